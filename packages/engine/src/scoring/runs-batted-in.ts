/** Runs batted in, by the rules and, where an error leaves it open, by judgement. @see rules §9.3, §17 */

import { isOutfield } from '../model/baseball.ts';
import { isGidp } from './judgement.ts';
import { type Advance, advances, hitBases, outsMade, runsScored } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';

/** The batter's runs batted in on this play. A scorer's ruling is final. */
export const runsBattedIn = (play: ScoredPlay): number => {
  const { event } = play;
  const runs = runsScored(event);
  if (runs === 0) return 0;
  return event.rulings?.rbi ?? (event.errors.length > 0 ? judged(play) : byRule(play, runs));
};

const byRule = (play: ScoredPlay, runs: number): number => {
  switch (play.event.kind) {
    case 'single':
    case 'double':
    case 'triple':
    case 'homeRun':
      return runs;
    case 'out':
    case 'fieldersChoice':
      return isGidp(play) ? 0 : runs;
    case 'walk':
    case 'intentionalWalk':
    case 'hitByPitch':
    case 'interference':
      return forcedIn(play);
    default:
      return 0;
  }
};

const forcedIn = ({ bases }: ScoredPlay): number =>
  bases.every((runner) => runner !== null) ? 1 : 0;

/** With an error on the play: the runs that would have scored without it. */
const judged = (play: ScoredPlay): number => {
  const scored = advances(play).filter((leg) => leg.to === 4);
  switch (play.event.kind) {
    case 'single':
    case 'double':
    case 'triple':
    case 'homeRun':
      return scored.filter((leg) => isDrivenIn(play, leg)).length;
    case 'out':
    case 'fieldersChoice':
      return isGidp(play) || !fromThird(scored) ? 0 : choiceCounts(play, scored.length);
    case 'error':
      return fromThird(scored) && scoresAnyway(play) ? 1 : 0;
    case 'walk':
    case 'intentionalWalk':
    case 'hitByPitch':
    case 'interference':
      return forcedIn(play);
    default:
      return 0;
  }
};

const fromThird = (scored: readonly Advance[]): boolean => scored.some((leg) => leg.from === 3);

/**
 * A hit brings in whoever its bases bring home; on the outfield grass one base more, if
 * the error is accounted for by somebody behind him who went further than the hit.
 */
const isDrivenIn = (play: ScoredPlay, { from }: Advance): boolean => {
  const { event } = play;
  const hit = hitBases(event.kind);
  if (from === 0) return hit === 4;
  if (from + hit >= 4) return true;
  const location = event.ball?.location;
  const deep = location === undefined || isOutfield(location);
  return deep && from + hit === 3 && tookMore(play, from);
};

const tookMore = (play: ScoredPlay, ahead: number): boolean =>
  advances(play).some(({ from, to }) => from < ahead && to > from + hitBases(play.event.kind));

/** A throw home that went wrong put nobody out: that run is the error's. */
const choiceCounts = ({ event }: ScoredPlay, runs: number): number => {
  const last = event.errors.at(-1);
  const elsewhere =
    outsMade(event) > 0 ||
    runs > 1 ||
    (event.batterTo ?? 0) > 1 ||
    (last?.kind === 'drop' && last.position !== 'C');
  return event.kind === 'out' || elsewhere ? 1 : 0;
};

/** The man on third would have scored on a ground ball, or on a fly to the outfield that was caught. */
const scoresAnyway = ({ event, outs }: ScoredPlay): boolean => {
  if (outs >= 2) return false;
  const inTheAir = event.ball?.kind !== undefined && event.ball.kind !== 'ground';
  const by = event.errors[0]?.position;
  return !inTheAir || (by !== undefined && isOutfield(by) && event.batterTo === 1);
};
