import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import type { GameRow } from '../schema/index.ts';

/** Games of one kind know nothing of those of another. */
export type GameKind = Pick<GameRow, 'mode' | 'visibility'>;

/** Whose games: a team's, and outside ranked play only those under the same people. */
export interface OutingsOf {
  readonly league: string;
  readonly kind: GameKind;
  readonly teamId: string;
  /** Null: an AI, whose games are those against the same opponent. */
  readonly manager: string | null;
  readonly opponent: string | null;
  /** How many of its last games. */
  readonly games: number;
}

/** What a man pitched in one of them. */
export type OutingRow = {
  readonly playerId: string;
  /** 1: the last game. */
  readonly gamesAgo: number;
  readonly started: boolean;
  readonly outs: number;
};

/** Who pitched for a team in its last games, in the order in which they ended; void ones never were. */
export async function readOutings(db: Db, asked: OutingsOf): Promise<readonly OutingRow[]> {
  const { league, kind, games } = asked;
  return db.execute<OutingRow>(sql`
    with played as (
      select g.id, g.ended_at, case when ${isTeam(asked, 'home')} then 'home' else 'away' end as side
      from games g
      where g.league = ${league} and g.status = 'completed' and g.mode = ${kind.mode}
        and g.visibility = ${kind.visibility} and g.ending <> 'void' and g.quarantined_at is null
        and (${isTeam(asked, 'home')} or ${isTeam(asked, 'away')})
      order by g.ended_at desc, g.id desc limit ${games}),
    numbered as (
      select id, side, (row_number() over (order by ended_at desc, id desc))::int as ago from played)
    select l.player_id as "playerId", n.ago as "gamesAgo", d.is_start > 0 as started,
      d.rest_outs::int as outs
    from numbered n join decisions d on d.game_id = n.id
      join lineups l on l.game_id = n.id and l.id = d.pitcher_id and l.side = n.side
    order by n.ago, l.id`);
}

const SIDES = {
  away: {
    team: sql`g.away_team_id`,
    manager: sql`g.away_manager_id`,
    other: sql`g.home_manager_id`,
  },
  home: {
    team: sql`g.home_team_id`,
    manager: sql`g.home_manager_id`,
    other: sql`g.away_manager_id`,
  },
} as const;

const isTeam = ({ kind, teamId, manager, opponent }: OutingsOf, side: 'away' | 'home'): SQL => {
  const columns = SIDES[side];
  const team = sql`${columns.team} = ${teamId}`;
  if (kind.mode === 'ranked') return team;
  return manager === null
    ? sql`(${team} and ${columns.manager} is null and ${columns.other} is not distinct from ${opponent}::uuid)`
    : sql`(${team} and ${columns.manager} = ${manager}::uuid)`;
};
