import { annotateCard, annotationSchema, parseSbaCard } from '@paper-dynasty/league-config';
import { expect, test } from 'vitest';
import { draftOfCard, notesOf, ratingNames } from './card-notes.ts';

const cardOf = (more: object) => {
  const read = parseSbaCard({ id: 7, name: 'Al', image: '/al.svg', hand: 'L', ...more });
  if (!read.ok) throw new Error('the card can be read');
  return read.card;
};

test.each([
  ['a fielder', { pos_1: 'SS', pos_2: 'CF' }],
  ['a catcher', { pos_1: 'C' }],
  ['a pitcher', { pos_1: 'CP' }],
  ['a designated hitter', { pos_1: 'DH' }],
])('%s: noting what is there already changes nothing', (_, places) => {
  const card = cardOf(places);
  const noted = annotateCard(card, annotationSchema.strict().parse(notesOf(draftOfCard(card))));
  expect(noted.ok && noted.card).toEqual(card);
});

test('what is typed in is what the card says then', () => {
  const card = cardOf({ pos_1: 'SS' });
  const draft = draftOfCard(card);
  draft.speed = 17;
  draft.positions.forEach((place) => {
    place.range = 1;
  });
  const noted = annotateCard(card, annotationSchema.parse(notesOf(draft)));
  expect(noted.ok && noted.card).toMatchObject({ speed: 17, positions: [{ range: 1 }] });
  expect(card.speed).not.toBe(17);
});

test.each([
  ['speed', 'Speed'],
  ['ratings.steal.low', 'Steal without a jump'],
  ['positions.SS.range', 'SS range'],
  ['pitcher.endurance.start', 'start'],
])('%s is called %s', (at, name) => {
  expect(ratingNames(at)).toBe(name);
});
