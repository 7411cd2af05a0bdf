/** Judgements of the official scorer, made from the facts of a play wherever no ruling came with it. */

import type { PlayKind } from '../model/play.ts';
import { advances, isForced, outsMade, runsScored } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';

/** Sacrifice bunt or fly. @see rules §13.4, §17 */
export const sacrifice = (play: ScoredPlay): 'bunt' | 'fly' | 'none' =>
  play.event.rulings?.sacrifice ??
  (isSacrificeFly(play) ? 'fly' : isSacrificeBunt(play) ? 'bunt' : 'none');

const isSacrificeFly = ({ event, outs }: ScoredPlay): boolean => {
  if (outs >= 2 || event.ball === undefined || event.ball.kind === 'ground') return false;
  if (!event.moves.some((move) => move.to === 4)) return false;
  if (event.kind === 'out') return event.batterTo === 0;
  return event.kind === 'error' && event.errors[0]?.kind === 'drop';
};

const isSacrificeBunt = ({ event, outs }: ScoredPlay): boolean =>
  outs < 2 &&
  event.ball?.bunt === true &&
  (event.kind === 'out' || event.kind === 'error' || event.kind === 'fieldersChoice') &&
  event.moves.some((move) => move.to > move.from) &&
  event.moves.every((move) => move.to !== 0);

/** Grounded into a double play: by force or reverse force. @see rules §17 */
export const isGidp = (play: ScoredPlay): boolean =>
  play.event.rulings?.gidp ?? looksLikeGidp(play);

const looksLikeGidp = (play: ScoredPlay): boolean => {
  const { event, bases } = play;
  if (event.ball?.kind !== 'ground' || !IN_PLAY_OUT.includes(event.kind)) return false;
  if (outsMade(event) !== 2) return false;
  const forced = event.moves.filter((move) => move.to === 0 && isForced(bases, move.from)).length;
  return event.batterTo === 0 ? forced === 1 : forced === 2;
};

const IN_PLAY_OUT: readonly PlayKind[] = ['out', 'fieldersChoice', 'error'];

export const isDoublePlay = (play: ScoredPlay): boolean =>
  play.event.rulings?.doublePlay ?? outsMade(play.event) === 2;

export const isTriplePlay = (play: ScoredPlay): boolean =>
  play.event.rulings?.triplePlay ?? outsMade(play.event) === 3;

/** Runs batted in. @see rules §9.3, §17 */
export const runsBattedIn = (play: ScoredPlay): number => {
  const { event } = play;
  const runs = runsScored(event);
  if (runs === 0) return 0;
  return event.rulings?.rbi ?? judgedRbi(play, runs);
};

const judgedRbi = (play: ScoredPlay, runs: number): number => {
  const { event } = play;
  switch (event.kind) {
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
      return play.bases.every((runner) => runner !== null) ? 1 : 0;
    case 'error':
      return play.outs < 2 && advances(play).some((one) => one.from === 3 && one.to === 4) ? 1 : 0;
    default:
      return 0;
  }
};
