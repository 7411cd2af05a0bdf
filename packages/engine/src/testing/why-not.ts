/** What a log that is broken is told, in words; null: nothing is wrong with it. */

import { logFault } from '../evolve/log-fault.ts';
import { logFaultText } from '../evolve/log-fault-text.ts';
import { startFault } from '../evolve/start-fault.ts';
import type { GameEvent } from '../model/event.ts';
import type { LogFault } from '../model/log-fault.ts';
import type { GameState } from '../model/state.ts';

export const whyNot = (state: GameState, event: GameEvent): string | null =>
  inWords(logFault(state, event));

export const whyNoStart = (event: GameEvent | undefined): string | null =>
  inWords(startFault(event));

const inWords = (fault: LogFault | null): string | null => fault && logFaultText(fault);
