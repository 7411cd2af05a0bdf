/** The tables a league's rules name, worked out once. @see rules §20, §24 */

import type { Rules } from '../model/rules.ts';
import { buildLeverage, buildWinsAfter, type Leverage } from './leverage.ts';
import {
  expectedRuns,
  type RunDistribution,
  type RunExpectancy,
  runDistribution,
  runExpectancyOf,
} from './run-expectancy.ts';
import { RUNS_OF_2019, SIMULATED_RUNS } from './tables/run-counts.ts';
import { RUNS_EXPECTED_2010_2015 } from './tables/run-table.ts';
import { buildWinExpectancy, type GameShape, type WinExpectancy } from './win-expectancy.ts';

/** What plays of a game are weighed by, for its rules. @see rules §20 */
export interface ExpectancyTables {
  readonly runs: RunExpectancy;
  readonly wins: WinExpectancy;
  /** The same of where a play may lead: to 3 outs, or to the end of the game. */
  readonly winsAfter: WinExpectancy;
  /** Costs some milliseconds when it is first asked. */
  readonly leverage: Leverage;
  readonly shape: GameShape;
}

type ById<T> = Readonly<Record<string, T>>;

const simulated = runDistribution(SIMULATED_RUNS);
const of2019 = runDistribution(RUNS_OF_2019);

/** Run expectancies by the id that a league's rules name. */
export const RUN_EXPECTANCIES: ById<RunExpectancy> = {
  're-2010-2015': runExpectancyOf(RUNS_EXPECTED_2010_2015),
  're-simulated': expectedRuns(simulated),
  're-2019': expectedRuns(of2019),
};

/** Run distributions by the id of the win expectancy that is built from them. */
export const RUN_DISTRIBUTIONS: ById<RunDistribution> = {
  'we-standard': simulated,
  'we-2019': of2019,
};

/** A rule that names a table there is none of. */
export interface TableFault {
  readonly setting: 'runExpectancyId' | 'winExpectancyId';
  readonly id: string;
  readonly known: readonly string[];
}

/** What is wrong with the tables that rules name; empty: there are such tables. */
export const tableFaults = (rules: Pick<Rules, TableFault['setting']>): readonly TableFault[] => [
  ...unknownIn(RUN_EXPECTANCIES, 'runExpectancyId', rules.runExpectancyId),
  ...unknownIn(RUN_DISTRIBUTIONS, 'winExpectancyId', rules.winExpectancyId),
];

const unknownIn = (
  tables: ById<unknown>,
  setting: TableFault['setting'],
  id: string,
): readonly TableFault[] =>
  Object.hasOwn(tables, id) ? [] : [{ setting, id, known: Object.keys(tables) }];

const STANDARD_RUNS = runExpectancyOf(RUNS_EXPECTED_2010_2015);

/** The tables of a game by its rules; an unknown id (of a game from elsewhere) means the standard table. */
export const expectancyTables = (rules: Rules): ExpectancyTables => {
  const { innings, ghostRunnerFrom, mercy, runExpectancyId, winExpectancyId } = rules;
  const shape: GameShape = { innings, ghostRunnerFrom, mercy };
  const key = JSON.stringify([shape, runExpectancyId, winExpectancyId]);
  const known = TABLES.get(key);
  if (known) return known;
  const wins = buildWinExpectancy(RUN_DISTRIBUTIONS[winExpectancyId] ?? simulated, shape);
  const tables: ExpectancyTables = {
    runs: RUN_EXPECTANCIES[runExpectancyId] ?? STANDARD_RUNS,
    wins,
    winsAfter: buildWinsAfter(wins, shape),
    leverage: whenAsked(() => buildLeverage(wins, shape)),
    shape,
  };
  TABLES.set(key, tables);
  return tables;
};

/** As many as there are different rules. */
const TABLES = new Map<string, ExpectancyTables>();

const whenAsked = (build: () => Leverage): Leverage => {
  let built: Leverage | null = null;
  return (moment) => {
    built ??= build();
    return built(moment);
  };
};
