import { mockNuxtImport, mountSuspended } from '@nuxt/test-utils/runtime';
import type { Action } from '@paper-dynasty/engine';
import { given, moment, offenceAsked, SWING } from '@paper-dynasty/engine/testing';
import { TRPCClientError } from '@trpc/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toldGame } from '../catalogue/told-game.ts';
import { useGameStore } from '../stores/game.ts';
import { TRIES } from '../table/persist.ts';
import type { FeedStatus } from './useFreshness.ts';
import { useGameActions } from './useGameActions.ts';

const { overHttp } = vi.hoisted(() => ({ overHttp: vi.fn() }));
mockNuxtImport('useTrpc', () => () => ({ game: { act: { mutate: overHttp } } }));

const BALL: Action = { type: 'choose', side: 'away', option: 'hold' };
const DONE = { version: 1, events: [] };
const overLine = vi.fn();
const resync = vi.fn(async () => undefined);

const status = shallowRef<FeedStatus>('live');
const mount = async () => {
  const made: { actions?: ReturnType<typeof useGameActions> } = {};
  const shown = await mountSuspended({
    setup() {
      made.actions = useGameActions('a-game', { resync, line: { act: overLine }, status });
      return () => null;
    },
  });
  if (!made.actions) throw new Error('nothing was set up');
  left.push(() => shown.unmount());
  // Not before: what mounts a component may wait for a timer of its own.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return made.actions;
};
const left: (() => void)[] = [];
const idsOf = (way: typeof overLine) => way.mock.calls.map(([input]) => input.actionId);

const readingOf = (side: 'away' | 'home'): Action => ({
  type: 'enterOutcome',
  side,
  outcome: { code: 'WALK' },
});
/** A card that both managers have to read again, and what the home manager says it reads. */
const disputedCard = () => {
  const manual = offenceAsked(moment({ rules: { resolution: 'manual' } }));
  const rolled = given(manual).when(SWING, ['atBat', 2, 3, 1, 7]).then();
  const entered = given(rolled.state).when(readingOf('away')).then();
  const { state } = given(entered.state).when({ type: 'disputeOutcome', side: 'home' }).then();
  const { events } = given(state).when(readingOf('home')).then();
  const { begun } = toldGame();
  const at = (event: (typeof events)[number], index: number) => ({
    version: begun.version + 1 + index,
    at: '2026-04-01T19:05:00.000Z',
    by: 'home' as const,
    event,
  });
  return { snapshot: { ...begun, state }, told: events.map(at) };
};
const stale = (events: readonly { readonly version: number }[]) => {
  const refusal = { type: 'stale', version: events.at(-1)?.version, events };
  return new TRPCClientError('stale', { result: { error: { data: { refusal } } } } as never);
};

describe('a decision on its way', () => {
  afterEach(() => {
    for (const leave of left.splice(0)) leave();
    status.value = 'live';
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
  test('stands where the other manager has read the disputed card a moment earlier', async () => {
    const { snapshot, told } = disputedCard();
    const store = useGameStore();
    store.forget();
    store.load(snapshot);
    const { act, refusal } = await mount();
    overLine.mockRejectedValueOnce(stale(told)).mockResolvedValueOnce(DONE);
    expect(await act(readingOf('away'), 'reading')).toBe(true);
    expect(refusal.value).toBeNull();
    expect(overLine.mock.calls.map(([{ expectedVersion }]) => expectedVersion)).toEqual([
      snapshot.version,
      snapshot.version + told.length,
    ]);
  });
  test('is looked at again by whoever was overtaken in anything else', async () => {
    const { snapshot, told } = disputedCard();
    const store = useGameStore();
    store.forget();
    store.load(snapshot);
    const { act, refusal } = await mount();
    overLine.mockRejectedValueOnce(stale(told));
    expect(await act(BALL, 'hold')).toBe(false);
    expect(refusal.value).toContain('decide again');
    expect(store.version).toBe(snapshot.version + told.length);
    expect(overLine).toHaveBeenCalledTimes(1);
  });
  test.each([
    [TRIES - 1, true],
    [TRIES, false],
  ])('is a call for time, which stands although overtaken; %i times: %s', async (times, stands) => {
    const { begun, log } = toldGame();
    const store = useGameStore();
    store.forget();
    store.load(begun);
    const { act, refusal } = await mount();
    for (const play of log.slice(0, times)) overLine.mockRejectedValueOnce(stale([play]));
    overLine.mockResolvedValueOnce(DONE);
    const time: Action = { type: 'setStandingDefence', side: 'home', alignment: null };
    expect(await act(time, 'time')).toBe(stands);
    expect(refusal.value === null).toBe(stands);
    expect(overLine).toHaveBeenCalledTimes(TRIES);
    expect(store.version).toBe(begun.version + times);
  });
  test('is not taken while nothing can be sent', async () => {
    const { act, refusal } = await mount();
    status.value = 'offline';
    expect(await act(BALL, 'hold')).toBe(false);
    expect(refusal.value).toContain('You are offline');
    status.value = 'stale';
    expect(refusal.value).toBeNull();
    expect(overLine).not.toHaveBeenCalled();
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

describe('a decision that was on its way when the line went', () => {
  afterEach(() => {
    for (const leave of left.splice(0)) leave();
    status.value = 'live';
    vi.useRealTimers();
    vi.resetAllMocks();
  });
  const pressAndGoOffline = async () => {
    const actions = await mount();
    overLine.mockReturnValue(undefined);
    overHttp.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const done = actions.act(BALL, 'hold');
    status.value = 'offline';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(overHttp).toHaveBeenCalledTimes(1);
    return { ...actions, done };
  };

  test('is seen to wait, and goes out as the same decision of the same moment', async () => {
    const { sending, done } = await pressAndGoOffline();
    expect(sending.value).toBe('hold');
    overHttp.mockResolvedValueOnce(DONE);
    status.value = 'stale';
    expect(await done).toBe(true);
    expect(sending.value).toBeNull();
    const [first, second] = overHttp.mock.calls.map(([input]) => input);
    expect(second).toEqual(first);
  });
  test('is told to have come too late where the game has moved on', async () => {
    const { snapshot, told } = disputedCard();
    const store = useGameStore();
    store.forget();
    store.load(snapshot);
    const { refusal, done } = await pressAndGoOffline();
    overHttp.mockRejectedValueOnce(stale(told));
    status.value = 'stale';
    expect(await done).toBe(false);
    expect(refusal.value).toContain('while you were offline');
    expect(store.version).toBe(snapshot.version + told.length);
  });
  test('can be taken back, and is not sent when the line returns', async () => {
    const { unsend, sending, refusal, done } = await pressAndGoOffline();
    unsend();
    expect(await done).toBe(false);
    expect(sending.value).toBeNull();
    expect(refusal.value).toContain('not sent again');
    status.value = 'stale';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(overHttp).toHaveBeenCalledTimes(1);
  });
  test('is forgotten by whoever leaves the table', async () => {
    const { done } = await pressAndGoOffline();
    for (const leave of left.splice(0)) leave();
    expect(await done).toBe(false);
    status.value = 'live';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(overHttp).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
