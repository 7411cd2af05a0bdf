/** Falls of the dice that the rules do not tell apart in this play, so that a walk takes them together. */

import type { PendingChoice } from '../model/decision.ts';
import type { Purpose } from '../model/roll.ts';
import type { PlayInProgress } from '../model/state.ts';
import { buntResult, dragBuntTarget } from '../resolve/bunt.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { hasRunner, runnerCard } from '../resolve/open-play.ts';
import { pitcherRating } from '../resolve/players.ts';
import { jumpRating, jumpSet, stealTarget } from '../resolve/steal-target.ts';
import { catcherWildFaces, duelOf } from '../resolve/steal-throw.ts';

/** What has happened on the way to a roll. */
export interface Since {
  /** The last question. */
  readonly asked: PendingChoice | null;
  /** Throws at runners since it was answered. */
  readonly throws: number;
  /** How deep the ball was hit: a face of the d4. */
  readonly depth: number;
}

/** What a fall means: those with one meaning are walked once. */
export type Meaning = (
  purpose: Purpose,
  faces: readonly number[],
  since: Since,
) => number | string | boolean;

/** Falls of one meaning: one of them, and the chance of any. */
export interface Fall {
  readonly faces: readonly number[];
  readonly chance: number;
}

/** Falls that are known without asking what each of them means; null: they are not. */
export type KnownFalls = (purpose: Purpose) => readonly Fall[] | null;

/** Where a die is only compared with these numbers. */
export const between = (marks: readonly number[], face: number): number => {
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
  const marks = [catcherWildFaces(play), ...targets, ...home];
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

/** Meanings after a question. */
export const answerMeaning = (play: OpenPlay, declared: PlayInProgress): Meaning =>
  declared.script === 'steal'
    ? stealMeaning(play)
    : (purpose, [face = 0], since) =>
        purpose === 'advance' ? throwMeaning(play, face, since) : face;

/** A throw at a runner, or the batter who follows it. */
export const throwMeaning = (
  play: OpenPlay,
  face: number,
  { asked, throws, depth }: Since,
): number => {
  // With two on their way the question says what one of them needs, and the throw may go after the other.
  const either = asked?.type === 'sendTrail' || asked?.options.includes('throw-behind');
  if (either && throws === 0) return face;
  const { advance, groundBall } = play.tuning;
  const reach = play.batterCard.speed + (advance.depth[depth - 1] ?? 0);
  const marks = [reach + advance.batterToSecond, reach + advance.batterToThird];
  if (asked) return between([advance.errorFaces, asked.target, ...marks], face);
  const third = hasRunner(play, 3) ? runnerCard(play, 3).speed : 0;
  const contact = [third + groundBall.contactA, third + groundBall.contactB];
  return between([advance.errorFaces, ...contact], face);
};
