import { givenInstallation, newId, signedIn } from '@paper-dynasty/api/testing';
import { describe, expect, test } from 'vitest';
import { full } from './effort.ts';
import { ALONE, playThrough } from './play-through.ts';
import { refusalOf } from './refusal.ts';

const here = givenInstallation();

/** PostgreSQL gives up every so many-th change of a game, as if it were in another's way. */
async function giveUpEvery(nth: number): Promise<void> {
  await here().connection.sql.unsafe(`
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
  const { sql } = here().connection;
  const [row] = await sql<{ n: number }[]>`select last_value::int as n from changes`;
  return row?.n ?? 0;
};

describe('F08 transactions that the database gives up', () => {
  test('one in twenty: nobody notices', async () => {
    await giveUpEvery(20);
    // A short game may be over before two have been given up.
    do {
      await playThrough({ fault: 'F08', ...here(), ...ALONE, games: full(1, 20) }, async () => {});
    } while ((await changesTried()) <= ENOUGH);
  });

  test('all of them: the manager is told that he may try again, and then it is done once', async () => {
    const manager = await signedIn({ url: here().server.url, patienceMs: 10_000 }, 'pd-1');
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
    await here().connection.sql`drop trigger give_up on games`;
    const answer = await manager.api.game.act.mutate(request);
    const { events } = await manager.api.game.log.query({ gameId });
    expect(events.map(({ version }) => version)).toEqual([1, answer.version]);
    manager.close();
  });
});
