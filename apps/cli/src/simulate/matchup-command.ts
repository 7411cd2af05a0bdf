import { type AiStyle, managerTools, playGame, simulationDice } from '@paper-dynasty/engine';
import { cardBookOf, staffOf, type TeamSheet } from '@paper-dynasty/league-config';
import { Misuse, openLeague } from '../league-table.ts';
import { showProgress } from '../progress.ts';
import { compare, rateTargets } from './compare.ts';
import { perPlateAppearance, sidelights } from './measure.ts';
import { setUpGame, type Visitor } from './set-up-game.ts';
import type { Settings } from './settings.ts';
import { comparisonTable } from './table.ts';
import { Tally } from './tally.ts';
import { SEASON_2019, SEASON_2019_RUNS } from './targets.ts';

const GAMES = 1000;
const NOBODY = new Set<never>();

/** Two teams meet again and again, their starters in turn. */
export const matchupCommand = async (settings: Settings): Promise<number> => {
  const { away = '', home = '', games = GAMES, seed, json } = settings;
  const { league, sheets } = await openLeague(settings.league, [away, home]);
  const [visitors, hosts] = sheets;
  if (!visitors || !hosts) throw new Misuse('two teams make a game');
  const books = { cards: cardBookOf(...sheets), charts: league.charts };
  const tools = managerTools(books, league.rulesFor({ mode: 'friendly', ai: true }));
  const dice = simulationDice(seed);
  const tally = new Tally();
  const styles: Record<'away' | 'home', AiStyle> = {
    away: settings['away-style'],
    home: settings['home-style'],
  };
  const progress = showProgress(games, 'games');
  for (let number = 0; number < games; number++) {
    const fixture = { away: inTurn(visitors, number), home: inTurn(hosts, number) };
    const start = setUpGame({ id: `matchup-${seed}-${number}`, league, ...fixture });
    playGame({ start, styles, dice }, tools, (before, events) => tally.watch(before, events));
    progress.to(number + 1);
  }
  progress.end();
  console.log(json ? JSON.stringify(resultOf(tally)) : report(tally, visitors, hosts));
  return 0;
};

const inTurn = (sheet: TeamSheet, number: number): Visitor => {
  const { rotation } = staffOf(sheet);
  const starter = rotation[number % rotation.length];
  if (starter === undefined) throw new Misuse(`${sheet.team.name} has no starter`);
  return { sheet, starter, resting: NOBODY };
};

/** Rates per plate appearance beside those of the 2019 season. */
const ratesOf = (tally: Tally): Record<string, { simulated: number; target: number | null }> =>
  Object.fromEntries(
    Object.entries(perPlateAppearance(tally)).map(([key, simulated]) => [
      key,
      { simulated, target: SEASON_2019[key] ?? null },
    ]),
  );

const resultOf = (tally: Tally) => ({
  games: tally.games,
  plays: tally.plays,
  runsPerTeamGame: tally.runs / (2 * tally.games),
  homeWins: tally.homeWins,
  awayWins: tally.awayWins,
  rates: ratesOf(tally),
  sidelights: sidelights(tally),
});

const report = (tally: Tally, away: TeamSheet, home: TeamSheet): string => {
  const rows = compare(perPlateAppearance(tally), rateTargets(SEASON_2019));
  return [
    `${away.team.name} at ${home.team.name}, ${tally.games} games, ${tally.plays} plays`,
    `won ${tally.awayWins} - ${tally.homeWins}`,
    `${(tally.runs / (2 * tally.games)).toFixed(2)} runs a team and game (league of 2019: ${SEASON_2019_RUNS})`,
    '',
    'Per plate appearance, beside the league of 2019: two teams are not a league',
    comparisonTable(rows),
  ].join('\n');
};
