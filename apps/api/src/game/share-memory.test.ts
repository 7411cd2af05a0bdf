import { playRandomGame, SAMPLE_BOOKS, sampleGame } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { foldIn, takeSnapshot } from './fold-snapshot.ts';
import { foldAll } from './live-game.ts';
import { shareFold, shareMemory, sharePlays } from './share-memory.ts';

const { events } = playRandomGame(sampleGame(), { seed: 7, books: SAMPLE_BOOKS });
const log = JSON.stringify(events);

const fromLog = () => foldAll(JSON.parse(log));
const fromSnapshot = () =>
  foldIn(takeSnapshot({ id: 'a game', end: { version: 1, hash: '' }, fold: fromLog() }, 'engine'));

const READ = [
  ['its log', fromLog, sharePlays],
  ['its snapshot', fromSnapshot, shareFold],
] as const;

test.each(READ)('what was read from %s says the same once it is shared', (_, read, share) => {
  const fold = read();
  share(fold);
  expect(fold).toStrictEqual(read());
});

test.each(READ)('two games read from %s hold the same faces', (_, read, share) => {
  const facesOf = () => {
    const fold = read();
    share(fold);
    return fold.record.plays.flatMap(({ event }) =>
      event.type === 'playMade' ? event.rolls.map(({ faces }) => faces) : [],
    );
  };
  const [some, others] = [facesOf(), facesOf()];
  expect(some.length).toBeGreaterThan(100);
  for (const [index, faces] of some.entries()) expect(others[index]).toBe(faces);
});

test('of many that come at once all are shared in time, each once', async () => {
  const shared: number[] = [];
  const games = Array.from({ length: 60 }, (_, n) => ({ share: () => void shared.push(n) }));
  for (let round = 0; round < 3; round += 1) await shareMemory(games);
  expect(shared).toEqual(games.map((_, n) => n));
  await shareMemory(games);
  expect(shared).toHaveLength(games.length);
});
