import type { GameSnapshot } from '@paper-dynasty/api/contract';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PRESENCE } from '../catalogue/samples.ts';
import { inComponent } from '../testing/in-component.ts';
import { dialled, LiveSocket, takeSockets } from '../testing/live-server.ts';
import { snapshotAt } from '../testing/snapshot-at.ts';

const EVENTS = 'game.onEvents';
const heartbeat = (version: number) => ({
  result: {
    type: 'data',
    id: String(version),
    data: {
      id: String(version),
      data: { type: 'heartbeat', version, presence: PRESENCE, clock: null },
    },
  },
});
const refused = (code: string, refusal: object | null = null) => ({
  error: { message: code, code: -32600, data: { code, refusal } },
});

const apart = (reason: string) => refused('PRECONDITION_FAILED', { type: 'notNow', reason });

const read = vi.fn<() => Promise<GameSnapshot>>();
const oneTicket = async () => ({ ticket: 'one' });
const ticket = vi.fn(oneTicket);
const trpc = {
  game: { byId: { query: read } },
  account: { socketTicket: { mutate: ticket } },
};
const feed = async (version = 80) => {
  const store = useGameStore();
  store.load(snapshotAt(version));
  const used = () => ({ ...useGameFeed('a-game'), closed: useClosed('a-game') });
  const { it, leave } = await inComponent(used, trpc);
  left.push(leave);
  return { store, ...it };
};
const left: (() => void)[] = [];
/** The line is up, and has said that it is. */
const live = async (count = 1, version = 80) => {
  const line = await dialled(count);
  line.accept();
  await vi.waitFor(() => line.tell(EVENTS, heartbeat(version)));
  return line;
};

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  takeSockets();
  read.mockReset().mockImplementation(async () => snapshotAt(80));
  ticket.mockReset().mockImplementation(oneTicket);
});
afterEach(() => {
  for (const leave of left.splice(0)) leave();
  clearNuxtState('closed-a-game');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('how fresh the board is', () => {
  test('a line that breaks for a moment is only dialled again; one that stays away makes the board old', async () => {
    const { status } = await feed();
    const line = await live();
    expect(status.value).toBe('live');
    line.close();
    expect(status.value).toBe('connecting');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(status.value).toBe('connecting');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(status.value).toBe('stale');
    await live(LiveSocket.opened.length);
    expect(status.value).toBe('live');
  });
  test('a page that never gets through says so as well', async () => {
    const { status } = await feed();
    await dialled(1);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(status.value).toBe('stale');
  });
  test('a line that is up and silent is old after two heartbeats, and is dialled anew', async () => {
    const { status } = await feed();
    await live();
    const before = LiveSocket.opened.length;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(status.value).toBe('live');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(status.value).toBe('stale');
    expect(LiveSocket.opened.length).toBe(before + 1);
  });
  test('what was on its way when the browser went offline is no proof of a line; what a new line says is', async () => {
    const { status } = await feed();
    const before = await live();
    window.dispatchEvent(new Event('offline'));
    await nextTick();
    expect(status.value).toBe('offline');
    before.tell(EVENTS, heartbeat(81));
    expect(status.value).toBe('offline');
    expect(read).not.toHaveBeenCalled();
    // The browser was wrong: it is known as soon as somebody answers what was asked since.
    await live(2);
    expect(status.value).toBe('live');
    window.dispatchEvent(new Event('online'));
    await nextTick();
    expect([status.value, LiveSocket.opened.length]).toEqual(['live', 2]);
  });
  test('offline in earnest: nobody gives a ticket, it is asked again, and the line comes back with the first answer', async () => {
    const { status } = await feed();
    await live();
    ticket.mockRejectedValue(new Error('no line'));
    window.dispatchEvent(new Event('offline'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([status.value, LiveSocket.opened.length]).toEqual(['offline', 1]);
    expect(ticket.mock.calls.length).toBeGreaterThan(2);
    ticket.mockImplementation(oneTicket);
    window.dispatchEvent(new Event('online'));
    await nextTick();
    expect(status.value).toBe('stale');
    await live(2);
    expect(status.value).toBe('live');
  });
  test('a page that is opened without a connection says so at once', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { status } = await feed();
    expect(status.value).toBe('offline');
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(status.value).toBe('stale'));
    await live(LiveSocket.opened.length);
    expect(status.value).toBe('live');
  });
});

describe('a server that says no', () => {
  test('who is not shown the game is told so, and dials again when he asks or comes back', async () => {
    const { status, again } = await feed();
    const line = await dialled(1);
    line.accept();
    await vi.waitFor(() => line.tell(EVENTS, refused('NOT_FOUND')));
    expect(status.value).toBe('refused');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(LiveSocket.opened).toHaveLength(1);
    again();
    const second = await dialled(2);
    second.accept();
    await vi.waitFor(() => second.tell(EVENTS, refused('FORBIDDEN')));
    expect(status.value).toBe('refused');
    window.dispatchEvent(new Event('focus'));
    await live(3);
    expect(status.value).toBe('live');
  });
  test('a game whose log does not hold is closed, is asked for again, and goes on or is void', async () => {
    const { status, closed } = await feed();
    const line = await live();
    line.tell(EVENTS, apart('QUARANTINED'));
    expect([status.value, closed.value]).toEqual(['closed', 'closed']);
    await vi.advanceTimersByTimeAsync(1_000);
    await live(2);
    expect([status.value, closed.value]).toEqual(['live', null]);
    (await dialled(2)).tell(EVENTS, apart('VOIDED_UNREAD'));
    expect([status.value, closed.value]).toEqual(['voided', 'voided']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(LiveSocket.opened).toHaveLength(2);
  });
  test('a page without its game that hears of it again calls it closed until it has been read', async () => {
    const { store, closed } = await feed(0);
    store.forget();
    const line = await dialled(1);
    line.accept();
    await vi.waitFor(() => line.tell(EVENTS, apart('QUARANTINED')));
    expect(closed.value).toBe('closed');
    const answer = Promise.withResolvers<GameSnapshot>();
    read.mockImplementation(() => answer.promise);
    await vi.advanceTimersByTimeAsync(1_000);
    await live(2);
    expect(closed.value).toBe('closed');
    answer.resolve(snapshotAt(80));
    await vi.waitFor(() => expect(closed.value).toBeNull());
    expect(store.version).toBe(80);
  });
  test('a server restored from an older copy: the game is read again, and goes on from there', async () => {
    read.mockImplementation(async () => snapshotAt(60));
    const { status, store } = await feed(80);
    const line = await dialled(1);
    line.accept();
    await vi.waitFor(() => line.tell(EVENTS, refused('BAD_REQUEST')));
    await vi.waitFor(() => expect(store.version).toBe(60));
    await vi.advanceTimersByTimeAsync(300);
    const second = await live(2, 60);
    expect(second.asked[0]?.params.input).toEqual({ gameId: 'a-game', lastEventId: 60 });
    expect(status.value).toBe('live');
  });
  test('a heartbeat that knows more than has arrived makes the game be read again', async () => {
    read.mockImplementation(async () => snapshotAt(90));
    const { store } = await feed(80);
    await live(1, 90);
    await vi.waitFor(() => expect(store.version).toBe(90));
  });
});
