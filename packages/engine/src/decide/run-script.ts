/** Runs the script of a declared play to its end, or to the next question. */

import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { PlayInProgress } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';
import { chaosScript } from '../resolve/battery.ts';
import { atBatScript } from '../resolve/plate-appearance.ts';
import type { PlayScript, ScriptResult } from '../resolve/script.ts';
import { stealScript } from '../resolve/steal.ts';
import type { Batch } from './batch.ts';
import { emit } from './batch.ts';
import { makePlay } from './close-out.ts';
import { PlayTable } from './play-table.ts';

export const runDeclared = (batch: Batch, play: PlayInProgress): void => {
  if (interruptedByChaos(batch, play)) return;
  const table = new PlayTable(batch.state, play, batch.equipment);
  if (play.script === 'steal') return resume(batch, stealScript(table), { play, table });
  const start = atBatScript(table);
  if (start.type === 'asks') resume(batch, start.script, { play, table });
  else finish(batch, start, table);
};

interface Running {
  readonly play: PlayInProgress;
  readonly table: PlayTable;
}

/** Gives the script the answers recorded so far: it ends, or asks the next question. */
const resume = (batch: Batch, script: PlayScript, { play, table }: Running): void => {
  const step = answered(script, play);
  if (step.done) finish(batch, step.value, table);
  else emit(batch, { type: 'choicePending', rolls: table.rolls, choice: step.value });
};

const answered = (
  script: PlayScript,
  { answers }: PlayInProgress,
): IteratorResult<PendingChoice, ScriptResult> => {
  let step = script.next('hold' satisfies ChoiceOption);
  for (const answer of answers) {
    if (step.done) break;
    step = script.next(answer.option);
  }
  return step;
};

const finish = (batch: Batch, result: ScriptResult, { rolls }: PlayTable): void => {
  switch (result.type) {
    case 'play':
      return makePlay(batch, result.play);
    case 'nothing':
      return emit(batch, { type: 'stealCalledOff', rolls });
    case 'unread':
      return emit(batch, { type: 'atBatRolled', rolls });
    default:
      return unreachable(result);
  }
};

/** The chaos roll comes first, once a plate appearance, when somebody is on base. @see rules §11.1 */
const interruptedByChaos = (batch: Batch, play: PlayInProgress): boolean => {
  const { bases, pa } = batch.state;
  if (pa.chaosRolled || !(bases[0] || bases[1] || bases[2])) return false;
  const table = new PlayTable(batch.state, play, batch.equipment);
  const result = chaosScript(table);
  if (result.type === 'play') {
    makePlay(batch, result.play);
    return true;
  }
  emit(batch, { type: 'chaosRolled', rolls: table.rolls });
  return false;
};
