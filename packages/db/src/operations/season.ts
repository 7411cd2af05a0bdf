import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import {
  BATTING,
  type BattingFigures,
  list,
  onBases,
  PITCHING,
  type PitchingFigures,
  SACRIFICES,
  sum,
} from './play-sums.ts';

export type { BattingFigures, PitchingFigures } from './play-sums.ts';

/**
 * Figures over all games that count: completed and public, neither void nor practice. What was
 * played in private is in nobody's figures, so that nobody reads of it there.
 */
const COUNTED = sql`g.status = 'completed' and g.visibility = 'public' and g.mode <> 'practice'
  and g.ending <> 'void' and g.quarantined_at is null`;

/** Of these the games whose plays stand in figures; the others have a result and nothing more. */
const IN_FIGURES = sql`${COUNTED} and g.figures_count`;

/** Whose figures: everybody's, a team's men's while they played for it, or one man's for whatever team. */
export type SeasonScope = {
  readonly league: string;
  readonly teamId?: string;
  readonly playerId?: string;
};

/** Everybody of this scope in every game that counts. */
const mine = (scope: SeasonScope): SQL => sql`
  select l.game_id, l.id, l.player_id, l.team_id, c.name, c.content->>'bats' as bats,
    c.content->>'throws' as throws
  from lineups l join games g on g.id = l.game_id join cards c on c.key = l.card_key
  where g.league = ${scope.league} and ${IN_FIGURES}
    ${scope.teamId === undefined ? sql`` : sql`and l.team_id = ${scope.teamId}`}
    ${scope.playerId === undefined ? sql`` : sql`and l.player_id = ${scope.playerId}`}`;

/** By what figures are kept apart. */
export type SeasonKey = 'player' | 'game';
const KEYS: { readonly [K in SeasonKey]: SQL } = {
  player: sql`m.player_id`,
  game: sql`m.game_id::text`,
};

/** The team he played for last; the ids of games grow with time. */
const LAST_TEAM = sql`(array_agg(m.team_id order by m.game_id desc))[1] as "teamId"`;

/** With his legs, which only whole games know. */
export type SeasonBatting = BattingFigures & {
  /** The player's id, or the game's. */
  readonly key: string;
  readonly name: string;
  readonly teamId: string;
  readonly games: number;
  readonly run: number;
  readonly sb: number;
  readonly cs: number;
};

/** A man `m` on the bases of a play `p`. */
const LEGS = { play: 'p', runner: 'm.id' };
const BATTING_SUMS = list([...BATTING.map((column) => sum(`p."${column}"`, column)), SACRIFICES]);

/** A line for everybody who came to bat or ran, by player or by game. */
export async function readSeasonBatting(
  db: Db,
  scope: SeasonScope,
  by: SeasonKey,
): Promise<readonly SeasonBatting[]> {
  const key = KEYS[by];
  return db.execute<SeasonBatting>(sql`
    with m as (${mine(scope)}),
    men as (select ${key} as key, max(m.name) as name, ${LAST_TEAM},
      count(distinct m.game_id)::int as games from m group by 1),
    batted as (select ${key} as key, ${BATTING_SUMS}
      from m left join plays p on p.game_id = m.game_id and p.batter_id = m.id group by 1),
    scored as (select ${key} as key, count(*)::int as run
      from m join runs r on r.game_id = m.game_id and r.runner_id = m.id group by 1),
    stole as (select ${key} as key, ${onBases(LEGS, 'sb')}, ${onBases(LEGS, 'cs')}
      from m join plays p on p.game_id = m.game_id
        and m.id in (p.on_first_id, p.on_second_id, p.on_third_id)
      group by 1)
    select men.*, batted.*, coalesce(scored.run, 0) as run, coalesce(stole.sb, 0) as sb,
      coalesce(stole.cs, 0) as cs
    from men join batted using (key) left join scored using (key) left join stole using (key)
    where batted.pa > 0 or scored.run > 0 or stole.sb > 0 or stole.cs > 0
    order by batted.pa desc, men.key`);
}

export type SeasonPitching = PitchingFigures & {
  readonly key: string;
  readonly name: string;
  readonly teamId: string;
  readonly games: number;
  readonly starts: number;
  readonly win: number;
  readonly loss: number;
  readonly save: number;
  readonly hold: number;
  readonly run: number;
  readonly eRun: number;
};

const PITCHING_SUMS = list([
  ...PITCHING.map((column) => sum(`p."${column}"`, column)),
  sum('p.outs_recorded', 'outs'),
  sum('p.pa', 'bf'),
  sum('p.ab', 'ab'),
  SACRIFICES,
]);

/** A line for everybody who pitched, by player or by game. */
export async function readSeasonPitching(
  db: Db,
  scope: SeasonScope,
  by: SeasonKey,
): Promise<readonly SeasonPitching[]> {
  const key = KEYS[by];
  return db.execute<SeasonPitching>(sql`
    with m as (${mine(scope)}),
    men as (select ${key} as key, max(m.name) as name, ${LAST_TEAM}, count(*)::int as games,
        ${sum('d.is_start', 'starts')}, ${sum('d.win', 'win')}, ${sum('d.loss', 'loss')},
        ${sum('d.is_save', 'save')}, ${sum('d.hold', 'hold')}
      from m join decisions d on d.game_id = m.game_id and d.pitcher_id = m.id group by 1),
    pitched as (select ${key} as key, ${PITCHING_SUMS}
      from m join plays p on p.game_id = m.game_id and p.pitcher_id = m.id group by 1),
    charged as (select ${key} as key, count(*)::int as run,
        (count(*) filter (where r.earned))::int as e_run
      from m join runs r on r.game_id = m.game_id and r.pitcher_id = m.id group by 1)
    select men.*, pitched.*, coalesce(charged.run, 0) as run, coalesce(charged.e_run, 0) as "eRun"
    from men join pitched using (key) left join charged using (key)
    order by pitched.outs desc, men.key`);
}

/** Against left- and right-handers: the arm a batter faced, the side a batter stood on. */
export type Split<Figures> = Figures & { readonly hand: 'L' | 'R' };

export async function readBattingSplits(
  db: Db,
  scope: SeasonScope,
): Promise<readonly Split<BattingFigures>[]> {
  return db.execute<Split<BattingFigures>>(sql`
    with m as (${mine(scope)})
    select o.content->>'throws' as hand, ${BATTING_SUMS}
    from m join plays p on p.game_id = m.game_id and p.batter_id = m.id
      join lineups l on l.game_id = p.game_id and l.id = p.pitcher_id
      join cards o on o.key = l.card_key
    group by 1 order by 1`);
}

export async function readPitchingSplits(
  db: Db,
  scope: SeasonScope,
): Promise<readonly Split<PitchingFigures>[]> {
  return db.execute<Split<PitchingFigures>>(sql`
    with m as (${mine(scope)})
    select case o.content->>'bats' when 'S' then case m.throws when 'L' then 'R' else 'L' end
        else o.content->>'bats' end as hand, ${PITCHING_SUMS}
    from m join plays p on p.game_id = m.game_id and p.pitcher_id = m.id
      join lineups l on l.game_id = p.game_id and l.id = p.batter_id
      join cards o on o.key = l.card_key
    group by 1 order by 1`);
}

/** How a team's games went. */
export type TeamRecord = {
  readonly teamId: string;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  readonly runsFor: number;
  readonly runsAgainst: number;
  readonly homeWins: number;
  readonly homeLosses: number;
};

/** A run an inning for whoever a forfeit is given to, none for the other; else as it was played. @see rules §16 */
const runsOf = (side: 'away' | 'home'): SQL => {
  const played = side === 'away' ? sql`g.away_score` : sql`g.home_score`;
  return sql`case when g.ending <> 'forfeit' then ${played}
    when g.winner = ${sql.raw(`'${side}'`)} then g.innings else 0 end`;
};

/** A line for every team that has a game that counts. */
export async function readTeamRecords(db: Db, league: string): Promise<readonly TeamRecord[]> {
  return db.execute<TeamRecord>(sql`
    with played as (
      select g.away_team_id as team, 'away' as side, g.winner, ${runsOf('away')} as own, ${runsOf('home')} as theirs
      from games g where g.league = ${league} and ${COUNTED}
      union all
      select g.home_team_id, 'home', g.winner, ${runsOf('home')}, ${runsOf('away')}
      from games g where g.league = ${league} and ${COUNTED})
    select team as "teamId",
      (count(*) filter (where winner = side))::int as wins,
      (count(*) filter (where winner <> side))::int as losses,
      (count(*) filter (where winner is null))::int as ties,
      ${sum('own', 'runsFor')}, ${sum('theirs', 'runsAgainst')},
      (count(*) filter (where winner = side and side = 'home'))::int as "homeWins",
      (count(*) filter (where winner <> side and side = 'home'))::int as "homeLosses"
    from played group by team order by team`);
}

/** A man of a game that counts, as he was last seen there. */
export type SeasonPlayer = { readonly cardKey: string; readonly teamId: string };

export async function findSeasonPlayer(
  db: Db,
  { league, playerId }: { readonly league: string; readonly playerId: string },
): Promise<SeasonPlayer | undefined> {
  const [player] = await db.execute<SeasonPlayer>(sql`
    select l.card_key as "cardKey", l.team_id as "teamId"
    from lineups l join games g on g.id = l.game_id
    where g.league = ${league} and ${IN_FIGURES} and l.player_id = ${playerId}
    order by g.id desc limit 1`);
  return player;
}
