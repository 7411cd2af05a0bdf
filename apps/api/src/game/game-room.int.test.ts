import { connect } from '@paper-dynasty/db';
import pino from 'pino';
import { expect, test } from 'vitest';
import { createMetrics } from '../metrics.ts';
import { given, givenManager } from '../testing/given.ts';
import { createRedisStandIn } from '../testing/redis-stand-in.ts';
import { testLeagues } from '../testing/test-league.ts';
import { openGameRoom } from './game-room.ts';
import { createHints } from './hints.ts';

/** A manager at one server, and the room of another one that does no chores: it looks when it is told to. */
const there = givenManager('of-anchors');
const here = given(async (later) => {
  const redis = await createRedisStandIn();
  later(redis.kill);
  await redis.start();
  const { databaseUrl } = there().server;
  const { db, close } = connect(databaseUrl, { max: 2 });
  later(close);
  const opened = openGameRoom({
    ...{ databaseUrl, db, leagues: testLeagues(), redisUrl: redis.url },
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
    aiThinkingMs: 0,
    idleMs: 60_000,
  });
  later(opened.close);
  const speaker = createHints({
    redisUrl: redis.url,
    serverId: 'another',
    heard: async () => {},
  });
  later(speaker.close);
  return { room: opened.room, speaker };
});

test('who hears of a game looks at its log, and wakes who watches it', async () => {
  const { manager } = there();
  const { room, speaker } = here();
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  const { gameId } = await manager.api.lobby.create.mutate({ teamId: 'ANC', opponent });
  const game = await room.games.open(gameId);
  using listener = room.bus.listen(gameId);
  let woken = 0;
  void listener.woken().then(() => {
    woken += 1;
  });
  await manager.api.game.act.mutate({
    gameId,
    actionId: '019a0000-0000-7000-8000-000000000001',
    expectedVersion: 1,
    action: { type: 'setStandingDefence', side: 'home', alignment: null },
  });
  expect([woken, game.behind]).toEqual([0, false]);
  // Until both have found Redis nobody hears anything.
  await expect
    .poll(
      () => {
        speaker.tell(gameId);
        return [woken, game.behind];
      },
      { timeout: 20_000 },
    )
    .toEqual([1, true]);
});
