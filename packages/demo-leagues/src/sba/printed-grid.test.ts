import { BATTER_COLUMNS, PITCHER_COLUMNS, type RatedCard, SLOTS } from '@paper-dynasty/engine';
import { chancesOf } from '@paper-dynasty/league-config';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pdDemo } from '../demo-source.ts';
import { sheetsOf } from '../testing/demo-sheets.ts';
import { type PrintedGrid, packGrid, ROWS, readGrid, waysOf } from './printed-grid.ts';

const sheets = await sheetsOf(pdDemo());
const rated = (cards: readonly { readonly kind: string }[]): readonly RatedCard[] =>
  cards.filter((card): card is RatedCard => card.kind === 'rated');

type Side = { readonly [column: string]: number };
const sidesOf = ({ batting, pitching }: RatedCard): readonly Side[] => [
  batting.vL,
  batting.vR,
  ...(pitching ? [pitching.vL, pitching.vR] : []),
];

const DICE = [1, 2, 3, 4, 5, 6] as const;
const SPLITS = Array.from({ length: 20 }, (_, index) => index + 1);

/** Reads every fall of the dice: how often each text comes up. */
const walk = (grid: PrintedGrid<string>, first: number): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const column of [first, first + 1, first + 2])
    for (const a of DICE)
      for (const b of DICE)
        for (const split of SPLITS) {
          const text = readGrid(grid, { column, row: [a, b], split });
          counts.set(text, (counts.get(text) ?? 0) + 1);
        }
  return counts;
};

const slotsOf = (side: Side): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(side)
      .map(([column, chances]) => [column, Math.round(chances * 20)] as const)
      .filter(([, slots]) => slots > 0),
  );

describe.each(sheets.slice(0, 3).map(({ team, cards }) => ({ team, cards })))(
  'the printed cards of $team.id',
  ({ cards }) => {
    it('give every outcome as often as the card has chances, over all 2,160 falls', () => {
      for (const card of rated(cards)) {
        for (const side of sidesOf(card)) {
          const columns = Object.keys(side);
          const first = columns.length === PITCHER_COLUMNS.length ? 4 : 1;
          expect(new Map([...walk(packGrid(columns, side), first)].toSorted())).toEqual(
            new Map([...slotsOf(side)].toSorted()),
          );
        }
      }
    });
  },
);

const cells = sheets.flatMap(({ cards }) =>
  rated(cards)
    .flatMap(sidesOf)
    .flatMap((side) => [...packGrid(Object.keys(side), side).rows.values()].flat()),
);

test('on every card each cell is cut into parts that end at 20', () => {
  const wrong = cells.filter((cell) => {
    const rising = cell.every(({ upTo }, index) => upTo > (cell[index - 1]?.upTo ?? 0));
    return !rising || cell.at(-1)?.upTo !== 20;
  });
  expect(cells).toHaveLength(2340 * 33);
  expect(wrong).toEqual([]);
});

test('most cells are whole: a card is quick to read', () => {
  const whole = cells.filter(({ length }) => length === 1).length;
  expect(whole / cells.length).toBeGreaterThan(0.65);
});

test('any allocation that a league may send can be printed', () => {
  const weights = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), {
    minLength: 22,
    maxLength: 22,
  });
  fc.assert(
    fc.property(
      weights.filter((list) => list.some((weight) => weight > 0.01)),
      (list) => {
        const side = chancesOf(
          BATTER_COLUMNS,
          (column) => list[BATTER_COLUMNS.indexOf(column)] ?? 0,
        );
        const grid = packGrid(BATTER_COLUMNS, side);
        const slots = new Map<string, number>();
        for (const row of ROWS)
          for (const cell of grid.rows.get(row) ?? [])
            cell.forEach(({ upTo, text }, index) => {
              const numbers = upTo - (cell[index - 1]?.upTo ?? 0);
              slots.set(text, (slots.get(text) ?? 0) + numbers * waysOf(row));
            });
        expect([...slots.values()].reduce((sum, count) => sum + count, 0)).toBe(SLOTS);
        for (const column of BATTER_COLUMNS) {
          expect(slots.get(column) ?? 0).toBe(Math.round(side[column] * 20));
        }
      },
    ),
  );
});

test('the biggest outcome is in the middle of the card', () => {
  const side = chancesOf(BATTER_COLUMNS, (column) => (column === 'strikeout' ? 60 : 1));
  const grid = packGrid(BATTER_COLUMNS, side);
  expect(grid.rows.get(7)).toEqual([1, 2, 3].map(() => [{ upTo: 20, text: 'strikeout' }]));
});

test.each([
  { column: 1, row: [0, 1], split: 5 },
  { column: 1, row: [1, 1], split: 21 },
] as const)('%j is no roll', (roll) => {
  const side = chancesOf(BATTER_COLUMNS, () => 1);
  expect(() => readGrid(packGrid(BATTER_COLUMNS, side), roll)).toThrow('no such roll');
});
