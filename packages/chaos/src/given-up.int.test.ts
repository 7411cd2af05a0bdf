import {
  newId,
  type ServerProcess,
  signedIn,
  startServerProcess,
} from '@paper-dynasty/api/testing';
import type { Connection } from '@paper-dynasty/db';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { createRecorder } from './recorder.ts';
import { refusalOf } from './refusal.ts';
import { openTable } from './table.ts';

let database: Connection & { readonly url: string };
let server: ServerProcess;
beforeAll(async () => {
  database = await connectTestDatabase();
  server = await startServerProcess(database.url);
});
afterAll(async () => {
  await server.kill('SIGKILL');
  await database.close();
});

/** PostgreSQL gives up every so many-th change of a game, as if it were in another's way. */
async function giveUpEvery(nth: number): Promise<void> {
  await database.sql.unsafe(`
    create sequence if not exists changes;
    create or replace function give_up() returns trigger language plpgsql as $$
    declare n bigint := nextval('changes');
    begin
      if n % ${nth} = 0 then
        raise exception 'given up'
          using errcode = case when n % ${2 * nth} = 0 then '40001' else '40P01' end;
      end if;
      return new;
    end $$;
    create or replace trigger give_up before update on games
      for each row execute function give_up();`);
}

/** Changes of which two at least are given up: once for each reason that the database may have. */
const ENOUGH = 40;

const changesTried = async () => {
  const [row] = await database.sql<{ n: number }[]>`select last_value::int as n from changes`;
  return row?.n ?? 0;
};

describe('F08 transactions that the database gives up', () => {
  test('one in twenty: nobody notices', async () => {
    await giveUpEvery(20);
    const recorder = createRecorder();
    // A short game may be over before two have been given up.
    for (let game = 1; game <= full(1, 20) || (await changesTried()) <= ENOUGH; game += 1) {
      const table = await openTable({ url: server.url, recorder, manager: 1 + (game % 5) });
      const end = await table.play();
      await table.settle(end.version);
      table.leave();
    }
    const violations = await findViolations(database.url, recorder);
    report('F08', { tried: recorder.answers().length, lost: violations.length });
    expect(violations).toEqual([]);
    expect(await changesTried()).toBeGreaterThan(ENOUGH);
  });

  test('all of them: the manager is told that he may try again, and then it is done once', async () => {
    const manager = await signedIn({ url: server.url, patienceMs: 10_000 }, 'pd-1');
    const { gameId } = await manager.api.lobby.create.mutate({
      teamId: 'BOS',
      opponent: { type: 'self', teamId: 'NYA' },
    });
    await giveUpEvery(1);
    const request = {
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
    } as const;
    expect(await refusalOf(manager.api.game.act.mutate(request))).toEqual({
      code: 'SERVICE_UNAVAILABLE',
      refusal: { type: 'unavailable', retryable: true },
    });
    await database.sql`drop trigger give_up on games`;
    const answer = await manager.api.game.act.mutate(request);
    const { events } = await manager.api.game.log.query({ gameId });
    expect(events.map(({ version }) => version)).toEqual([1, answer.version]);
    manager.close();
  });
});
