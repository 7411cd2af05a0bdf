/** Run and win expectancy of standard play between equal teams: what managers weigh nine innings by. @see rules §20 */

import { expectedRuns, runDistribution } from '../scoring/run-expectancy.ts';
import { SIMULATED_RUNS } from '../scoring/tables/run-counts.ts';
import { buildWinExpectancy } from '../scoring/win-expectancy.ts';
import type { Expectancy } from './expectancy.ts';

const INNINGS = 9;
const distribution = runDistribution(SIMULATED_RUNS);

const expectancy = (ghostRunnerFrom: number | null): Expectancy => ({
  runs: expectedRuns(distribution),
  homeWins: buildWinExpectancy(distribution, { innings: INNINGS, ghostRunnerFrom, mercy: [] }),
});

/** Average play with our charts; extra innings as they are. */
export const standardExpectancy: Expectancy = expectancy(null);
/** The same with a runner on second to start every extra half-inning. */
export const placedRunnerExpectancy: Expectancy = expectancy(INNINGS + 1);
