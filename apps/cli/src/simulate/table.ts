/** Tables for the terminal. */

import type { Compared } from './compare.ts';

/** A short table: what was wanted, what came out, how far off. */
export const comparisonTable = (rows: readonly Compared[]): string => {
  const lines = rows.map(({ key, simulated, target, gap, tolerance, holds }) => [
    holds ? 'ok ' : 'OFF',
    key,
    figure(simulated),
    figure(target),
    `${gap < 0 ? '' : '+'}${figure(gap)}`,
    target === 0 ? '' : `${((100 * gap) / target).toFixed(1)} %`,
    tolerance,
  ]);
  return table([['', 'measure', 'simulated', 'target', 'gap', '', 'tolerance'], ...lines]);
};

const figure = (value: number): string => value.toFixed(4);

/** Columns aligned: the first two to the left, figures to the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column < 2 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
