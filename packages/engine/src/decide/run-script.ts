/** Runs the script of a declared play to its end, or to the next question. */

import type { ChoiceOption } from '../model/decision.ts';
import type { Die, Purpose, Roll } from '../model/roll.ts';
import type { PlayInProgress } from '../model/state.ts';
import { chaosScript } from '../resolve/battery.ts';
import { atBatScript } from '../resolve/plate-appearance.ts';
import type { PlayScript, ScriptResult, Table } from '../resolve/script.ts';
import { stealScript } from '../resolve/steal.ts';
import type { Batch } from './batch.ts';
import { emit } from './batch.ts';
import { makePlay } from './close-out.ts';

export const runDeclared = (batch: Batch, play: PlayInProgress): void => {
  if (interruptedByChaos(batch, play)) return;
  const fresh: Roll[] = [];
  const table = tableFor(batch, play, fresh);
  const script = play.script === 'steal' ? stealScript(table) : atBatScript(table);
  const step = answered(script, play);
  if (step.done) finish(batch, step.value, fresh);
  else emit(batch, { type: 'choicePending', rolls: fresh, choice: step.value });
};

/** Gives the script the answers recorded so far. */
const answered = (script: PlayScript, play: PlayInProgress): ReturnType<PlayScript['next']> => {
  let step = script.next('hold' satisfies ChoiceOption);
  for (const answer of play.answers) {
    if (step.done) break;
    step = script.next(answer.option);
  }
  return step;
};

const finish = (batch: Batch, result: ScriptResult, rolls: readonly Roll[]): void => {
  switch (result.type) {
    case 'play':
      return makePlay(batch, { play: result.play, rolls });
    case 'nothing':
      return emit(batch, { type: 'stealCalledOff', rolls });
    case 'unread':
      return emit(batch, { type: 'atBatRolled', rolls });
  }
};

/** The chaos roll comes first, once a plate appearance, when somebody is on base. @see rules §11.1 */
const interruptedByChaos = (batch: Batch, play: PlayInProgress): boolean => {
  const { bases, pa } = batch.state;
  if (pa.chaosRolled || !(bases[0] || bases[1] || bases[2])) return false;
  const rolls: Roll[] = [];
  const result = chaosScript(tableFor(batch, play, rolls));
  if (result.type === 'play') {
    makePlay(batch, { play: result.play, rolls });
    return true;
  }
  emit(batch, { type: 'chaosRolled', rolls });
  return false;
};

/**
 * Recorded rolls first, then rolls kept from an undone decision, then new ones.
 * A script that does not ask again for what it asked for before is a bug, and throws.
 */
const tableFor = (batch: Batch, play: PlayInProgress, fresh: Roll[]): Table => {
  const { state, equipment } = batch;
  const { kept } = state.undo;
  let recorded = 0;
  let next = state.rolls;
  return {
    state,
    books: equipment,
    alignment: play.alignment,
    offence: play.offence,
    steal: play.steal,
    entered: play.entered,
    roll: (purpose: Purpose, dice: readonly Die[]): readonly number[] => {
      const before = play.rolls[recorded];
      if (before) {
        recorded += 1;
        if (before.purpose !== purpose)
          throw new Error(`roll ${before.n} was for ${before.purpose}, not for ${purpose}`);
        return before.faces;
      }
      const again = kept.length === 0 ? undefined : keptFor(kept, purpose, fresh);
      const n = again?.n ?? next++;
      const faces = again?.faces ?? equipment.dice.roll(n, purpose, dice);
      fresh.push({ n, purpose, dice, faces });
      return faces;
    },
  };
};

const keptFor = (
  kept: readonly Roll[],
  purpose: Purpose,
  used: readonly Roll[],
): Roll | undefined =>
  kept.find((roll) => roll.purpose === purpose && !used.some((one) => one.n === roll.n));
