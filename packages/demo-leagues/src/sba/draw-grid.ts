/** Draws one printed grid. */

import { type Column, LABELS } from './labels.ts';
import { type Cell, GRID_COLUMNS, type PrintedGrid, ROWS } from './printed-grid.ts';
import { box, line, type Spot } from './svg-text.ts';

export const GRID_WIDTH = 348;
const GUTTER = 24;
const COLUMN = (GRID_WIDTH - GUTTER) / GRID_COLUMNS.length;
const LINE = 13;
const PADDING = 6;
const HEAD = 20;

export interface DrawnGrid {
  readonly svg: string;
  readonly height: number;
}

/** @param first the die of its first column: 1 on a batter's card, 4 on a pitcher's */
export const drawGrid = (grid: PrintedGrid<Column>, first: 1 | 4, { x, y }: Spot): DrawnGrid => {
  const parts = [headOf(first, { x, y })];
  let top = y + HEAD;
  ROWS.forEach((row, index) => {
    const cells = grid.rows.get(row) ?? [];
    const lines = Math.max(...cells.map((cell) => cell.length));
    const height = lines * LINE + PADDING;
    if (index % 2 === 0) parts.push(box({ x, y: top, width: GRID_WIDTH, height }, 'band'));
    parts.push(line({ x: x + GUTTER - 7, y: top + LINE + 1 }, 'row end', `${row}`));
    parts.push(
      ...cells.map((cell, column) =>
        drawCell(cell, { x: x + GUTTER + column * COLUMN, y: top + LINE }),
      ),
    );
    top += height;
  });
  return { svg: [...parts, rulesOf({ x, y }, top - y)].join(''), height: top - y };
};

const headOf = (first: number, { x, y }: Spot): string =>
  [
    box({ x, y, width: GRID_WIDTH, height: HEAD }, 'head'),
    ...GRID_COLUMNS.map((column) =>
      line(
        { x: x + GUTTER + column * COLUMN + COLUMN / 2, y: y + HEAD - 5 },
        'die',
        `${first + column}`,
      ),
    ),
  ].join('');

/** The outcomes at the left of the cell, their numbers at the right; an unsplit cell needs none. */
const drawCell = (cell: Cell<Column>, { x, y }: Spot): string =>
  cell
    .map(({ upTo, text }, index) => {
      const { text: words, ink } = LABELS[text];
      const from = (cell[index - 1]?.upTo ?? 0) + 1;
      const place = y + index * LINE;
      const outcome = line({ x: x + 5, y: place }, ink, words);
      if (cell.length === 1) return outcome;
      const numbers = from === upTo ? `${from}` : `${from}-${upTo}`;
      return outcome + line({ x: x + COLUMN - 4, y: place }, 'split end', numbers);
    })
    .join('');

/** The frame, and the lines between the columns. */
const rulesOf = ({ x, y }: Spot, height: number): string => {
  const lines = GRID_COLUMNS.map((column) => {
    const left = x + GUTTER + column * COLUMN;
    return `M${left} ${y}v${height}`;
  });
  return `<path class="rule" d="M${x} ${y}h${GRID_WIDTH}v${height}h${-GRID_WIDTH}z${lines.join('')}"/>`;
};
