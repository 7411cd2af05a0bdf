/** A square of the scorecard for those who do not see it: `1B, SB, scored`. */

import { baseName, counted, ordinal } from '@paper-dynasty/engine';
import type { Square } from './scorecard.ts';

export const squareWords = ({ mark, ways, reached, out, rbi }: Square): string =>
  [
    mark === 'X' ? 'placed by rule' : mark,
    ...ways.map((way) =>
      way.batted ? `brought to ${baseName(way.to)} by number ${way.mark}` : way.mark,
    ),
    out !== null ? `${ordinal(out)} out` : whereHeIs(reached),
    ...(rbi > 0 ? [counted(rbi, 'RBI')] : []),
  ].join(', ');

const whereHeIs = (reached: Square['reached']): string =>
  reached === 4 ? 'scored' : `left on ${baseName(reached)}`;
