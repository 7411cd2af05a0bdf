import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One line of a table by the names of its columns. */
export interface Row {
  text(column: string): string;
  /** A count; an empty cell is 0. */
  count(column: string): number;
}

/**
 * Reads a table with a header line.
 * @throws Error for a column that is not there or a count that is no number: the record is part of the checkout
 */
export const readTable = (file: URL): readonly Row[] => {
  const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  return lines.map((line) => {
    const text = (column: string): string => {
      const value = line[column];
      if (value === undefined) throw new Error(`${file.pathname} has no column ${column}`);
      return value;
    };
    return { text, count: (column) => numberIn(text(column)) };
  });
};

const numberIn = (text: string): number => {
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`not a number: ${text}`);
  return value;
};
