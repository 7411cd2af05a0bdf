import {
  CHAIN_START,
  given,
  linkHash,
  newId,
  signedIn,
  startTestServer,
} from '@paper-dynasty/api/testing';
import { appointOfficial } from '@paper-dynasty/db';
import { describe, expect, test } from 'vitest';
import { createRecorder } from './recorder.ts';
import { refusalOf } from './refusal.ts';
import { expectNothingLost } from './verdict.ts';

/** A server, a manager and an official. */
const here = given(async (later) => {
  const server = await startTestServer();
  later(server.stop);
  const key = { league: 'pd', provider: 'demo', providerId: 'pd:of-comets' } as const;
  await appointOfficial(server.running.app.db, key);
  const manager = await signedIn(server, 'of-anchors');
  const official = await signedIn(server, 'of-comets');
  for (const { close } of [manager, official]) later(close);
  return { app: server.running.app, databaseUrl: server.databaseUrl, manager, official };
});

const create = async (): Promise<string> => {
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  return (await here().manager.api.lobby.create.mutate({ teamId: 'ANC', opponent })).gameId;
};

const act = (gameId: string) => {
  const actionId = newId();
  return here().manager.api.game.act.mutate({
    gameId,
    actionId,
    expectedVersion: 1,
    action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
  });
};

/** As somebody may who owns the database: the triggers that guard a log do not stop him. */
const asOwner = (work: string, values: readonly string[]) =>
  here().app.connection.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(work, [...values]);
  });

interface Poison {
  readonly version: number;
  /** An event as JSON. */
  readonly payload: string;
  /** Null: the one that continues the chain. */
  readonly hash: string | null;
}

async function poison(gameId: string, { version, payload, hash }: Poison): Promise<void> {
  const { sql } = here().app.connection;
  const [last] = await sql`select chain_hash from games where id = ${gameId}`;
  const link = { gameId, version, actor: 'server', payload };
  const written = hash ?? linkHash(last?.chain_hash ?? CHAIN_START, link);
  const { type } = JSON.parse(payload);
  await asOwner(
    `insert into game_events
       (game_id, version, type, payload, actor, action_id, action_index, action_hash, hash)
     values ($1, ${version}, $2, $3, 'server', $4, 0, repeat('0', 64), $5)`,
    [gameId, type, payload, newId(), written],
  );
  await sql`update games set version = ${version}, chain_hash = ${written} where id = ${gameId}`;
  here().app.games.forget(gameId);
}

const RESUMED = '{"type":"gameResumed"}';
/** What is written into a log, and what the operator is told of it. */
const POISONS: readonly (readonly [string, Poison, RegExp])[] = [
  [
    'a wrong hash',
    { version: 2, payload: RESUMED, hash: 'f'.repeat(64) },
    /event 2 does not continue the chain/,
  ],
  ['a gap', { version: 3, payload: RESUMED, hash: null }, /event 3 does not continue the chain/],
  [
    'an event out of its place',
    { version: 2, payload: '{"type":"playMade","rolls":[]}', hash: null },
    /BrokenLog/,
  ],
  [
    'an event that lacks a part',
    { version: 2, payload: '{"type":"lineupSet","side":"home"}', hash: null },
    /BrokenLog: event 2: lineupSet/,
  ],
];

const QUARANTINED = { type: 'notNow', reason: 'QUARANTINED' };

/** What the operator's alert goes by: see deploy/alerts.yaml. */
async function setApart(): Promise<number> {
  const text = await here().app.metrics.text();
  const [, count = ''] = /^paper_dynasty_games_in_quarantine (\d+)$/m.exec(text) ?? [];
  return Number(count);
}

const reasonOf = async (gameId: string): Promise<string | null> => {
  const { sql } = here().app.connection;
  const [row] = await sql`select quarantine_reason from games where id = ${gameId}`;
  return row?.quarantine_reason;
};

const ruling = (gameId: string) => ({ gameId, actionId: newId(), reason: 'the manual says so' });

describe('F40 a log that does not fold', () => {
  test.each(POISONS)(
    '%s: its game is set apart, alone, and the operator hears of it',
    async (_, written, words) => {
      const [poisoned, healthy] = [await create(), await create()];
      const before = await setApart();
      await poison(poisoned, written);
      expect((await refusalOf(act(poisoned))).refusal).toEqual(QUARANTINED);
      expect((await refusalOf(act(poisoned))).refusal).toEqual(QUARANTINED);
      expect(await setApart()).toBe(before + 1);
      expect(await reasonOf(poisoned)).toMatch(words);
      expect((await act(healthy)).version).toBe(2);
      const recorder = createRecorder();
      recorder.watch(healthy, []);
      await expectNothingLost({ fault: 'F40', ...here(), recorder, tried: 1 });
      const look = await here().official.api.admin.lookAgain.mutate(ruling(poisoned));
      expect(look).toMatchObject({ released: false, faults: [expect.any(String)] });
      expect(await setApart()).toBe(before + 1);
    },
  );

  test('once what was at fault is mended, a second look lets it go on', async () => {
    const gameId = await create();
    const [, written] = POISONS[3] ?? [];
    if (!written) throw new Error('four poisons');
    const { sql } = here().app.connection;
    const [sound] = await sql`select chain_hash from games where id = ${gameId}`;
    await poison(gameId, written);
    expect((await refusalOf(act(gameId))).refusal).toEqual(QUARANTINED);
    await asOwner('delete from game_events where game_id = $1 and version = 2', [gameId]);
    await sql`update games set version = 1, chain_hash = ${sound?.chain_hash} where id = ${gameId}`;
    const look = await here().official.api.admin.lookAgain.mutate(ruling(gameId));
    expect(look).toEqual({ released: true, faults: [] });
    expect((await act(gameId)).version).toBe(2);
    const again = await refusalOf(here().official.api.admin.lookAgain.mutate(ruling(gameId)));
    expect(again.refusal).toEqual({ type: 'notNow', reason: 'NOT_SET_APART' });
  });

  test('one that nobody can read is voided unread: it is over and counts for nothing', async () => {
    const gameId = await create();
    const [, written] = POISONS[0] ?? [];
    if (!written) throw new Error('four poisons');
    await poison(gameId, written);
    expect((await refusalOf(act(gameId))).refusal).toEqual(QUARANTINED);
    const before = await setApart();
    await here().official.api.admin.voidUnread.mutate(ruling(gameId));
    expect(await setApart()).toBe(before - 1);
    const { sql } = here().app.connection;
    const [row] = await sql`select status, ending, winner, version from games where id = ${gameId}`;
    expect(row).toEqual({ status: 'completed', ending: 'void', winner: null, version: 2 });
    const over = { type: 'notNow', reason: 'VOIDED_UNREAD' };
    expect((await refusalOf(act(gameId))).refusal).toEqual(over);
    const { events } = await here().official.api.admin.audit.query({ limit: 10 });
    expect(events.map(({ action }) => action)).toContain('voidUnread');
  });
});
