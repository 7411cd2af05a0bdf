/** What happens by itself until somebody has to decide. @see rules §3 */

import { fieldingSide, ofSide } from '../model/baseball.ts';
import { fitAlignment, openPositions } from './alignment.ts';
import type { Batch } from './batch.ts';
import { emit } from './batch.ts';
import { endOrNextHalf, firstHalf } from './close-out.ts';
import { mustLeave } from './hurt.ts';
import { runDeclared } from './run-script.ts';

/** More than can ever follow from one action. A server that threw may go on; one that hangs takes all its games along. */
const ENDLESS = 100;

export const proceed = (batch: Batch): void => {
  for (let steps = 0; step(batch); steps += 1)
    if (steps === ENDLESS) throw new Error(`no decision follows in ${batch.state.phase.type}`);
};

/** One thing that follows; false when the game waits for a manager. */
const step = (batch: Batch): boolean => {
  const { state } = batch;
  switch (state.phase.type) {
    case 'setup':
      return firstHalf(batch);
    case 'between':
      endOrNextHalf(batch);
      return true;
    case 'declared':
      runDeclared(batch, state.phase.play);
      return true;
    case 'defence':
      return standAsUsual(batch);
    default:
      return false;
  }
};

/** The standing defence answers for its manager, as far as it fits the situation. */
const standAsUsual = (batch: Batch): boolean => {
  const { state } = batch;
  const side = fieldingSide(state.half);
  const team = ofSide(state.teams, side);
  if (team.standingDefence === null || state.suspended) return false;
  if (openPositions(team).length > 0 || mustLeave(state, side) !== null) return false;
  const alignment = fitAlignment(state, team.standingDefence);
  emit(batch, { type: 'defenceSet', alignment, standing: true });
  return true;
};
