import { averageFielder, validateCard } from '@paper-dynasty/engine';
import { describe, expect, it } from 'vitest';
import { rawSbaPlayer } from '../testing/raw-cards.ts';
import { parseSbaCard } from './read-card.ts';

const cardOf = (raw: unknown, annotation?: unknown) => {
  const read = parseSbaCard(raw, annotation);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.card;
};

describe('a picture with a name', () => {
  it('is average in all that a picture does not tell', () => {
    const card = cardOf(rawSbaPlayer);
    expect(card).toMatchObject({
      kind: 'image',
      playerId: '41',
      bats: 'S',
      throws: 'R',
      pitcher: null,
      images: ['https://cards.example/41.png', 'https://cards.example/41-back.png'],
      positions: [averageFielder('SS'), averageFielder('2B')],
    });
    expect(validateCard(card)).toEqual([]);
  });

  it.each([
    ['SP', { start: 6, relief: 2, close: 0 }],
    ['RP', { start: 0, relief: 1, close: 0 }],
    ['CP', { start: 0, relief: 1, close: 2 }],
  ])('%s is a pitcher who lasts like one', (place, endurance) => {
    const card = cardOf({ ...rawSbaPlayer, pos_1: place, pos_2: null, pos_3: null, hand: 'L' });
    expect(card).toMatchObject({ throws: 'L', bats: 'L', pitcher: { endurance } });
    expect(card.positions.map(({ position }) => position)).toEqual(['P']);
  });

  it('takes from an annotation what is there, but places from the card', () => {
    const annotation = {
      speed: 17,
      bats: 'L',
      positions: [
        { position: 'SS', range: 1, error: 9 },
        { position: 'CF', range: 1, error: 1 },
      ],
    };
    const card = cardOf(rawSbaPlayer, annotation);
    expect(card).toMatchObject({ speed: 17, bats: 'L', bunt: 'C' });
    expect(card.positions).toEqual([
      { position: 'SS', range: 1, error: 9, arm: 0, passedBall: 0, overthrow: 0 },
      averageFielder('2B'),
    ]);
  });

  it('has another key once it is annotated', () => {
    expect(cardOf(rawSbaPlayer, { speed: 9 }).key).not.toBe(cardOf(rawSbaPlayer).key);
  });
});

it.each([
  ['no picture', { card: { image: undefined } }, 'image'],
  ['a picture from a script', { card: { image: 'javascript:alert(1)' } }, 'image'],
  ['a strange place', { card: { pos_2: 'XX' } }, 'pos_2'],
  ['an annotation in words', { notes: { speed: 'fast' } }, 'annotation.speed'],
  ['an annotation out of range', { notes: { speed: 40 } }, 'speed'],
])('%s: the card is named', (_, { card, notes }: { card?: object; notes?: object }, at) => {
  const read = parseSbaCard({ ...rawSbaPlayer, ...card }, notes);
  expect(read).toMatchObject({ ok: false, fault: { cardId: '41', name: 'Hank Oakes' } });
  expect(read.ok ? [] : read.fault.problems.map((problem) => problem.at)).toContain(at);
});
