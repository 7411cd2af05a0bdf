import type { FieldPosition, Side } from '@paper-dynasty/engine';
import { sql } from 'drizzle-orm';
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

/** A player's day at bat and on the bases, by SUM over the plays. */
export type BattingSums = BattingFigures & {
  readonly player: number;
  readonly side: Side;
  readonly run: number;
  readonly sb: number;
  readonly cs: number;
};

/** Batting lines of a game: one for everybody who held a slot. */
export async function readBattingSums(db: Db, gameId: string): Promise<readonly BattingSums[]> {
  return db.execute<BattingSums>(
    sql`
      select l.id as player, l.side,
        ${list(BATTING.map((column) => sum(`p."${column}"`, column)))},
        ${SACRIFICES},
        (select count(*)::int from runs where runs.game_id = l.game_id and runner_id = l.id) as run,
        (select ${onBases(LEGS, 'sb')} from plays b where b.game_id = l.game_id) as sb,
        (select ${onBases(LEGS, 'cs')} from plays b where b.game_id = l.game_id) as cs
      from lineups l
      left join plays p on p.game_id = l.game_id and p.batter_id = l.id
      where l.game_id = ${gameId}
      group by l.game_id, l.id
      order by l.id`,
  );
}

/** A man `l` on the bases of a play `b`. */
const LEGS = { play: 'b', runner: 'l.id' };

/** A pitcher's day. */
export type PitchingSums = Omit<PitchingFigures, 'ab'> & {
  readonly player: number;
  readonly side: Side;
  readonly run: number;
  readonly eRun: number;
  readonly wildPitch: number;
  readonly balk: number;
};

/** Pitching lines of a game: one for everybody who faced a batter or was charged with a run. */
export async function readPitchingSums(db: Db, gameId: string): Promise<readonly PitchingSums[]> {
  return db.execute<PitchingSums>(
    sql`
      select l.id as player, l.side,
        ${sum('p.outs_recorded', 'outs')}, ${sum('p.pa', 'bf')},
        ${list(PITCHING.map((column) => sum(`p."${column}"`, column)))},
        ${sum('p.wild_pitch', 'wildPitch')},
        ${SACRIFICES},
        (select count(*)::int from runs r where r.game_id = l.game_id and r.pitcher_id = l.id) as run,
        (select count(*)::int from runs r
          where r.game_id = l.game_id and r.pitcher_id = l.id and r.earned) as "eRun"
      from lineups l
      join plays p on p.game_id = l.game_id and p.pitcher_id = l.id
      where l.game_id = ${gameId}
      group by l.game_id, l.id
      order by l.id`,
  );
}

/** A player's day at one position. */
export type FieldingSums = {
  readonly player: number;
  readonly position: FieldPosition;
  readonly outs: number;
  readonly putout: number;
  readonly assist: number;
  readonly error: number;
  readonly doublePlay: number;
  readonly triplePlay: number;
  readonly passedBall: number;
};

/** Fielding lines of a game: one for everybody at every position he was at when a play was made. */
export async function readFieldingSums(db: Db, gameId: string): Promise<readonly FieldingSums[]> {
  const times = (column: string) => `cardinality(array_positions(p.${column}, f.number::smallint))`;
  const inIt = `f.number = any(p.putouts || p.assists)`;
  return db.execute<FieldingSums>(
    sql`
      select f.player, (array['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'])[f.number] as position,
        ${sum('p.outs_recorded', 'outs')},
        ${sum(times('putouts'), 'putout')}, ${sum(times('assists'), 'assist')},
        ${sum(times('errors'), 'error')},
        ${sum(`case when p.double_play and ${inIt} then 1 else 0 end`, 'doublePlay')},
        ${sum(`case when p.triple_play and ${inIt} then 1 else 0 end`, 'triplePlay')},
        ${sum(`case when f.number = 2 then p.passed_ball else 0 end`, 'passedBall')}
      from plays p, unnest(p.fielders) with ordinality as f(player, number)
      where p.game_id = ${gameId}
      group by f.player, f.number
      order by f.player, f.number`,
  );
}

/** Runs, hits and errors of each inning that a side batted in. */
export type InningSums = {
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly runs: number;
  readonly hits: number;
  /** Made by the side in the field. */
  readonly errors: number;
};

export async function readInningSums(db: Db, gameId: string): Promise<readonly InningSums[]> {
  return db.execute<InningSums>(
    sql`
      select inning, half, ${sum('runs_scored', 'runs')}, ${sum('hit', 'hits')}, ${sum('error', 'errors')}
      from plays where game_id = ${gameId}
      group by inning, half
      order by inning, half desc`,
  );
}
