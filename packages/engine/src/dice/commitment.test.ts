import { expect, test } from 'vitest';
import { averageBatter } from '../testing/average-cards.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { cardKeyOf, rostersHashOf } from './commitment.ts';
import { Secret } from './secret.ts';

test('a card has one key, and another when anything on it changes', () => {
  const card = averageBatter({ name: 'Somebody' }, 'SS');
  expect(cardKeyOf(card)).toBe(card.key);
  const { key: _, ...content } = card;
  expect(cardKeyOf(content)).toBe(card.key);
  expect(cardKeyOf({ ...card, speed: 14 })).not.toBe(card.key);
});

test('changing a card or a place on a roster changes the rosters hash', () => {
  const { away, home } = sampleGame().teams;
  const hash = rostersHashOf({ away: away.roster, home: home.roster });
  expect(rostersHashOf({ away: home.roster, home: away.roster })).not.toBe(hash);
  const [first, ...rest] = away.roster;
  const other = averageBatter({ name: 'Somebody else' }, 'CF');
  const changed = first ? [{ ...first, card: other.key }, ...rest] : [];
  expect(rostersHashOf({ away: changed, home: home.roster })).not.toBe(hash);
});

test('a commitment depends on the secret and on both hashes', () => {
  const a = '11'.repeat(32);
  const b = '22'.repeat(32);
  const one = Secret.fromHex('00'.repeat(32));
  const two = Secret.fromHex('01'.repeat(32));
  const commitments = [
    one.commitTo(a, b),
    one.commitTo(b, a),
    one.commitTo(a, a),
    two.commitTo(a, b),
  ];
  expect(new Set(commitments).size).toBe(4);
});
