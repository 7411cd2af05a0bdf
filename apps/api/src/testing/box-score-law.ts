import {
  type Connection,
  type Db,
  readBattingSums,
  readFieldingSums,
  readInningSums,
  readPitchingSums,
} from '@paper-dynasty/db';
import {
  boxScore,
  type GameRecord,
  lineScore,
  pitcherDecisions,
  SIDES,
  type TeamBox,
} from '@paper-dynasty/engine';

/**
 * Where the sums over a game's plays are not what the scorer says: none, ever. Whoever has no line
 * in the scorer's book (he sat, or stood at a place where nothing was made) has nothing in a sum.
 */
export async function boxScoreFaults(
  { db, sql }: Pick<Connection, 'db' | 'sql'>,
  gameId: string,
  record: GameRecord,
): Promise<readonly string[]> {
  const box = boxScore(record);
  const sides = SIDES.map((side) => box[side]);
  const all = <T>(lines: (side: TeamBox) => readonly T[]): readonly T[] => sides.flatMap(lines);
  return [
    ...differences('batting', {
      told: all(({ batting }) => batting),
      summed: await readBattingSums(db, gameId),
      key: ({ player }) => `${player}`,
    }),
    ...differences('pitching', {
      told: all(({ pitching }) => pitching),
      summed: await readPitchingSums(db, gameId),
      key: ({ player }) => `${player}`,
    }),
    ...differences('fielding', {
      told: all(({ fielding }) => fielding),
      summed: await readFieldingSums(db, gameId),
      key: ({ player, position }) => `${player} ${position}`,
    }),
    ...(await inningFaults(db, gameId, record)),
    ...(await decisionFaults(sql, gameId, record)),
    ...(await worthFaults(sql, gameId, record)),
  ];
}

interface Lines<Summed extends object> {
  readonly told: readonly Partial<Summed>[];
  readonly summed: readonly Summed[];
  readonly key: (line: Partial<Summed>) => string;
}

/** Every figure that both have, player by player. */
function differences<Summed extends object>(
  what: string,
  { told, summed, key }: Lines<Summed>,
): readonly string[] {
  const sums = new Map(summed.map((line) => [key(line), line]));
  const faults = told.flatMap((line) => {
    const sum = sums.get(key(line));
    sums.delete(key(line));
    // Whoever stands there before the first play has a line, and nothing in it.
    if (!sum) return countsSomething(line) ? [`${what} of ${key(line)} is not in the plays`] : [];
    return Object.entries(sum).flatMap(([figure, value]) => {
      const says = line[figure as keyof Summed];
      return says === undefined || says === value
        ? []
        : [`${what} of ${key(line)}: ${figure} is ${value} in the plays, ${says} in the book`];
    });
  });
  const unknown = [...sums].filter(([, line]) => countsSomething(line));
  return [...faults, ...unknown.map(([player]) => `${what} of ${player} is not in the book`)];
}

const countsSomething = ({ player: _, ...figures }: { readonly player?: unknown }): boolean =>
  Object.values(figures).some((value) => typeof value === 'number' && value > 0);

/** Runs, hits and errors of every inning, and what both sides' lines come to. */
async function inningFaults(
  db: Db,
  gameId: string,
  record: GameRecord,
): Promise<readonly string[]> {
  const line = lineScore(record);
  const innings = await readInningSums(db, gameId);
  const sides = SIDES.flatMap((side) => {
    const batted = innings.filter(({ half }) => half === (side === 'away' ? 'top' : 'bottom'));
    // An inning that has begun may have no play yet.
    const runs = line[side].innings.map(
      (_, index) => batted.find(({ inning }) => inning === index + 1)?.runs ?? 0,
    );
    const hits = batted.reduce((sum, inning) => sum + inning.hits, 0);
    return String(runs) === String(line[side].innings) && hits === line[side].hits
      ? []
      : [`${side}: runs ${runs} and ${hits} hits in the plays, in the line they are others`];
  });
  const errors = innings.flatMap(({ inning, half, errors: summed }) => {
    const made = record.plays
      .filter((play) => play.inning === inning && play.half === half)
      .reduce((sum, { event }) => sum + event.errors.length, 0);
    return made === summed ? [] : [`${half} of ${inning}: ${summed} errors, in the book ${made}`];
  });
  return [...sides, ...errors];
}

/** A game that is over has the scorer's decisions in its table, and no others. */
async function decisionFaults(
  sql: Connection['sql'],
  gameId: string,
  record: GameRecord,
): Promise<readonly string[]> {
  if (record.ended === null) return [];
  const { win, loss, save, holds, blownSaves } = pitcherDecisions(record);
  const one = (id: number | null) => (id === null ? [] : [id]);
  const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);
  const told = {
    win: one(win),
    loss: one(loss),
    save: one(save),
    holds: sorted(holds),
    blown: sorted(blownSaves),
  };
  const [credited] = await sql`
    select
      coalesce(json_agg(pitcher_id) filter (where win = 1), '[]')::text as win,
      coalesce(json_agg(pitcher_id) filter (where loss = 1), '[]')::text as loss,
      coalesce(json_agg(pitcher_id) filter (where is_save = 1), '[]')::text as save,
      coalesce(json_agg(pitcher_id order by pitcher_id) filter (where hold = 1), '[]')::text as holds,
      coalesce(json_agg(pitcher_id order by pitcher_id) filter (where b_save = 1), '[]')::text as blown
    from decisions where game_id = ${gameId}`;
  return Object.entries(told).flatMap(([what, ids]) => {
    const kept = String(credited?.[what]);
    const same = JSON.stringify(JSON.parse(kept)) === JSON.stringify(ids);
    return same ? [] : [`${what}: ${kept} in the table, ${ids} in the book`];
  });
}

const BY_SCORE: ReadonlySet<string> = new Set(['regulation', 'walk-off']);
/** A `real` keeps some seven digits, and a game has a hundred plays. */
const NEARLY = 0.000_1;

/**
 * What the plays were worth adds up: the home side's chances end at one or none if the score has
 * decided the game, and the runs added in a half-inning are its runs less those it began with in
 * prospect, which are the same for all that begin with the bases empty.
 */
async function worthFaults(
  sql: Connection['sql'],
  gameId: string,
  record: GameRecord,
): Promise<readonly string[]> {
  const [sums] = await sql<{ wins: number }[]>`
    select coalesce(sum(case half when 'bottom' then wpa else -wpa end), 0)::float8 as wins
    from plays where game_id = ${gameId}`;
  const halves = await sql<{ inning: number; half: string; prospect: number }[]>`
    select inning, half, (sum(runs_scored) - sum(re24))::float8 as prospect
    from plays where game_id = ${gameId}
    group by inning, half
    having sum(outs_recorded) = 3
      and (array_agg(on_base_code order by play_number))[1] = 0
    order by inning, half desc`;
  const { away, home } = record.state.score;
  const wins = Math.sign(home - away) / 2;
  const byScore = record.ended !== null && BY_SCORE.has(record.ended.ending) && home !== away;
  const [first] = halves;
  return [
    ...(byScore && Math.abs((sums?.wins ?? 0) - wins) > NEARLY
      ? [`the plays add ${sums?.wins} wins for the home side, not ${wins}`]
      : []),
    ...halves
      .filter(({ prospect }) => Math.abs(prospect - (first?.prospect ?? 0)) > NEARLY)
      .map(({ inning, half, prospect }) => `${half} of ${inning} began with ${prospect} runs`),
  ];
}
