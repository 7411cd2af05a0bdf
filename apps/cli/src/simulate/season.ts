/** Every team of a league plays a season of its own cards. */

import {
  type CardBook,
  type CardKey,
  type Dice,
  type GameState,
  type ManagerTools,
  playGame,
  type Side,
} from '@paper-dynasty/engine';
import { type League, LineupDiary, type TeamSheet } from '@paper-dynasty/league-config';
import { BattingBook } from './batting-book.ts';
import { roundOf } from './schedule.ts';
import { setUpGame, type Visitor } from './set-up-game.ts';
import { StaffDiary } from './staff-diary.ts';
import { Tally } from './tally.ts';

const STYLES = { away: 'balanced', home: 'balanced' } as const;

interface TeamSeason {
  readonly sheet: TeamSheet;
  readonly diary: StaffDiary;
  readonly lineups: LineupDiary;
  games: number;
  wins: number;
  runs: number;
  runsAllowed: number;
}

export interface Season {
  readonly tally: Tally;
  readonly batting: BattingBook;
  readonly teams: readonly TeamSeason[];
}

export interface SeasonPlan {
  readonly league: League;
  readonly sheets: readonly TeamSheet[];
  readonly cards: CardBook;
  /** Games of each team. */
  readonly games: number;
  readonly dice: Dice;
  readonly tools: ManagerTools;
}

export const playSeason = (plan: SeasonPlan, onProgress: (games: number) => void): Season => {
  const teams = plan.sheets.map((sheet) => open(sheet));
  const season = { tally: new Tally(), batting: new BattingBook(plan.cards), teams };
  for (let day = 0; day < plan.games; day++)
    for (const { away, home } of roundOf(teams.length, day)) {
      const [visitors, hosts] = [teams[away], teams[home]];
      if (visitors && hosts) playDay(plan, season, { day, away: visitors, home: hosts });
      onProgress(season.tally.games);
    }
  return season;
};

const open = (sheet: TeamSheet): TeamSeason => ({
  sheet,
  diary: new StaffDiary(sheet),
  lineups: new LineupDiary(sheet),
  games: 0,
  wins: 0,
  runs: 0,
  runsAllowed: 0,
});

interface Day {
  readonly day: number;
  readonly away: TeamSeason;
  readonly home: TeamSeason;
}

const playDay = (plan: SeasonPlan, season: Season, { day, away, home }: Day): void => {
  const id = `season-${day}-${home.sheet.team.id}`;
  const visitor = (team: TeamSeason): Visitor => ({
    sheet: team.sheet,
    starter: team.diary.starter(day),
    resting: team.diary.resting(day),
    lineups: team.lineups,
  });
  const { league, dice, tools } = plan;
  const start = setUpGame({ id, league, away: visitor(away), home: visitor(home) });
  const final = playGame({ start, styles: STYLES, dice }, tools, (before, events) => {
    season.tally.watch(before, events);
    season.batting.watch(before, events);
  });
  record(away, final, { side: 'away', day });
  record(home, final, { side: 'home', day });
};

const record = (
  team: TeamSeason,
  { score, teams, mound, relieved }: GameState,
  { side, day }: { readonly side: Side; readonly day: number },
): void => {
  const other = side === 'away' ? 'home' : 'away';
  team.games++;
  team.runs += score[side];
  team.runsAllowed += score[other];
  if (score[side] > score[other]) team.wins++;
  const cards = new Map(teams[side].roster.map((spot) => [spot.id, spot.card]));
  for (const { pitcher, outs, batters } of [mound[side], ...relieved]) {
    const key: CardKey | undefined = cards.get(pitcher);
    if (key !== undefined && batters > 0) team.diary.pitched(key, { day, outs });
  }
};
