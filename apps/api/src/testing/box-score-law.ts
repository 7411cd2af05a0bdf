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
    if (!sum) return [`${what} of ${key(line)} is not in the plays`];
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

async function inningFaults(
  db: Db,
  gameId: string,
  record: GameRecord,
): Promise<readonly string[]> {
  const line = lineScore(record);
  const innings = await readInningSums(db, gameId);
  return SIDES.flatMap((side) => {
    const batted = innings.filter(({ half }) => half === (side === 'away' ? 'top' : 'bottom'));
    const runs = batted.map((inning) => inning.runs);
    const hits = batted.reduce((sum, inning) => sum + inning.hits, 0);
    return String(runs) === String(line[side].innings) && hits === line[side].hits
      ? []
      : [`${side}: runs ${runs} and ${hits} hits in the plays, in the line they are others`];
  });
}

/** A game that is over has the scorer's decisions in its table, and no others. */
async function decisionFaults(
  sql: Connection['sql'],
  gameId: string,
  record: GameRecord,
): Promise<readonly string[]> {
  if (record.ended === null) return [];
  const { win, loss, save } = pitcherDecisions(record);
  const told = { win, loss, save };
  const [credited] = await sql`
    select max(pitcher_id) filter (where win = 1) as win,
      max(pitcher_id) filter (where loss = 1) as loss,
      max(pitcher_id) filter (where is_save = 1) as save
    from decisions where game_id = ${gameId}`;
  return JSON.stringify(credited) === JSON.stringify(told)
    ? []
    : [`decisions are ${JSON.stringify(credited)}, in the book ${JSON.stringify(told)}`];
}
