/** Numbers that are easy to reckon with. */

import { standardCharts } from '../charts/standard.ts';
import type { Tuning } from '../model/tuning.ts';

const { advance } = standardCharts.tuning;

/**
 * Round numbers for runners who try for a base, in place of those that calibration moves about: a
 * table of the rule stays readable when the league's runners grow bolder. A scene plays what ships
 * unless it names this.
 */
export const ROUND_ADVANCE: Pick<Tuning, 'advance'> = {
  advance: {
    ...advance,
    depth: [-4, 0, 0, 4],
    secondToHome: { base: 5, outs: [0, 0, 2], location: { LF: -1, CF: 1, RF: 0 } },
    firstToThird: { base: -1, outs: [0, 0, 1], location: { LF: -3, CF: 0, RF: 3 } },
    firstToHome: { base: 1, outs: [0, 0, 3], location: { LF: 0, CF: 0, RF: 0 } },
    errorFaces: 1,
  },
};
