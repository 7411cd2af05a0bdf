/** A pitcher's day in a line. */

import { counted } from '@paper-dynasty/engine';
import { inningsPitched } from '../table/half-inning.ts';

interface Day {
  readonly outs: number;
  readonly run: number;
  readonly so: number;
}

/** `6 1/3 IP, 2 runs, 7 K`. */
export const pitchedWords = ({ outs, run, so }: Day): string =>
  `${inningsPitched(outs)} IP, ${counted(run, 'run')}, ${so} K`;
