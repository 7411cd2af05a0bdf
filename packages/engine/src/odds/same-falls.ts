/** Falls of the dice that the rules do not tell apart in this play, so that a walk takes them together. */

import type { PendingChoice } from '../model/decision.ts';
import type { Purpose } from '../model/roll.ts';
import type { PlayInProgress } from '../model/state.ts';
import { buntResult, dragBuntTarget } from '../resolve/bunt.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { hasRunner, runnerCard } from '../resolve/open-play.ts';
import { pitcherRating } from '../resolve/players.ts';
import { jumpRating, jumpSet, stealTarget } from '../resolve/steal-target.ts';
import { duelOf, wildFaces } from '../resolve/steal-throw.ts';

/** What a fall means: those with one name are walked once. `nth` counts the new rolls of the play from 0. */
export type Meaning = (purpose: Purpose, faces: readonly number[], nth: number) => number | string;

/** Where a die is only compared with these numbers. */
const between = (marks: readonly number[], face: number): number => {
  let passed = 0;
  for (const mark of marks) if (face > mark) passed += 1;
  return passed;
};

/** Meanings in a steal. */
export const stealMeaning = (play: OpenPlay): Meaning => {
  const { pickOff, steal: numbers } = play.tuning;
  const duels = play.table.steal.map((from) => duelOf(play, from));
  const sets = duels.map((duel) => jumpSet(jumpRating(duel, numbers)));
  const targets = duels.flatMap((duel) => [
    stealTarget(duel, true, numbers),
    stealTarget(duel, false, numbers),
  ]);
  const home = hasRunner(play, 3) ? [runnerCard(play, 3).speed + numbers.homeOnThrow] : [];
  const marks = [wildFaces(play), ...targets, ...home];
  const balks = pitcherRating(play.pitcherCard).balk + numbers.balkBonus;
  return (purpose, [one = 0, other = 0]) => {
    switch (purpose) {
      case 'jumpCheck':
        return one === numbers.pickOffFace ? 'pickOff' : one === numbers.balkFace ? 'balk' : 'go';
      case 'pickOff':
        return between([pickOff.jumpTarget, pickOff.wildFrom - 1], one);
      case 'balk':
        return between([balks], one);
      case 'jump':
        return sets.map((set) => (set >> (one + other)) & 1).join('');
      case 'steal':
        return between(marks, one);
      default:
        return one;
    }
  };
};

/** Meanings in a bunt; where it goes moves nobody. */
export const buntMeaning =
  (play: OpenPlay): Meaning =>
  (purpose, [face = 0]) => {
    if (purpose === 'location') return 'anywhere';
    if (purpose !== 'bunt') return face;
    return play.table.offence.approach === 'drag-bunt'
      ? between([dragBuntTarget(play)], face)
      : buntResult(play, face);
  };

/** Meanings after a question: the throw at the runner, and the batter who follows it. */
export const answerMeaning = (
  play: OpenPlay,
  { declared, choice }: { readonly declared: PlayInProgress; readonly choice: PendingChoice },
): Meaning => {
  if (declared.script === 'steal') return stealMeaning(play);
  const { advance } = play.tuning;
  const { speed } = play.batterCard;
  const rolled = declared.rolls.find(({ purpose }) => purpose === 'depth')?.faces[0] ?? 1;
  const reach = speed + (advance.depth[rolled - 1] ?? 0);
  const follows = [reach + advance.batterToSecond, reach + advance.batterToThird];
  const marks = [advance.errorFaces, choice.target, ...follows];
  // With two on their way the question says what one of them needs, and the throw may go after the other.
  const exact = choice.type === 'sendTrail' || choice.options.includes('throw-behind');
  return (purpose, [face = 0], nth) =>
    purpose !== 'advance' || (exact && nth === 0) ? face : between(marks, face);
};
