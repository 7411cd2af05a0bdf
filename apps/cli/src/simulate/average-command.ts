import { managerTools, type Rules, simulationDice, standardCharts } from '@paper-dynasty/engine';
import { showProgress } from '../progress.ts';
import { AVERAGE_CARDS, AVERAGE_RULES, simulateAverage } from './average.ts';
import { compare } from './compare.ts';
import {
  measures,
  perPlateAppearance,
  type RunExpectancy,
  runExpectancyOf,
  sidelights,
} from './measure.ts';
import type { Settings } from './settings.ts';
import { comparisonTable, table } from './table.ts';
import type { Tally } from './tally.ts';
import { type ExpectancyCell, meanGap, readRunExpectancy, readTargets } from './targets.ts';

/** League-average cards, beside every row of the calibration targets. */
export const averageCommand = ({ 'half-innings': halves, seed, json, chart }: Settings): number => {
  const tools = managerTools({ cards: AVERAGE_CARDS, charts: standardCharts }, AVERAGE_RULES);
  const progress = showProgress(halves, 'half-innings');
  const rules: Partial<Rules> = chart ? { resolution: 'chart' } : {};
  const table = { dice: simulationDice(seed), tools, rules };
  const tally = simulateAverage(halves, table, progress.to);
  progress.end();
  const record = readRunExpectancy();
  const re24 = runExpectancyOf(tally);
  const measured = measures(tally, meanGap(re24, record));
  const compared = compare(measured, readTargets());
  if (json) console.log(JSON.stringify(resultOf(tally, { measured, compared, re24 })));
  else console.log(report(tally, { measured, compared, re24 }, record));
  return 0;
};

interface Found {
  readonly measured: Readonly<Record<string, number>>;
  readonly compared: ReturnType<typeof compare>;
  readonly re24: RunExpectancy;
}

const resultOf = (tally: Tally, { measured, compared, re24 }: Found) => {
  const wanted = new Map(compared.map(({ key, target }) => [key, target]));
  const rates = Object.entries(perPlateAppearance(tally)).map(([key, simulated]) => [
    key,
    { simulated, target: key === 'GIDP' ? null : (wanted.get(key) ?? null) },
  ]);
  return {
    games: tally.games,
    plays: tally.plays,
    halfInnings: tally.halves,
    runsPerTeamGame: tally.runs / (2 * tally.games),
    runsPer9: measured.runsPer9,
    rates: Object.fromEntries(rates),
    measures: compared,
    re24,
    sidelights: sidelights(tally),
  };
};

const BASES = ['---', '1--', '-2-', '12-', '--3', '1-3', '-23', '123'];

const report = (
  tally: Tally,
  { compared, re24 }: Found,
  record: readonly ExpectancyCell[],
): string => {
  const wanted = (code: number, outs: number): string =>
    record.find((cell) => cell.code === code && cell.outs === outs)?.runs.toFixed(3) ?? '';
  const rows = BASES.map((bases, code) => [
    bases,
    ...[0, 1, 2].flatMap((outs) => [(re24[code]?.[outs] ?? 0).toFixed(3), wanted(code, outs)]),
  ]);
  const aside = Object.entries(sidelights(tally)).map(
    ([key, value]) => `${key} ${value.toFixed(4)}`,
  );
  const held = compared.filter(({ holds }) => holds).length;
  return [
    `${tally.halves} half-innings in ${tally.games} games of average cards, ${tally.plays} plays`,
    comparisonTable(compared),
    `${held} of ${compared.length} hold`,
    '',
    'Runs expected, simulated and on record (2015, 2016, 2019)',
    table([['', '0 out', '', '1 out', '', '2 out', ''], ...rows]),
    '',
    aside.join(', '),
  ].join('\n');
};
