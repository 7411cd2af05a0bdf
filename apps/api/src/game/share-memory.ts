import { fewAtATime } from '../few-at-a-time.ts';
import type { Fold, LiveGame } from './live-game.ts';
import { shareEvent } from './parse-event.ts';

/** Plays that were read from a log come to hold what others hold. */
export function sharePlays({ record }: Fold): void {
  for (const { event } of record.plays) shareEvent(event);
}

/** So does all of a fold that was read from a snapshot, whose reader makes every text anew. */
export function shareFold(fold: Fold): void {
  shareTexts(fold, new Set());
  sharePlays(fold);
}

/** Texts that are kept to be shared; once there are so many, new ones are not. */
const MOST_TEXTS = 10_000;
const texts = new Map<string, string>();

/** In place, and once each. */
function shareTexts(whole: object, seen: Set<object>): void {
  seen.add(whole);
  for (const [name, part] of Object.entries(whole)) {
    if (typeof part === 'string') Object.assign(whole, { [name]: sharedText(part) });
    else if (typeof part === 'object' && part !== null && !seen.has(part)) shareTexts(part, seen);
  }
}

function sharedText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < MOST_TEXTS) texts.set(text, text);
  return text;
}

/** Games in one round, and how many of them before others go on. */
const A_ROUND = 25;
const IN_A_ROW = 2;

/**
 * Makes games small in memory that have been read: of what is the same in many one object stays.
 * Whoever waits for a game need not wait for that, and a thousand may come back at once.
 */
export function shareMemory(games: readonly Pick<LiveGame, 'share'>[]): Promise<void> {
  const read = games.filter(({ share }) => share !== null).slice(0, A_ROUND);
  return fewAtATime(IN_A_ROW, read, (game) => {
    game.share?.();
    game.share = null;
  });
}
