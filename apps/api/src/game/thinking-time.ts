import { sha256Hex } from '../ids.ts';

/** A manager thinks half as long at least, and twice as long at most. */
export const LONGEST_THOUGHT = 2;

const SPAN = 2 ** 32;

/**
 * How long an AI thinks about this decision, in milliseconds, around `mean`: from half of it to
 * its double. Every server takes as long over the same decision, and no dice are drawn for it.
 */
export function thinkingTime(mean: number, gameId: string, version: number): number {
  const share = Number.parseInt(sha256Hex(`${gameId} ${version}`).slice(0, 8), 16) / SPAN;
  return Math.round((mean / LONGEST_THOUGHT) * LONGEST_THOUGHT ** (2 * share));
}
