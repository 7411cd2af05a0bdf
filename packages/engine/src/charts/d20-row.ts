/** Chart rows as a person writes them ("S2 1, G2 7-11") turned into the twenty cells a roll looks up. */

import type { D20Row } from '../model/charts.ts';

/** What is wrong with a written row; numbers are faces of the d20. */
export type RowFault =
  | { readonly code: 'GAP'; readonly face: number }
  | { readonly code: 'OVERLAP'; readonly face: number }
  | { readonly code: 'UNREADABLE'; readonly text: string };

/** A row of a chart as it was read, and what is wrong with the text. */
export interface ParsedRow<T> {
  /** Complete only when there are no faults. */
  readonly row: D20Row<T>;
  readonly faults: readonly RowFault[];
}

const FACES = 20;

interface Span<T> {
  readonly result: T;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads one written row: results with the face or faces that give them, separated by commas.
 * Every face 1-20 must be there once.
 */
export const parseD20Row = <T extends string>(
  text: string,
  results: readonly T[],
): ParsedRow<T> => {
  const faults: RowFault[] = [];
  const cells = new Array<T | undefined>(FACES).fill(undefined);
  for (const part of text.split(',')) {
    const span = parseSpan(part.trim(), results);
    if (span === undefined) faults.push({ code: 'UNREADABLE', text: part.trim() });
    else fill(cells, span, faults);
  }
  cells.forEach((cell, i) => {
    if (cell === undefined) faults.push({ code: 'GAP', face: i + 1 });
  });
  return { row: cells.filter((cell) => cell !== undefined), faults };
};

const parseSpan = <T extends string>(text: string, results: readonly T[]): Span<T> | undefined => {
  const [name, faces = ''] = text.split(' ');
  const result = results.find((one) => one === name);
  const [from, to = from] = faces.split('-').map(Number);
  const readable =
    result !== undefined && from !== undefined && to !== undefined && isFace(from) && isFace(to);
  return readable && from <= to ? { result, from, to } : undefined;
};

const isFace = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= FACES;

const fill = <T>(cells: (T | undefined)[], span: Span<T>, faults: RowFault[]): void => {
  for (let face = span.from; face <= span.to; face += 1) {
    if (cells[face - 1] === undefined) cells[face - 1] = span.result;
    else faults.push({ code: 'OVERLAP', face });
  }
};

const faultText = (fault: RowFault): string =>
  `${fault.code} ${fault.code === 'UNREADABLE' ? `"${fault.text}"` : fault.face}`;

/**
 * A row of a chart that ships with a program.
 * @throws Error naming every number that is missing or there twice: a slip in our own charts
 */
export const d20Row = <T extends string>(text: string, results: readonly T[]): D20Row<T> => {
  const { row, faults } = parseD20Row(text, results);
  if (faults.length > 0) throw new Error(`${text}: ${faults.map(faultText).join(', ')}`);
  return row;
};
