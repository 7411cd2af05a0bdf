/** Reads the tables of the manual, so that tests can hold them against the charts. */

export interface MarkdownTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a page, in order; cells without their padding. */
export const tablesIn = (page: string): readonly MarkdownTable[] => {
  const tables: { heads: readonly string[]; rows: (readonly string[])[] }[] = [];
  let before = '';
  for (const line of page.split('\n')) {
    if (isRule(line)) tables.push({ heads: cellsOf(before), rows: [] });
    else if (line.startsWith('|') && before.startsWith('|') && tables.length > 0)
      tables.at(-1)?.rows.push(cellsOf(line));
    before = line;
  }
  return tables;
};

const isRule = (line: string): boolean => /^\|(?:-+\|)+$/.test(line);

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Faces of a d20 as a manual writes them: `3-5`, `20`, `-` for none. */
export const facesOf = (cell: string): readonly number[] => {
  if (cell === '-') return [];
  const [from = 0, to = from] = cell.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
};
