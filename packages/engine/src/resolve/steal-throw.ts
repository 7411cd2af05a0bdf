/** The catcher's throw at a runner who goes. @see rules §11.3, §11.4 */

import type { Base, FieldPosition } from '../model/baseball.ts';
import { BASES } from '../model/baseball.ts';
import type { MoveCause } from '../model/play.ts';
import type { Credits } from '../running/credits.ts';
import { rememberWithoutError } from './close-play.ts';
import type { OpenPlay } from './open-play.ts';
import { addError, credit, fielderCard, retire, runnerCard } from './open-play.ts';
import { pitcherRating, ratingAt } from './players.ts';
import { rollD20 } from './rolls.ts';
import type { StealDuel } from './steal-target.ts';
import { onRating, wildFaces } from './steal-target.ts';

/** The runner of a base against this battery. */
export const duelOf = (play: OpenPlay, from: Base): StealDuel => {
  const { speed, steal } = runnerCard(play, from);
  return {
    from,
    speed,
    steal,
    held: play.table.alignment.hold.includes(from),
    hold: pitcherRating(play.pitcherCard).hold,
    catcherArm: ratingAt(fielderCard(play, 'C'), 'C', play.tuning).arm,
    batterHand: play.batterHand,
  };
};

/** Who takes the throw at second: the man on the side the batter does not pull to. */
export const coversSecond = ({ batterHand }: OpenPlay): '2B' | 'SS' =>
  batterHand === 'R' ? '2B' : 'SS';

/** Who makes the out on a runner who left this base. */
const caughtAt = (play: OpenPlay, from: Base): Credits => {
  const catcher: readonly FieldPosition[] = ['C'];
  switch (from) {
    case 1:
      return { assists: catcher, putouts: [coversSecond(play)] };
    case 2:
      return { assists: catcher, putouts: ['3B'] };
    case 3:
      return { assists: ['P'], putouts: catcher };
  }
};

export const nextBase = (from: Base): 2 | 3 | 4 => (from === 1 ? 2 : from === 2 ? 3 : 4);

/** A runner who goes takes the next base. */
export const takeBase = (play: OpenPlay, from: Base, cause: MoveCause): void => {
  play.to[from] = nextBase(from);
  play.causes[from] = cause;
};

/** Faces on which this catcher's throw gets away. */
export const catcherWildFaces = (play: OpenPlay): number => {
  const { overthrow } = ratingAt(fielderCard(play, 'C'), 'C', play.tuning);
  return wildFaces(overthrow, play.tuning.steal);
};

/** Rolls the throw at a runner: he has the base, or is out; a wild throw is still to be paid for. */
export const throwAtThief = (
  play: OpenPlay,
  from: Base,
  target: number,
): 'safe' | 'out' | 'wild' => {
  const face = rollD20(play.table, 'steal');
  if (face > target) {
    retire(play, from, 'caughtStealing');
    credit(play, caughtAt(play, from));
    return 'out';
  }
  takeBase(play, from, 'steal');
  return from !== 3 && face <= catcherWildFaces(play) ? 'wild' : 'safe';
};

/** The throw sails into the outfield: the runner and everybody ahead of him take one base more. */
export const wildThrowAtThief = (play: OpenPlay, from: Base): void => {
  rememberWithoutError(play);
  addError(play, { position: 'C', kind: 'throw' });
  for (const base of BASES) {
    const place = play.to[base];
    if (base < from || place === null || place === 0 || place === 4) continue;
    play.to[base] = place === 3 ? 4 : place === 2 ? 3 : 2;
    if (base !== from) play.causes[base] = 'error';
  }
};

/** On strike three of a hit-and-run the lead runner has to make it without a jump. @see rules §12 */
export const strikeoutSteal = (play: OpenPlay): void => {
  const from = hitAndRunThief(play);
  if (from === null) return;
  const { hitAndRun, steal } = play.tuning;
  const duel = duelOf(play, from);
  const target = onRating(duel, duel.steal.low + hitAndRun.strikeoutSteal, steal);
  const result = throwAtThief(play, from, target);
  if (from === 2 && play.to[1] !== null && play.outs + play.made < 3)
    takeBase(play, 1, result === 'out' ? 'play' : 'steal');
  if (result === 'wild') wildThrowAtThief(play, from);
};

/** Who goes on a hit-and-run: the runner on first, and one on second if third is open. */
const hitAndRunThief = (play: OpenPlay): Base | null => {
  if (play.to[1] === null) return null;
  if (play.to[2] === null) return 1;
  return play.to[3] === null ? 2 : null;
};
