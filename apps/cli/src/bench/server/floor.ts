/** What the machine can do without us: one commit of the same rows, one send to everybody. */

import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Connection, connect } from '@paper-dynasty/db';
import { WebSocket } from 'ws';
import { opened } from './browser.ts';
import type { Installation } from './installation.ts';

export interface Floor {
  readonly openRoom: (watchers: number) => Promise<FloorRoom>;
  readonly stop: () => void;
}

export interface FloorRoom {
  /** Milliseconds until the last watcher has been told. */
  readonly act: () => Promise<number>;
}

/** Rows of one action as PostgreSQL writes them in JSON, and what watchers were told. */
interface RecordedAction {
  readonly events: string;
  readonly plays: string;
  readonly runs: string;
  readonly told: string;
}

/** @param gameId a game whose actions are written once more, for every room */
export async function openFloor(
  { databaseUrl, database }: Installation,
  gameId: string,
): Promise<Floor> {
  const script = await readActions(database, gameId);
  const child = fork(`${import.meta.dirname}/floor-server.ts`, [databaseUrl]);
  const port = await portOf(child);
  return {
    openRoom: (watchers) => openRoom({ database, script, gameId, port }, watchers),
    stop: () => child.disconnect(),
  };
}

const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', (port) => resolve(Number(port)));
    child.once('exit', () => reject(new Error('the floor did not start')));
  });

async function readActions(
  { sql }: Connection,
  gameId: string,
): Promise<readonly RecordedAction[]> {
  return sql<RecordedAction[]>`
    select
      json_agg(e order by e.version)::text as events,
      coalesce((
        select json_agg(p) from plays p
        where p.game_id = ${gameId} and p.version between min(e.version) and max(e.version)
      ), '[]')::text as plays,
      coalesce((
        select json_agg(r) from runs r join plays p using (game_id, play_number)
        where r.game_id = ${gameId} and p.version between min(e.version) and max(e.version)
      ), '[]')::text as runs,
      json_agg(json_build_object('version', e.version, 'at', e.at, 'by', e.actor, 'event', e.payload)
        order by e.version)::text as told
    from game_events e
    where e.game_id = ${gameId} and e.version > 1
    group by e.action_id
    order by min(e.version)`;
}

interface RoomParts {
  readonly database: Connection;
  readonly script: readonly RecordedAction[];
  readonly gameId: string;
  readonly port: number;
}

async function openRoom(parts: RoomParts, watchers: number): Promise<FloorRoom> {
  const { script, gameId, port } = parts;
  const room = randomUUID();
  const sockets = await Promise.all(
    Array.from({ length: watchers }, () => join(`ws://127.0.0.1:${port}/?room=${room}`)),
  );
  const [leader] = sockets;
  let game = await newGame(parts);
  let done = 0;
  return {
    act: async () => {
      if (done === script.length) {
        game = await newGame(parts);
        done = 0;
      }
      const action = script[done];
      done += 1;
      const message = JSON.stringify({ room, game, ...action }).replaceAll(gameId, game);
      const told = Promise.all(sockets.map(nextMessage));
      const before = performance.now();
      leader?.send(message);
      return Math.max(...(await told)) - before;
    },
  };
}

async function join(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await opened(socket);
  return socket;
}

/** Milliseconds, when it comes. */
const nextMessage = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('message', () => resolve(performance.now())));

/** A game like the one that is written once more, before its first action. */
async function newGame({ database, gameId }: RoomParts): Promise<string> {
  const id = randomUUID();
  await database.sql.begin(async (sql) => {
    for (const { table, key, which } of BEGINNING) {
      await sql.unsafe(
        `insert into ${table} select (json_populate_record(null::${table},
          (to_jsonb(t) || jsonb_build_object('${key}', $2::text))::json)).*
        from ${table} t where t.${key} = $1 ${which}`,
        [gameId, id],
      );
    }
  });
  return id;
}

/** What the rows of a game's actions refer to. */
const BEGINNING = [
  { table: 'games', key: 'id', which: '' },
  { table: 'lineups', key: 'game_id', which: '' },
  { table: 'game_events', key: 'game_id', which: 'and version = 1' },
] as const;

/** One-row commits a second over so many connections. */
export async function oneRowCommits(
  { databaseUrl, database }: Installation,
  { connections, ms }: { readonly connections: number; readonly ms: number },
): Promise<number> {
  await database.sql`create table if not exists floor_rows (id bigserial primary key, text text not null)`;
  const { sql, close } = connect(databaseUrl, { max: connections });
  await Promise.all(Array.from({ length: connections }, () => sql`select pg_sleep(0.05)`));
  let rows = 0;
  const before = performance.now();
  const end = before + ms;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; performance.now() < end; rows += 1) {
        await sql`insert into floor_rows (text) values ('one row, on disk when this is answered')`;
      }
    }),
  );
  const seconds = (performance.now() - before) / 1_000;
  await close();
  return rows / seconds;
}
