/** Rates as baseball writes them, from figures over many games. */

import type { BattingFigures, PitchingFigures } from '@paper-dynasty/api/contract';
import { averageText, earnedRunAverageText, inningsText, whipText } from '@paper-dynasty/engine';

type AtBat = Pick<
  BattingFigures,
  'ab' | 'hit' | 'double' | 'triple' | 'homerun' | 'bb' | 'hbp' | 'sf'
>;

/** `.284 / .351 / .472 / .823`: average, on base, slugging, and the sum of the last two. */
export interface BattingRates {
  readonly avg: string;
  readonly obp: string;
  readonly slg: string;
  readonly ops: string;
}

export const battingRates = (figures: AtBat): BattingRates => {
  const { ab, hit, double, triple, homerun, bb, hbp, sf } = figures;
  const onBase = hit + bb + hbp;
  const chances = ab + bb + hbp + sf;
  const bases = hit + double + 2 * triple + 3 * homerun;
  return {
    avg: averageText(hit, ab),
    obp: averageText(onBase, chances),
    slg: averageText(bases, ab),
    // The sum of two shares of different wholes, brought to one.
    ops:
      ab === 0 || chances === 0 ? '---' : averageText(onBase * ab + bases * chances, ab * chances),
  };
};

export interface PitchingRates {
  readonly ip: string;
  readonly era: string;
  readonly whip: string;
}

export const pitchingRates = (
  figures: Pick<PitchingFigures, 'outs' | 'hit' | 'bb'> & { readonly eRun: number },
): PitchingRates => ({
  ip: inningsText(figures.outs),
  era: earnedRunAverageText(figures.eRun, figures.outs),
  whip: whipText(figures.hit + figures.bb, figures.outs),
});
