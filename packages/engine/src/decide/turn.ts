/** Whose decision it is. */

import type { BySide, Side } from '../model/baseball.ts';
import { battingSide, fieldingSide, ofSide, SIDES } from '../model/baseball.ts';
import type { GameState, Phase } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';

const NOBODY: readonly Side[] = [];
const ONLY: BySide<readonly Side[]> = { away: ['away'], home: ['home'] };

/** The sides the game waits for: both in setup, none when it is over or suspended. */
export const waitingFor = (state: GameState): readonly Side[] => {
  if (state.suspended) return NOBODY;
  const { phase } = state;
  switch (phase.type) {
    case 'setup':
      return unready(phase);
    case 'defence':
      return ofSide(ONLY, fieldingSide(state.half));
    case 'offence':
      return ofSide(ONLY, battingSide(state.half));
    case 'choice':
      return ofSide(ONLY, phase.choice.side);
    case 'reading':
      return readers(state, phase);
    case 'between':
    case 'declared':
    case 'over':
      return NOBODY;
    default:
      return unreachable(phase);
  }
};

const unready = ({ ready }: Extract<Phase, { type: 'setup' }>): readonly Side[] =>
  SIDES.filter((side) => !ready[side]);

/** The batting side reads, the fielding side confirms; after a dispute both read again. */
const readers = (state: GameState, phase: Extract<Phase, { type: 'reading' }>): readonly Side[] => {
  const batting = battingSide(state.half);
  if (!phase.disputed)
    return phase.entries[batting] ? ofSide(ONLY, fieldingSide(state.half)) : ONLY[batting];
  const open = SIDES.filter((side) => !phase.entries[side]);
  return open.length > 0 ? open : SIDES;
};
