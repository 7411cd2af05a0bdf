import { describe, expect, it } from 'vitest';
import { rawSbaPlayer } from '../testing/raw-cards.ts';
import { annotateCard } from './annotate-card.ts';
import { annotationSchema } from './annotation.ts';
import { parseSbaCard } from './read-card.ts';

const read = (notes: unknown = {}, more: object = {}) => {
  const card = parseSbaCard({ ...rawSbaPlayer, ...more }, notes);
  if (!card.ok) throw new Error(JSON.stringify(card.fault));
  return card.card;
};
const PITCHER = { pos_1: 'SP', pos_2: null, pos_3: null, hand: 'L' };

describe('notes on a picture', () => {
  it.each([
    ['a runner', {}, { speed: 17, steal: { low: 9, high: 17, jump: 20, auto: true } }],
    ['a fielder', {}, { positions: [{ position: 'SS', range: 1, error: 9 }] }],
    ['a bunter who bats left', {}, { bunt: 'A', hit_and_run: 'D', bats: 'L' }],
    ['a pitcher', PITCHER, { hold: -6, wp: 1, balk: 0, endurance: { start: 8, relief: 3 } }],
    ['nothing at all', {}, {}],
  ])('%s: the same card as if the league had sent them', (_, more, notes) => {
    const annotated = annotateCard(read({}, more), annotationSchema.parse(notes));
    expect(annotated.ok && annotated.card).toEqual(read(notes, more));
  });

  it('may not say what no card says', () => {
    const annotated = annotateCard(read(), { speed: 40 });
    expect(annotated).toMatchObject({
      ok: false,
      fault: { cardId: '41', name: 'Hank Oakes', problems: [{ at: 'speed' }] },
    });
  });
});
