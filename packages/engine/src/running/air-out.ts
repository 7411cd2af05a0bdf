/** Balls caught in the air: who tags up, who is sent, who does not get back. @see rules §13.4 */

import type { Base, FieldPosition, OutfieldPosition } from '../model/baseball.ts';
import { isOutfield } from '../model/baseball.ts';
import { batted } from '../resolve/batted-ball.ts';
import type { Asking, Attempt } from '../resolve/choices.ts';
import { askDefence, askToSend, isAutomatic, isPossible, isWon } from '../resolve/choices.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import {
  addRuling,
  advance,
  credit,
  halfIsOver,
  hasRunner,
  leadBase,
  outsIndex,
  retire,
  retireBatter,
  runnerCard,
} from '../resolve/open-play.ts';
import { occurs } from '../resolve/rolls.ts';
import { armOf, throwAt, wildThrow } from './advance.ts';
import { caughtBy, doubledOff } from './credits.ts';
import { fixedHit } from './fixed-hit.ts';

/** Caught, and nobody moves yet. */
export const caught = (
  play: OpenPlay,
  kind: 'fly' | 'line' | 'popup',
  fielder: FieldPosition,
): void => {
  play.kind = 'out';
  play.ball = batted(kind, fielder);
  retireBatter(play);
  credit(play, caughtBy(fielder));
};

/** The runner on third comes home after the catch. */
const sacrificeFly = (play: OpenPlay): void => {
  advance(play, 3, 4);
  addRuling(play, { sacrifice: 'fly' });
};

/** Deep: everybody may tag. A shallow outfield may see it drop. */
export const deepFly = (play: OpenPlay, fielder: OutfieldPosition, reached: boolean): void => {
  const { tuning, table } = play;
  const shallow = table.alignment.outfield === 'shallow' && !reached;
  if (shallow && occurs(table, 'fly', tuning.shallow.triple))
    return fixedHit(play, 'TRIPLE', fielder);
  caught(play, 'fly', fielder);
  if (halfIsOver(play)) return;
  if (hasRunner(play, 3)) sacrificeFly(play);
  advance(play, 2, 3);
  if (hasRunner(play, 1) && runnerCard(play, 1).speed >= tuning.airOut.deepFirstSpeed)
    advance(play, 1, 2);
};

/** Medium: the runner on third nearly always scores, the one on second may try for third. */
export const mediumFly = (play: OpenPlay, fielder: OutfieldPosition): Asking<void> | null => {
  caught(play, 'fly', fielder);
  if (halfIsOver(play)) return null;
  const { tuning, table } = play;
  if (hasRunner(play, 3)) {
    if (!occurs(table, 'fly', tuning.airOut.mediumScores)) return null;
    sacrificeFly(play);
  }
  if (!hasRunner(play, 2) || isWon(play)) return null;
  const target =
    runnerCard(play, 2).speed + tuning.airOut.mediumThird[fielder] + armOf(play, fielder);
  const attempt: Attempt = { from: 2, to: 3, target, fielder };
  return tagUp(play, attempt, tuning.defaults.third[outsIndex(play)]);
};

/** Questionable: the runner on third may try, and a throw home lets the one on second move up. */
export const questionableFly = (play: OpenPlay, fielder: OutfieldPosition): Asking<void> | null => {
  caught(play, 'fly', fielder);
  if (halfIsOver(play) || !hasRunner(play, 3)) return null;
  const { airOut, shallow, defaults } = play.tuning;
  const drawnIn = play.table.alignment.outfield === 'shallow' ? shallow.flyHome : 0;
  const target =
    runnerCard(play, 3).speed +
    airOut.questionableHome +
    airOut.questionableLocation[fielder] +
    drawnIn +
    armOf(play, fielder);
  const attempt: Attempt = { from: 3, to: 4, target, fielder };
  return tagUp(play, attempt, defaults.home[outsIndex(play)]);
};

/** Goes after the catch, if he is sent; the defence throws or lets him. */
function* tagUp(play: OpenPlay, attempt: Attempt, sendFrom: number): Asking<void> {
  const { from, to, target, fielder } = attempt;
  if (from === 0 || !isPossible(target)) return;
  const question = { type: 'tagUp', byDefault: target >= sendFrom } as const;
  if (!isAutomatic(target) && !(yield* askToSend(play, attempt, question))) return;
  if (isAutomatic(target)) return tagged(play, from, to);
  const concede = target >= play.tuning.defaults.concede;
  const options = concede
    ? (['concede', 'throw-lead'] as const)
    : (['throw-lead', 'concede'] as const);
  const answer = yield* askDefence(play, attempt, { type: 'throwOnTag', options });
  if (answer === 'concede') return tagged(play, from, to);
  const result = throwAt(play, attempt);
  if (result !== 'out') tagged(play, from, to);
  if (halfIsOver(play)) return;
  if (to === 4) advance(play, 2, 3);
  if (result === 'wild' && fielder !== null) wildThrow(play, fielder);
}

const tagged = (play: OpenPlay, from: Base, to: 2 | 3 | 4): void => {
  if (to === 4) sacrificeFly(play);
  else advance(play, from, to);
};

/** A liner: to the outfield runners may tag, to the infield the lead runner may not get back. */
export const lineOut = (play: OpenPlay, fielder: FieldPosition): void => {
  caught(play, 'line', fielder);
  if (halfIsOver(play)) return;
  if (isOutfield(fielder)) linerToOutfield(play);
  else linerToInfield(play, fielder);
};

const linerToOutfield = (play: OpenPlay): void => {
  const { linerScores, linerThird } = play.tuning.airOut;
  if (hasRunner(play, 3)) {
    if (!occurs(play.table, 'lineOut', linerScores)) return;
    sacrificeFly(play);
  }
  if (hasRunner(play, 2) && occurs(play.table, 'lineOut', linerThird)) advance(play, 2, 3);
};

const linerToInfield = (play: OpenPlay, fielder: FieldPosition): void => {
  const base = runnerInDanger(play);
  if (base === null) return;
  if (!occurs(play.table, 'lineOut', doubledOffTarget(play, base))) return;
  retire(play, base, 'doubledOff');
  play.putouts = [];
  credit(play, doubledOff(base, fielder));
};

/** The lead runner, or the one who had started with the pitch. */
const runnerInDanger = (play: OpenPlay): Base | null =>
  play.table.offence.approach === 'hit-and-run' && hasRunner(play, 1) ? 1 : leadBase(play);

const doubledOffTarget = (play: OpenPlay, base: Base): number => {
  const { airOut, hitAndRun } = play.tuning;
  if (play.table.offence.approach === 'hit-and-run') return hitAndRun.doubledOff;
  switch (base) {
    case 3:
      return airOut.doubledOffThird;
    case 2:
      return airOut.doubledOffSecond;
    case 1:
      return airOut.doubledOffFirst;
  }
};
