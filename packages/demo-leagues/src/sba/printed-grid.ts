/**
 * The classic grid of a printed card: three columns of rows 2 to 12, some cells split by d20.
 * Every outcome has exactly as many falls of the dice as the card has chances for it.
 * @see rules §5
 */

import { SLOTS } from '@paper-dynasty/engine';

export const ROWS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type GridRow = (typeof ROWS)[number];
export const GRID_COLUMNS = [0, 1, 2] as const;
type GridColumn = (typeof GRID_COLUMNS)[number];

/** What a cell says from the number after the last part's up to this one. */
interface CellPart<Text extends string> {
  /** d20, inclusive; the last part of a cell ends at 20. */
  readonly upTo: number;
  readonly text: Text;
}
export type Cell<Text extends string> = readonly CellPart<Text>[];

export interface PrintedGrid<Text extends string> {
  /** Row by row, a cell for each of the three columns. */
  readonly rows: ReadonlyMap<GridRow, readonly Cell<Text>[]>;
}

const SPLITS = 20;

/** In how many of 36 throws two dice make this total. */
export const waysOf = (row: GridRow): number => 6 - Math.abs(7 - row);

interface Place {
  readonly row: GridRow;
  readonly column: GridColumn;
}

/** The cells with most ways first: the middle of the card is filled first. */
const PLACES: readonly Place[] = ROWS.flatMap((row) =>
  GRID_COLUMNS.map((column): Place => ({ row, column })),
).toSorted((a, b) => waysOf(b.row) - waysOf(a.row) || a.row - b.row || a.column - b.column);

/** Falls of the dice still to be placed, by text. */
type Left<Text extends string> = Map<Text, number>;

/**
 * Packs the chances of one side of a card.
 * @param chances of 108 each, in steps of 0.05
 */
export const packGrid = <Text extends string>(
  texts: readonly Text[],
  chances: { readonly [T in Text]: number },
): PrintedGrid<Text> => {
  const left: Left<Text> = new Map(
    texts.map((text) => [text, Math.round((chances[text] * SLOTS) / 108)]),
  );
  const cells = PLACES.map((place) => ({ place, cell: fillCell(left, texts, waysOf(place.row)) }));
  const at = (row: GridRow, column: GridColumn): Cell<Text> =>
    cells.find(({ place }) => place.row === row && place.column === column)?.cell ?? [];
  return {
    rows: new Map(ROWS.map((row) => [row, GRID_COLUMNS.map((column) => at(row, column))])),
  };
};

/**
 * Fills a cell of so many ways: a number of the d20 is worth that many falls. Whole cells go to
 * whoever has most left; a split cell first takes those who come out even there.
 */
const fillCell = <Text extends string>(
  left: Left<Text>,
  texts: readonly Text[],
  ways: number,
): Cell<Text> => {
  const parts: CellPart<Text>[] = [];
  let filled = 0;
  while (filled < SPLITS) {
    const room = SPLITS - filled;
    const text = nextFor(left, texts, { ways, room });
    const rest = left.get(text) ?? 0;
    const numbers = Math.min(room, Math.floor(rest / ways));
    left.set(text, rest - numbers * ways);
    filled += numbers;
    parts.push({ upTo: filled, text });
  }
  return parts;
};

/** A whole cell's worth before a part, a part that comes out even before one that leaves a rest. */
const nextFor = <Text extends string>(
  left: Left<Text>,
  texts: readonly Text[],
  { ways, room }: { readonly ways: number; readonly room: number },
): Text => {
  const rest = (text: Text): number => left.get(text) ?? 0;
  const rank = (text: Text): number => {
    const amount = rest(text);
    if (amount >= SPLITS * ways && room === SPLITS) return 4;
    if (amount === room * ways) return 3;
    if (amount % ways === 0 && amount < room * ways) return 2;
    return 1;
  };
  const [best] = texts
    .filter((text) => rest(text) >= ways)
    .toSorted((a, b) => rank(b) - rank(a) || rest(b) - rest(a));
  if (best === undefined) throw new Error('a side of a card has fewer chances than its grid');
  return best;
};

/** The dice of an at-bat as one reads a printed card. */
export interface GridRoll {
  /** d6: 1-3 on a batter's card, 4-6 on a pitcher's. */
  readonly column: number;
  /** The two row dice. */
  readonly row: readonly [number, number];
  /** d20. */
  readonly split: number;
}

/** What the printed grid says to this roll. */
export const readGrid = <Text extends string>(
  grid: PrintedGrid<Text>,
  { column, row: [a, b], split }: GridRoll,
): Text => {
  const row = ROWS.find((total) => total === a + b);
  const cell = row === undefined ? undefined : grid.rows.get(row)?.[(column - 1) % 3];
  const part = cell?.find(({ upTo }) => split <= upTo);
  if (!part) throw new Error(`no such roll: ${column} ${a}+${b} ${split}`);
  return part.text;
};
