import { boxScore, type TeamBox } from '@paper-dynasty/engine';
import { scriptedBook } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { boxFit, scorecardFit } from './one-sheet.ts';
import { type SideCard, scorecardOf } from './scorecard.ts';

const record = scriptedBook(['1B B1 @l8', 'OUT B0 1-2 a4 p3 @g4']);
const box = boxScore(record);
const card = scorecardOf(record);

/** As if so many had come in for every one of them. */
const crowded = <T>(ones: readonly T[], times: number): readonly T[] =>
  Array.from({ length: times }, () => ones).flat();
const boxOf = (times: number): TeamBox => ({
  ...box.away,
  batting: crowded(box.away.batting, times),
  pitching: crowded(box.home.pitching, times),
});
const cardOf = (times: number): SideCard => ({
  ...card.away,
  slots: card.away.slots.map((slot) => ({ ...slot, players: crowded(slot.players, times) })),
});

test('a usual game is printed as large as ever', () => {
  expect(boxFit(box, 12)).toBe(1);
  expect(scorecardFit(card, box)).toBe(1);
});

test('the more men, pitchers and scoring plays, the smaller, down to whole rosters', () => {
  const boxes = [1, 2, 3].map((times) => ({ away: box.away, home: boxOf(times) }));
  const fits = boxes.map((one) => boxFit(one, 20));
  expect(fits).toEqual(fits.toSorted((a, b) => b - a));
  expect(fits.at(-1)).toBeLessThan(1);
  expect(boxFit(boxes[2] ?? box, 40)).toBeLessThan(fits.at(-1) ?? 0);
  const cards = [1, 6, 12].map((times) => ({ away: cardOf(times), home: card.home }));
  const printed = cards.map((one) => scorecardFit(one, { away: box.away, home: boxOf(3) }));
  expect(printed).toEqual(printed.toSorted((a, b) => b - a));
  expect(printed.at(-1)).toBeLessThan(printed[0] ?? 0);
});
