import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignRoles } from './assign-roles.ts';

const total = (chosen: readonly number[], table: readonly (readonly (number | null)[])[]): number =>
  chosen.reduce((sum, player, role) => sum + (table[player]?.[role] ?? Number.NaN), 0);

/** Every way, one after another. */
const bestOf = (table: readonly (readonly (number | null)[])[], roles: number): number | null => {
  const search = (role: number, used: ReadonlySet<number>): number | null => {
    if (role === roles) return 0;
    const ways = table.flatMap((values, player) => {
      const value = values[role];
      if (used.has(player) || value === null || value === undefined) return [];
      const rest = search(role + 1, new Set([...used, player]));
      return rest === null ? [] : [value + rest];
    });
    return ways.length === 0 ? null : Math.max(...ways);
  };
  return search(0, new Set());
};

test('finds the best of all assignments, and none where there is none', () => {
  const value = fc.option(fc.integer({ min: -20, max: 20 }), { nil: null, freq: 3 });
  const tables = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(tables, (table) => {
      const players = table.map((_, index) => index);
      const chosen = assignRoles(
        players,
        [0, 1, 2],
        (player, role) => table[player]?.[role] ?? null,
      );
      const best = bestOf(table, 3);
      if (chosen === null) {
        expect(best).toBeNull();
      } else {
        expect(new Set(chosen).size).toBe(3);
        expect(total(chosen, table)).toBe(best);
      }
    }),
  );
});

test('among equals the earlier players are taken', () => {
  expect(assignRoles(['a', 'b', 'c'], ['x', 'y'], () => 1)?.toSorted()).toEqual(['a', 'b']);
});
