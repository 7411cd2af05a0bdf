import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatterChances } from '../model/cards.ts';
import { BATTER_COLUMNS } from '../model/cards.ts';
import { AVERAGE_BATTING, AVERAGE_PITCHING, POSITION_PLAYER_PITCHING } from './average-cards.ts';
import { compileBatterSide, compilePitcherSide, SLOTS } from './compile-side.ts';

const counts = (owner: Uint8Array, columns: number): number[] => {
  const found = new Array<number>(columns).fill(0);
  for (const column of owner) found[column] = (found[column] ?? 0) + 1;
  return found;
};

const ONLY_WALKS = Object.fromEntries(
  BATTER_COLUMNS.map((column) => [column, column === 'walk' ? 108 : 0]),
) as BatterChances;

describe('a compiled side', () => {
  it.each([
    ['average batter', compileBatterSide(AVERAGE_BATTING), Object.values(AVERAGE_BATTING)],
    ['average pitcher', compilePitcherSide(AVERAGE_PITCHING), Object.values(AVERAGE_PITCHING)],
    [
      'position player',
      compilePitcherSide(POSITION_PLAYER_PITCHING),
      Object.values(POSITION_PLAYER_PITCHING),
    ],
  ])('of an %s gives each column twenty slots a chance', (_, side, chances) => {
    expect(counts(side.owner, side.columns.length)).toEqual(
      chances.map((chance) => Math.round(chance * 20)),
    );
  });

  it('lays the columns out one after the other, in canonical order', () => {
    const { owner, from, columns } = compileBatterSide(AVERAGE_BATTING);
    expect(columns).toBe(BATTER_COLUMNS);
    expect(from.at(-1)).toBe(SLOTS);
    for (let column = 0; column < columns.length; column += 1)
      for (let slot = from[column] ?? 0; slot < (from[column + 1] ?? 0); slot += 1)
        expect(owner[slot]).toBe(column);
  });

  it('is compiled once', () => {
    expect(compileBatterSide(AVERAGE_BATTING)).toBe(compileBatterSide(AVERAGE_BATTING));
    expect(compilePitcherSide(AVERAGE_PITCHING)).toBe(compilePitcherSide(AVERAGE_PITCHING));
  });

  it('rounds by largest remainder, the earlier column first', () => {
    const side = compileBatterSide({ ...ONLY_WALKS, walk: 107.95, homerun: 0.025, triple: 0.025 });
    expect(counts(side.owner, BATTER_COLUMNS.length).slice(0, 3)).toEqual([1, 0, 0]);
  });

  it('always owns 2,160 slots, each within one of its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), {
          minLength: BATTER_COLUMNS.length,
          maxLength: BATTER_COLUMNS.length,
        }),
        (weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          fc.pre(total > 0);
          const chances = Object.fromEntries(
            BATTER_COLUMNS.map((column, i) => [column, ((weights[i] ?? 0) / total) * 108]),
          ) as BatterChances;
          const found = counts(compileBatterSide(chances).owner, BATTER_COLUMNS.length);
          expect(found.reduce((sum, count) => sum + count, 0)).toBe(SLOTS);
          found.forEach((count, i) => {
            expect(Math.abs(count - ((weights[i] ?? 0) / total) * SLOTS)).toBeLessThan(1 + 1e-6);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});
