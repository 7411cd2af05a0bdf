/** How much hangs on the next play: 1 is an average moment. @see rules §20 */

import { halfVisits, type Visit } from './half-visits.ts';
import { type Step, stepsFrom } from './transition-steps.ts';
import {
  type GameShape,
  lastInning,
  type Moment,
  overAfterBottom,
  overAfterTop,
  remembered,
  startCode,
  type WinExpectancy,
  won,
} from './win-expectancy.ts';

/** Leverage of a moment. */
export type Leverage = (moment: Moment) => number;

/**
 * The mean swing of win expectancy on the next play, over that of an average play of a game:
 * what follows, and how often, is counted from the major leagues.
 */
export const buildLeverage = (wins: WinExpectancy, shape: GameShape): Leverage => {
  const average = averageSwing(wins, shape);
  return remembered((moment) => swing(moment, wins, shape) / average, lastInning(shape));
};

const swing = (moment: Moment, wins: WinExpectancy, shape: GameShape): number => {
  const before = wins(moment);
  let sum = 0;
  for (const step of stepsFrom(moment.code, moment.outs)) {
    const next = momentAfter(moment, step, shape);
    sum += step.chance * Math.abs((typeof next === 'number' ? next : wins(next)) - before);
  }
  return sum;
};

/** The moment after a play, in this half-inning or the next; a number once the game is over. */
export const momentAfter = (
  moment: Pick<Moment, 'inning' | 'half' | 'homeLead'>,
  { code, outs, runs }: Pick<Step, 'code' | 'outs' | 'runs'>,
  shape: GameShape,
): Moment | number => {
  const { inning, half } = moment;
  const homeLead = moment.homeLead + (half === 'top' ? -runs : runs);
  if (half === 'bottom' && inning >= shape.innings && homeLead > 0) return 1;
  if (outs < 3) return { inning, half, outs, code, homeLead };
  if (half === 'top') {
    return overAfterTop(shape, inning, homeLead)
      ? 1
      : { inning, half: 'bottom', outs: 0, code: startCode(shape, inning), homeLead };
  }
  return homeLead !== 0 && overAfterBottom(shape, inning, homeLead)
    ? won(homeLead)
    : { inning: inning + 1, half: 'top', outs: 0, code: startCode(shape, inning + 1), homeLead };
};

/** Home's chance once a play has led there: the half-inning may be over (3 outs), and so may the game. */
export const buildWinsAfter = (wins: WinExpectancy, shape: GameShape): WinExpectancy =>
  remembered((moment) => {
    const next = momentAfter(moment, { ...moment, runs: 0 }, shape);
    return typeof next === 'number' ? next : wins(next);
  }, lastInning(shape));

/** Extra innings followed this far: hardly any game goes on. */
const EXTRA = 3;
/** Moments rarer than this make no difference. */
const RARE = 1e-5;

/** Chances of home's leads as a half-inning begins. */
type Leads = ReadonlyMap<number, number>;

/** The mean swing over all plays of a game between average teams. */
const averageSwing = (wins: WinExpectancy, shape: GameShape): number => {
  const sums = { swings: 0, plays: 0 };
  let leads: Leads = new Map([[0, 1]]);
  for (let inning = 1; inning <= shape.innings + EXTRA; inning += 1) {
    const { visits, runs } = halfVisits(startCode(shape, inning));
    const count = (half: Moment['half'], lead: number, chance: number): void => {
      for (const visit of visits)
        countVisit(sums, visit, { inning, half, lead, chance, wins, shape });
    };
    for (const [lead, chance] of leads) count('top', lead, chance);
    const bottom = shifted(leads, runs, -1);
    const batting = filtered(bottom, (lead) => !overAfterTop(shape, inning, lead));
    for (const [lead, chance] of batting) count('bottom', lead, chance);
    leads = filtered(
      shifted(batting, runs, 1),
      (lead) => lead === 0 || !overAfterBottom(shape, inning, lead),
    );
  }
  return sums.swings / sums.plays;
};

interface Counting {
  readonly inning: number;
  readonly half: Moment['half'];
  readonly lead: number;
  readonly chance: number;
  readonly wins: WinExpectancy;
  readonly shape: GameShape;
}

const countVisit = (
  sums: { swings: number; plays: number },
  { code, outs, runs, times }: Visit,
  { inning, half, lead, chance, wins, shape }: Counting,
): void => {
  const weight = chance * times;
  const homeLead = half === 'top' ? lead - runs : lead + runs;
  const walkedOff = half === 'bottom' && inning >= shape.innings && homeLead > 0;
  if (weight < RARE || walkedOff) return;
  sums.plays += weight;
  sums.swings += weight * swing({ inning, half, outs, code, homeLead }, wins, shape);
};

const shifted = (leads: Leads, runs: readonly number[], sign: 1 | -1): Leads => {
  const next = new Map<number, number>();
  for (const [lead, chance] of leads) {
    for (const [scored, share] of runs.entries()) {
      const to = lead + sign * scored;
      next.set(to, (next.get(to) ?? 0) + chance * share);
    }
  }
  return next;
};

const filtered = (leads: Leads, goesOn: (lead: number) => boolean): Leads =>
  new Map([...leads].filter(([lead]) => goesOn(lead)));
