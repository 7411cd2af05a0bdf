import { mockNuxtImport, mountSuspended } from '@nuxt/test-utils/runtime';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toldGame } from '../catalogue/told-game.ts';
import { useGameStore } from '../stores/game.ts';
import { useReveal } from './useReveal.ts';

const { motion } = vi.hoisted(() => ({ motion: { value: 'no-preference' } }));
mockNuxtImport('usePreferredReducedMotion', () => () => motion);

const { begun, log } = toldGame();
/** The first message that tells of thrown dice, and all before it. */
const thrownAt = log.findIndex(({ event }) => 'rolls' in event && event.rolls);
const [quiet, thrown] = [log.slice(0, thrownAt), log.slice(thrownAt, thrownAt + 1)];

const mount = async () => {
  const store = useGameStore();
  store.forget();
  store.load(begun);
  const made: { reveal?: ReturnType<typeof useReveal> } = {};
  await mountSuspended({
    setup() {
      made.reveal = useReveal();
      return () => null;
    },
  });
  if (!made.reveal) throw new Error('nothing was set up');
  // Not before: what mounts a component may wait for a timer of its own.
  vi.useFakeTimers();
  store.receive(quiet);
  return { store, ...made.reveal };
};

describe('a play is shown', () => {
  afterEach(() => {
    vi.useRealTimers();
    localStorage.clear();
    motion.value = 'no-preference';
  });

  test('dice first, on the board as it was; then the board', async () => {
    const { store, shown, step, rolls } = await mount();
    expect(step.value).toBe('settled');
    const before = store.record;
    store.receive(thrown);
    expect([step.value, shown.value]).toEqual(['tumbling', before]);
    expect(rolls.value.length).toBeGreaterThan(0);
    await vi.advanceTimersToNextTimerAsync();
    expect([step.value, shown.value]).toEqual(['reading', before]);
    await vi.advanceTimersToNextTimerAsync();
    expect([step.value, shown.value]).toEqual(['settled', store.record]);
  });
  test('where motion is unwelcome the dice lie at once, and light up their card all the same', async () => {
    motion.value = 'reduce';
    const { store, shown, step } = await mount();
    const before = store.record;
    store.receive(thrown);
    expect([step.value, shown.value]).toEqual(['reading', before]);
    await vi.advanceTimersToNextTimerAsync();
    expect([step.value, shown.value]).toEqual(['settled', store.record]);
  });
  test('whoever skips the dice, once or always, sees the board at once', async () => {
    const { store, shown, step, skip, quick } = await mount();
    store.receive(thrown);
    skip();
    expect([step.value, shown.value]).toEqual(['settled', store.record]);
    quick.value = true;
    store.receive(log.slice(thrownAt + 1, thrownAt + 5));
    expect([step.value, shown.value]).toEqual(['settled', store.record]);
  });
});
