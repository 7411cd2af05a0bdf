import type { Expectancy } from '@paper-dynasty/engine';
import type { League } from '@paper-dynasty/league-config';

/** Runs in the rest of the half-inning, by base code and outs: the major leagues of 2010-2015. */
const RUNS = [
  [0.481, 0.254, 0.098],
  [0.859, 0.509, 0.224],
  [1.1, 0.664, 0.319],
  [1.437, 0.884, 0.429],
  [1.35, 0.95, 0.353],
  [1.784, 1.13, 0.478],
  [1.964, 1.376, 0.58],
  [2.292, 1.541, 0.752],
] as const;
/** Variance of the runs of a half-inning. */
const SPREAD = 1.05;
/** Makes the logistic curve follow the normal one. */
const LOGISTIC = 1.702;

const runs: Expectancy['runs'] = (code, outs) => RUNS[code][outs] ?? 0;

/** Whether the lead after the runs still expected outlasts what may yet happen. */
const homeWins: Expectancy['homeWins'] = ({ inning, half, outs, code, homeLead }) => {
  const expected = runs(code, outs);
  const lead = homeLead + (half === 'top' ? RUNS[0][0] - expected : expected);
  const halvesLeft = Math.max(0, 9 - inning) * 2 + (half === 'top' ? 1 : 0);
  const spread = Math.sqrt(SPREAD * halvesLeft + 1.2 * expected + 0.4);
  return 1 / (1 + Math.exp((-LOGISTIC * lead) / spread));
};

const STANDARD: Expectancy = { runs, homeWins };

/** What AI managers of a league weigh their choices by. */
export const expectancyOf = (_league: League): Expectancy => STANDARD;
