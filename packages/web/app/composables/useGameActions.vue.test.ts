import { mockNuxtImport, mountSuspended } from '@nuxt/test-utils/runtime';
import type { Action } from '@paper-dynasty/engine';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toldGame } from '../catalogue/told-game.ts';
import { useGameStore } from '../stores/game.ts';
import { useGameActions } from './useGameActions.ts';

const { overHttp } = vi.hoisted(() => ({ overHttp: vi.fn() }));
mockNuxtImport('useTrpc', () => () => ({ game: { act: { mutate: overHttp } } }));

const BALL: Action = { type: 'choose', side: 'away', option: 'hold' };
const DONE = { version: 1, events: [] };
const overLine = vi.fn();
const resync = vi.fn(async () => undefined);

const mount = async () => {
  const made: { actions?: ReturnType<typeof useGameActions> } = {};
  await mountSuspended({
    setup() {
      made.actions = useGameActions('a-game', { resync, line: { act: overLine } });
      return () => null;
    },
  });
  if (!made.actions) throw new Error('nothing was set up');
  return made.actions;
};
const idsOf = (way: typeof overLine) => way.mock.calls.map(([input]) => input.actionId);

describe('a decision on its way', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.resetAllMocks();
  });

  test('goes over the line, and the button waits for the answer', async () => {
    const { act, sending } = await mount();
    const answer = Promise.withResolvers<typeof DONE>();
    overLine.mockReturnValueOnce(answer.promise);
    const done = act(BALL, 'hold');
    expect(sending.value).toBe('hold');
    // A second press while it is on its way is none.
    expect(await act(BALL, 'hold')).toBe(false);
    answer.resolve(DONE);
    expect(await done).toBe(true);
    expect(sending.value).toBeNull();
    expect(overLine).toHaveBeenCalledTimes(1);
  });
  test('is over when its play has come: the next one does not wait for the answer', async () => {
    const { begun, log } = toldGame();
    const store = useGameStore();
    store.forget();
    store.load(begun);
    const { act, sending } = await mount();
    const [first, second] = [
      Promise.withResolvers<typeof DONE>(),
      Promise.withResolvers<typeof DONE>(),
    ];
    overLine.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
    const before = act(BALL, 'hold');
    store.receive(log.slice(0, 1));
    const after = act(BALL, 'send');
    expect(sending.value).toBe('send');
    first.resolve(DONE);
    expect(await before).toBe(true);
    expect(sending.value).toBe('send');
    second.resolve(DONE);
    expect(await after).toBe(true);
    expect(sending.value).toBeNull();
    expect(overLine.mock.calls.map(([{ expectedVersion }]) => expectedVersion)).toEqual([
      begun.version,
      begun.version + 1,
    ]);
  });
  test('goes by HTTP where the line says nothing, as the same decision', async () => {
    const { act, sending } = await mount();
    overLine.mockReturnValueOnce(new Promise(() => {}));
    overHttp.mockResolvedValueOnce(DONE);
    const done = act(BALL, 'hold');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await done).toBe(true);
    expect(idsOf(overHttp)).toEqual(idsOf(overLine));
    expect(sending.value).toBeNull();
  });
  test('is not waited for without end: the button can be pressed again', async () => {
    const { act, sending, refusal } = await mount();
    overLine.mockReturnValue(undefined);
    overHttp.mockReturnValue(new Promise(() => {}));
    const done = act(BALL, 'hold');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await done).toBe(false);
    expect(sending.value).toBeNull();
    expect(refusal.value).not.toBeNull();
    expect(new Set(idsOf(overHttp)).size).toBe(1);
  });
});
