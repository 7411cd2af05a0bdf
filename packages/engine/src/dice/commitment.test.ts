import { expect, test } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { averageBatter } from '../testing/average-cards.ts';
import { AVERAGE_PARK, STANDARD_RULES, sampleGame } from '../testing/sample-game.ts';
import { cardKeyOf, commitDice, rostersHashOf, rulesHashOf } from './commitment.ts';
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

test('the rules hash covers settings, park and charts', () => {
  const terms = { rules: STANDARD_RULES, park: AVERAGE_PARK, charts: standardCharts };
  const hashes = [
    terms,
    { ...terms, rules: { ...STANDARD_RULES, innings: 7 } },
    { ...terms, park: { ...AVERAGE_PARK, bpSingle: { L: 10, R: 11 } } },
    { ...terms, charts: { ...standardCharts, errorCap: 1, id: 'mine' } },
  ].map(rulesHashOf);
  expect(new Set(hashes).size).toBe(4);
  expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});

test('what is published holds both hashes and the promise made of them', () => {
  const secret = Secret.fromHex('07'.repeat(32));
  const { away, home } = sampleGame().teams;
  const rosters = { away: away.roster, home: home.roster };
  const terms = { rules: STANDARD_RULES, park: AVERAGE_PARK, charts: standardCharts, rosters };
  const [rulesHash, rostersHash] = [rulesHashOf(terms), rostersHashOf(rosters)];
  expect(commitDice(secret, terms)).toEqual({
    rulesHash,
    rostersHash,
    commitment: secret.commitTo(rulesHash, rostersHash),
  });
});
