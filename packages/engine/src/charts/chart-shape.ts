/** Whether charts from elsewhere have every part at all, and each of the right kind. */

import type { ChartFault } from './chart-fault.ts';
import { STANDARD_ERROR_PER_POINT, STANDARD_ERROR_SEVERITY } from './error-charts.ts';
import { STANDARD_LOCATIONS } from './location-tables.ts';
import { ANYTHING, ListOf, shapeFaultsOf } from './shape.ts';
import { STANDARD_TUNING } from './tuning.ts';

const ROW = new ListOf('');
const RANGE = new ListOf(ROW);
const SHAPE = {
  id: '',
  range: {
    P: RANGE,
    C: RANGE,
    '1B': RANGE,
    '2B': RANGE,
    '3B': RANGE,
    SS: RANGE,
    LF: RANGE,
    CF: RANGE,
    RF: RANGE,
  },
  errorPerPoint: STANDARD_ERROR_PER_POINT,
  errorSeverity: STANDARD_ERROR_SEVERITY,
  bunt: { A: ROW, B: ROW, C: ROW, D: ROW },
  location: STANDARD_LOCATIONS,
  quick: new ListOf(new ListOf({ max: 0, outcome: { code: '' } })),
  rarePlays: new ListOf({ key: '', family: '', on: '', effect: '', text: '' }),
  injury: new ListOf(ANYTHING),
  tuning: { ...STANDARD_TUNING, chaos: ROW },
};

/** Parts that are missing or of another kind; cells and lists are counted from 1, other parts named. */
export const shapeFaults = (charts: unknown): readonly ChartFault[] =>
  shapeFaultsOf(SHAPE, charts, '');
