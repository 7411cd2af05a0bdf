import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Connection, connect, readGamesToLoad } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import type { TestDatabase } from '@paper-dynasty/postgres/testing';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCardShelf } from './game/card-shelf.ts';
import { readEngineVersion } from './game/engine-version.ts';
import { takeSnapshot } from './game/fold-snapshot.ts';
import { postgresLog } from './game/game-log.ts';
import { foldAll } from './game/live-game.ts';
import { type LoadedFold, type LoadParts, loadFold } from './game/load-fold.ts';
import { signedIn } from './testing/test-client.ts';
import { startTestServer } from './testing/test-server.ts';

let database: TestDatabase;
let connection: Connection;
let parts: LoadParts;
let gameId: string;
let anotherId: string;
let whole: Omit<LoadedFold, 'cards' | 'share'>;
const said: { readonly [fact: string]: unknown }[] = [];

/** Two AI games are played to their end by a server that then stops. */
beforeAll(async () => {
  database = await createMigratedDatabase();
  connection = connect(database.url, { max: 2 });
  const { db } = connection;
  const write = (line: string): void => void said.push(JSON.parse(line));
  const log = pino({}, { write });
  const engine = readEngineVersion();
  parts = { gameLog: postgresLog(db), shelf: createCardShelf(db), log, engine };
  const server = await startTestServer({ databaseUrl: database.url });
  const client = await signedIn(server, 'of-anchors');
  const ai = (teamId: string) => ({ teamId, style: 'yolo' }) as const;
  const play = async () => {
    const made = { away: ai('ANC'), home: ai('BEL'), innings: 3 } as const;
    const { gameId: id } = await client.api.lobby.createAiGame.mutate(made);
    const status = async () => (await client.api.game.byId.query({ gameId: id })).game.status;
    while ((await status()) !== 'completed') await delay(20);
    return id;
  };
  gameId = await play();
  anotherId = await play();
  client.close();
  await server.stop();
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const load = async (): Promise<typeof whole> => {
  const row = await parts.gameLog.find(gameId);
  const loaded = row && (await loadFold(parts, row));
  if (!loaded) throw new Error('no log');
  const { cards: _, share, ...rest } = loaded;
  share();
  return rest;
};

/** A game as it stood after so many events, folded from its log, and its snapshot. */
async function snapshotAt(version: number, id = gameId) {
  const stored = await parts.gameLog.events({ gameId: id, upTo: version });
  const fold = foldAll(stored.map(({ payload }) => JSON.parse(payload)));
  const end = { version, hash: stored.at(-1)?.hash ?? '' };
  return takeSnapshot({ id, fold, end }, parts.engine);
}

test('a server that stops leaves a snapshot of each game, and the next one begins with it', async () => {
  const kept = await load();
  expect(kept.snapshotAt).toBe(kept.end.version);
  await connection.sql`update game_sessions set state_snapshot = null where game_id = ${gameId}`;
  whole = await load();
  expect(whole.snapshotAt).toBe(0);
  // What was just decided says `undefined` where what has been written down is silent.
  expect(kept).toEqual({ ...whole, snapshotAt: kept.end.version });
  expect(said).toEqual([]);
});

test('from wherever in the game a snapshot is, the rest of the log leads to the same', async () => {
  const { version } = whole.end;
  for (let at = 1; at <= version; at += 17) {
    await parts.gameLog.saveSnapshot(await snapshotAt(at));
    expect(await load()).toStrictEqual({ ...whole, snapshotAt: at });
  }
});

test('games that are asked for together come as each of them does alone, in their order', async () => {
  const { db } = connection;
  await parts.gameLog.saveSnapshot(await snapshotAt(30));
  await connection.sql`update game_sessions set state_snapshot = null where game_id = ${anotherId}`;
  const nobodys = randomUUID();
  const asked = [anotherId, nobodys, gameId];
  const alone = (await Promise.all(asked.map((id) => readGamesToLoad(db, [id])))).flat();
  expect(await readGamesToLoad(db, asked)).toEqual(alone);
  expect(alone.map((game) => game?.log[0]?.version)).toEqual([1, undefined, 30]);
  expect(alone.map((game) => game?.snapshot?.version)).toEqual([undefined, undefined, 30]);
  expect(alone[0]?.log).toEqual(await linksOf(anotherId));
  expect(alone[2]?.log).toEqual((await linksOf(gameId)).slice(29));
});

test('and so does what says who may do what with them', async () => {
  const { facts } = parts.gameLog;
  const asked = [anotherId, randomUUID(), gameId, randomUUID()];
  const together = await Promise.all(asked.map(facts));
  expect(together.map((game) => game?.id)).toEqual([anotherId, undefined, gameId, undefined]);
});

const linksOf = async (id: string) =>
  (await parts.gameLog.events({ gameId: id })).map(({ version, payload, actor, hash }) => ({
    version,
    payload,
    actor,
    hash,
  }));

describe('F41 a snapshot that is not to be trusted is ignored, and its hash told once', () => {
  const AT = 30;
  const wrong = {
    corrupted: async () => {
      const snapshot = await snapshotAt(AT);
      const body = `${snapshot.body.slice(0, 100)}A${snapshot.body.slice(101)}`;
      return { ...snapshot, body: body === snapshot.body ? `${body}A` : body };
    },
    'cut off': async () => ({ ...(await snapshotAt(AT)), body: '' }),
    'from the future': async () => ({ ...(await snapshotAt(AT)), version: 1_000_000 }),
    'said to be of an earlier moment': async () => ({ ...(await snapshotAt(AT)), version: AT - 1 }),
    'of another engine': async () => ({ ...(await snapshotAt(AT)), engine: 'e'.repeat(64) }),
    'of another game': async () => ({ ...(await snapshotAt(AT, anotherId)), gameId }),
    'of another past of the game': async () => {
      const stored = await parts.gameLog.events({ gameId, upTo: AT });
      const fold = foldAll(stored.map(({ payload }) => JSON.parse(payload)));
      const end = { version: AT, hash: 'a'.repeat(64) };
      return takeSnapshot({ id: gameId, fold, end }, parts.engine);
    },
    'of something else than a game': async () => {
      const { version, hash } = (await parts.gameLog.events({ gameId, upTo: AT })).at(-1) ?? {
        version: 0,
        hash: '',
      };
      const nothing = Object.create(null);
      return takeSnapshot({ id: gameId, fold: nothing, end: { version, hash } }, parts.engine);
    },
  };

  test.each(Object.entries(wrong))('%s', async (_, make) => {
    const snapshot = await make();
    await parts.gameLog.saveSnapshot(snapshot);
    said.length = 0;
    expect(await load()).toStrictEqual(whole);
    expect(said).toMatchObject([{ game: gameId, hash: snapshot.hash }]);
  });
});
