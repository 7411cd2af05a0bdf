import { managerTools, simulationDice } from '@paper-dynasty/engine';
import { cardBookOf } from '@paper-dynasty/league-config';
import { Misuse, openLeague } from '../league-table.ts';
import { showProgress } from '../progress.ts';
import type { Averages } from './batting-book.ts';
import { type Compared, compare, rateTargets } from './compare.ts';
import { measures, perPlateAppearance, runExpectancyOf, sidelights } from './measure.ts';
import { readBatters2019, readTeams2019 } from './record-2019.ts';
import { playSeason, type Season } from './season.ts';
import type { Settings } from './settings.ts';
import { comparisonTable, table } from './table.ts';
import type { Tally } from './tally.ts';
import { PLAY_2019, readTargets, SEASON_2019, SEASON_2019_RUNS, type Target } from './targets.ts';

const GAMES = 162;
const ONLY = '2019';
const RUNS_WITHIN = 0.03;

/**
 * Every team plays a season of its own cards, line-ups, rotation and bullpen, several times over:
 * what chance does to one season would hide how near the cards come. @see docs/calibration.md
 */
export const seasonCommand = async (settings: Settings): Promise<number> => {
  if (settings.season !== ONLY) throw new Misuse(`there is one season: ${ONLY}`);
  const { games: length = GAMES, seasons, seed, json } = settings;
  const games = length * seasons;
  const { league, sheets } = await openLeague(settings.league);
  const cards = cardBookOf(...sheets);
  const tools = managerTools(
    { cards, charts: league.charts },
    league.rulesFor({ mode: 'friendly', ai: true }),
  );
  const progress = showProgress((games * sheets.length) / 2, 'games');
  const plan = { league, sheets, cards, games, dice: simulationDice(seed), tools };
  const season = playSeason(plan, progress.to);
  progress.end();
  const summary = summarise(season, seasons);
  console.log(json ? JSON.stringify(resultOf(season, summary)) : report(season, summary));
  return 0;
};

interface TeamRow {
  readonly team: string;
  /** In a season. */
  readonly wins: number;
  readonly runsPerGame: number;
  /** Runs a game of the real team. */
  readonly real: number;
}

interface BatterRow extends Averages {
  /** Simulated less real, in points (thousandths). */
  readonly obpError: number;
  readonly slgError: number;
}

interface Summary {
  /** How often the season was played. */
  readonly seasons: number;
  readonly compared: readonly Compared[];
  readonly runsPerTeamGame: number;
  readonly teams: readonly TeamRow[];
  readonly teamRunsCorrelation: number;
  readonly batters: readonly BatterRow[];
}

const summarise = ({ tally, teams, batting }: Season, seasons: number): Summary => {
  const runsPerTeamGame = tally.runs / (2 * tally.games);
  const runs = {
    key: 'runsPerTeamGame',
    definition: 'runs of a team in a game',
    target: SEASON_2019_RUNS,
    within: RUNS_WITHIN * SEASON_2019_RUNS,
    tolerance: `${100 * RUNS_WITHIN} %`,
  };
  const measured = { ...measures(tally, 0), ...perPlateAppearanceOf2019(tally), runsPerTeamGame };
  const compared = compare(measured, [...rateTargets(SEASON_2019), runs, ...alikeEveryYear()]);
  const rows = teamRows(teams, seasons);
  const teamRunsCorrelation = correlation(rows.map(({ runsPerGame, real }) => [runsPerGame, real]));
  const batters = batterRows(batting.averages());
  return { seasons, compared, runsPerTeamGame, teams: rows, teamRunsCorrelation, batters };
};

/** The rates that have targets of this season's own. */
const perPlateAppearanceOf2019 = (tally: Tally): Readonly<Record<string, number>> => {
  const rates = perPlateAppearance(tally);
  return Object.fromEntries(Object.keys(SEASON_2019).map((key) => [key, rates[key] ?? 0]));
};

/** What hardly changes from year to year: the targets of several, but for what is known of 2019. */
const alikeEveryYear = (): readonly Target[] =>
  readTargets()
    .filter(({ key }) => ALIKE.includes(key))
    .map((several) => {
      const target = PLAY_2019[several.key] ?? several.target;
      return { ...several, target, within: (several.within * target) / several.target };
    });
const ALIKE: readonly string[] = [
  ...['ROE', 'SF', 'GIDP', 'dpShare', 'SB', 'sbRate', 'WP', 'E'],
  ...['r1ToThirdOnSingle', 'r2ScoresOnSingle0', 'r2ScoresOnSingle1', 'r2ScoresOnSingle2'],
  'r1ScoresOnDouble',
];

const teamRows = (teams: Season['teams'], seasons: number): readonly TeamRow[] => {
  const real = new Map(readTeams2019().map((row) => [row.team, row.runs / row.games]));
  return teams.map(({ sheet, wins, runs, games }) => ({
    team: sheet.team.abbreviation,
    wins: wins / seasons,
    runsPerGame: runs / games,
    real: real.get(sheet.team.abbreviation) ?? 0,
  }));
};

const batterRows = (simulated: readonly Averages[]): readonly BatterRow[] => {
  const found = new Map(simulated.map((row) => [row.player, row]));
  return readBatters2019().flatMap((real) => {
    const row = found.get(real.player);
    if (!row || row.pa === 0) return [];
    const points = (value: number): number => Math.round(1000 * value);
    return [{ ...row, obpError: points(row.obp - real.obp), slgError: points(row.slg - real.slg) }];
  });
};

/** Pearson's correlation of pairs. */
export const correlation = (pairs: readonly (readonly [number, number])[]): number => {
  const mean = (place: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
};

const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / Math.max(1, values.length));

const resultOf = ({ tally }: Season, summary: Summary) => ({
  seasons: summary.seasons,
  games: tally.games,
  plays: tally.plays,
  runsPerTeamGame: summary.runsPerTeamGame,
  rates: Object.fromEntries(
    Object.entries(perPlateAppearance(tally)).map(([key, simulated]) => [
      key,
      { simulated, target: SEASON_2019[key] ?? null },
    ]),
  ),
  measures: summary.compared,
  teamRunsCorrelation: summary.teamRunsCorrelation,
  teams: summary.teams,
  batters: summary.batters,
  obpErrorPoints: rootMeanSquare(summary.batters.map(({ obpError }) => obpError)),
  slgErrorPoints: rootMeanSquare(summary.batters.map(({ slgError }) => slgError)),
  re24: runExpectancyOf(tally),
  sidelights: sidelights(tally),
});

const report = ({ tally }: Season, summary: Summary): string => {
  const { seasons, compared, teams, batters } = summary;
  const rows = [...teams]
    .sort((one, other) => other.runsPerGame - one.runsPerGame)
    .map(({ team, wins, runsPerGame, real }) => [
      team,
      wins.toFixed(seasons === 1 ? 0 : 1),
      runsPerGame.toFixed(2),
      real.toFixed(2),
    ]);
  const errors = (key: 'obpError' | 'slgError'): string =>
    `${rootMeanSquare(batters.map((row) => row[key])).toFixed(0)} points, mean ${(
      batters.reduce((sum, row) => sum + row[key], 0) / Math.max(1, batters.length)
    ).toFixed(1)}`;
  return [
    `The season of 2019, ${seasons === 1 ? 'once' : `${seasons} times`}: ${tally.games} games, ${tally.plays} plays`,
    comparisonTable(compared),
    '',
    table([['team', 'won', 'runs', '2019'], ...rows]),
    `correlation of runs a game: ${summary.teamRunsCorrelation.toFixed(3)}`,
    `${batters.length} batters of 400 plate appearances in 2019: OBP off by ${errors('obpError')}; SLG by ${errors('slgError')} (root mean square)`,
    '',
    Object.entries(sidelights(tally))
      .map(([key, value]) => `${key} ${value.toFixed(4)}`)
      .join(', '),
  ].join('\n');
};
