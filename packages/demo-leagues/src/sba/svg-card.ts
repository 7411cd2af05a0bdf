/** The picture of an SBA card: an old scorebook page, drawn by the league. */

import { BATTER_COLUMNS, type Hand, PITCHER_COLUMNS, type RatedCard } from '@paper-dynasty/engine';
import type { LeagueTeam } from '@paper-dynasty/league-config';
import type { CardFace } from './card-path.ts';
import { handsLine, placesLine, ratingLines } from './card-words.ts';
import { drawGrid, GRID_WIDTH } from './draw-grid.ts';
import { type Column, LEGEND } from './labels.ts';
import { type PrintedGrid, packGrid } from './printed-grid.ts';
import { box, escaped, line } from './svg-text.ts';

const MARGIN = 6;
const HEADER = 52;
const CAPTION = 18;
const FOOT_LINE = 13;

/** What a picture needs to know of a man. */
export interface Pictured {
  readonly card: RatedCard;
  readonly team: LeagueTeam;
}

/** The grid that one face prints. */
export const gridOf = (card: RatedCard, { at, against }: CardFace): PrintedGrid<Column> => {
  const side = against === 'L' ? 'vL' : 'vR';
  return at === 'mound' && card.pitching !== null
    ? packGrid(PITCHER_COLUMNS, card.pitching[side])
    : packGrid(BATTER_COLUMNS, card.batting[side]);
};

/** The faces beside each other, as one SVG document that needs nothing from elsewhere. */
export const svgCard = ({ card, team }: Pictured, faces: readonly CardFace[]): string => {
  const width = MARGIN + faces.length * (GRID_WIDTH + MARGIN);
  const top = HEADER + CAPTION;
  const grids = faces.map((face, index) => {
    const x = MARGIN + index * (GRID_WIDTH + MARGIN);
    const grid = drawGrid(gridOf(card, face), face.at === 'mound' ? 4 : 1, { x, y: top });
    return { ...grid, caption: line({ x, y: top - 5 }, 'cap', captionOf(face)) };
  });
  const gridHeight = Math.max(...grids.map(({ height }) => height));
  const foot = [...ratingLines(card), ...LEGEND];
  const footTop = top + gridHeight + FOOT_LINE + 4;
  const height = footTop + foot.length * FOOT_LINE;
  const ratings = foot.length - LEGEND.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(`${card.name}, ${team.name}`)}</title>`,
    `<style>${STYLE}</style>`,
    box({ x: 0, y: 0, width, height }, 'paper'),
    header({ card, team }, width),
    ...grids.flatMap(({ svg, caption }) => [caption, svg]),
    ...foot.map((text, index) =>
      line(
        { x: MARGIN, y: footTop + index * FOOT_LINE },
        index < ratings ? 'rating' : 'legend',
        text,
      ),
    ),
    '</svg>',
  ].join('');
};

const header = ({ card, team }: Pictured, width: number): string =>
  [
    `<g fill="${escaped(team.colours.primary)}">`,
    box({ x: 0, y: 0, width, height: HEADER - 8 }, ''),
    '</g>',
    `<g fill="${escaped(team.colours.secondary)}">`,
    box({ x: 0, y: HEADER - 8, width, height: 3 }, ''),
    '</g>',
    line({ x: MARGIN, y: 23 }, 'name', card.name),
    line({ x: MARGIN, y: 38 }, 'sub', `${team.name} 2019 · ${handsLine(card)}`),
    line({ x: width - MARGIN, y: 23 }, 'name end', placesLine(card)),
  ].join('');

const HANDS: { readonly [H in Hand]: string } = { L: 'left-handed', R: 'right-handed' };

const captionOf = ({ at, against }: CardFace): string =>
  at === 'plate' ? `against ${HANDS[against]} pitchers` : `against ${HANDS[against]} batters`;

const INK = '#2b2218';
const GREEN = '#1f4d36';
const STYLE = [
  `text{font:600 10px 'Courier New','Cutive Mono',Courier,monospace;fill:${INK}}`,
  '.paper{fill:#f6ecd3}.band{fill:#ece0bf}',
  `.head{fill:${GREEN}}.rule{fill:none;stroke:${GREEN};stroke-width:.8}`,
  '.end{text-anchor:end}.split{fill:#6a5a42}',
  `.name,.sub,.cap,.die,.row{font-family:Rockwell,'Roboto Slab','Bookman Old Style',Georgia,serif}`,
  '.name{font-size:19px;font-weight:700;fill:#fbf5e4}.sub{font-size:10.5px;fill:#fbf5e4}',
  `.cap{font-size:12px;font-style:italic;fill:${GREEN}}`,
  `.die{font-size:13px;text-anchor:middle;fill:#fbf5e4}.row{font-size:12px;fill:${GREEN}}`,
  '.hit{fill:#9c2a1c;font-weight:700}.walk{fill:#1f5f3c;font-weight:700}.check{fill:#23407a}',
  '.rating{font-size:11px}.legend{font-size:9px;font-weight:400;fill:#6a5a42}',
].join('');
