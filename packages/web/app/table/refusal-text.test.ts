import { describe, expect, it } from 'vitest';
import { refusalText } from './refusal-text.ts';

describe('why the server said no', () => {
  it.each([
    [900, 'That was a lot at once. Try again in a second.'],
    [1_000, 'That was a lot at once. Try again in a second.'],
    [1_001, 'That was a lot at once. Try again in 2 seconds.'],
  ])('says after %i ms of waiting: %s', (retryAfterMs, words) => {
    expect(refusalText({ type: 'tooMany', retryAfterMs }, null)).toBe(words);
  });

  it('names three cards that the sets of this game lack, and counts the rest', () => {
    const cards = ['Ray', 'Kelly', 'Marte', 'Walker', 'Peralta'];
    const faults = [{ code: 'CARDS_NOT_ELIGIBLE', team: 'ARI', cards }] as const;
    expect(refusalText({ type: 'team', cards: [], faults }, null)).toBe(
      'These cards are not in the sets of this game: Ray, Kelly, Marte and 2 more.',
    );
  });
});
