/** The charts both leagues start from. */

import type { Charts } from '../model/charts.ts';
import { STANDARD_BUNT } from './bunt-chart.ts';
import { STANDARD_ERROR_PER_POINT, STANDARD_ERROR_SEVERITY } from './error-charts.ts';
import { STANDARD_INJURIES } from './injury-chart.ts';
import { STANDARD_LOCATIONS } from './location-tables.ts';
import { STANDARD_QUICK } from './quick-chart.ts';
import { STANDARD_RANGE } from './range-charts.ts';
import { STANDARD_RARE_PLAYS } from './rare-plays.ts';
import { STANDARD_TUNING } from './tuning.ts';

/** Charts and constants of standard play; a league copies them and changes what it plays otherwise. */
export const standardCharts: Charts = {
  id: 'standard-3',
  range: STANDARD_RANGE,
  errorPerPoint: STANDARD_ERROR_PER_POINT,
  errorSeverity: STANDARD_ERROR_SEVERITY,
  bunt: STANDARD_BUNT,
  location: STANDARD_LOCATIONS,
  quick: STANDARD_QUICK,
  rarePlays: STANDARD_RARE_PLAYS,
  injury: STANDARD_INJURIES,
  tuning: STANDARD_TUNING,
};
