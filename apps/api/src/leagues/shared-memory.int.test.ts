import { expect, test } from 'vitest';
import { createRedisStandIn } from '../testing/redis-stand-in.ts';
import { openSharedMemory } from './shared-memory.ts';

test('servers remember together while Redis is there; down, frozen or killed it knows nothing', async () => {
  const redis = await createRedisStandIn();
  const [one, other] = [openSharedMemory(redis.url), openSharedMemory(redis.url)];
  const here = one.about('https://league.example');
  const there = other.about('https://league.example');
  const remembered = { said: { teams: ['Zürich', 'a\r\nb'] }, at: 7 };
  const tell = async () => {
    here.put('teams', remembered, 60_000);
    return there.get('teams');
  };
  expect(await tell()).toBeNull();
  await redis.start();
  await expect.poll(tell, { timeout: 20_000 }).toEqual(remembered);
  expect(await other.about('https://another.example').get('teams')).toBeNull();
  expect(await there.get('managers')).toBeNull();

  redis.freeze(true);
  expect(await there.get('teams')).toBeNull();
  redis.freeze(false);
  await expect.poll(() => there.get('teams'), { timeout: 20_000 }).toEqual(remembered);
  await redis.kill();
  expect(await there.get('teams')).toBeNull();
  one.close();
  other.close();
}, 90_000);
