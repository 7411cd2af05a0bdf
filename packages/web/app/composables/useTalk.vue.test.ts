import type { ChatMessage } from '@paper-dynasty/api/contract';
import { TRPCClientError } from '@trpc/client';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MESSAGES } from '../catalogue/samples.ts';
import { inComponent } from '../testing/in-component.ts';
import { useTalk } from './useTalk.ts';

const say = vi.fn(async () => ({ done: true }));
const me = async () => ({ user: { id: 'me', name: 'Rosa Quillfeather', official: false } });
const trpc = { chat: { say: { mutate: say } }, account: { me: { query: me } } };
const open = () => inComponent(() => useTalk('a-game'), trpc);
const said = (number: number, more: Partial<ChatMessage> = {}): ChatMessage => {
  const [first] = MESSAGES;
  if (!first) throw new Error('nobody said anything');
  return { ...first, number, ...more };
};
const managers = (...messages: readonly ChatMessage[]) => ({ room: 'managers' as const, messages });

beforeEach(() => {
  localStorage.clear();
  say.mockClear();
});

describe('what is said at a game', () => {
  test('a line that is dialled again tells nothing twice, and what was looked at is not new', async () => {
    const { it, leave } = await open();
    it.hear(managers(said(1), said(2)));
    it.hear(managers(said(2), said(3)));
    expect(it.shown.value.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([it.last(), it.unread.value]).toEqual([3, 3]);
    it.look();
    expect(it.unread.value).toBe(0);
    it.hear(managers(said(4)));
    expect(it.unread.value).toBe(1);
    leave();
  });
  test('muted, nothing counts as unread; a person who is hushed is not shown', async () => {
    const { it, leave } = await open();
    it.hear(managers(said(1, { from: 'loud' }), said(2, { from: 'other' })));
    it.hushed.value = ['loud'];
    expect(it.shown.value.map(({ number }) => number)).toEqual([2]);
    it.muted.value = true;
    expect(it.unread.value).toBe(0);
    // Who is hushed still counts where the line goes on.
    expect(it.last()).toBe(2);
    it.muted.value = false;
    it.hushed.value = [];
    leave();
  });
  test('what I have said myself is not unread, and a rematch is what the other one asks for', async () => {
    const { it, leave } = await open();
    await vi.waitFor(() => expect(it.mine.value).toBe('me'));
    it.hear(managers(said(1, { from: 'me', rematch: 'mine' })));
    expect([it.unread.value, it.rematch.value]).toEqual([0, null]);
    it.hear(managers(said(2, { from: 'other', rematch: 'his' }), said(3, { from: 'me' })));
    expect([it.unread.value, it.rematch.value]).toEqual([1, 'his']);
    leave();
  });
  test('whoever takes a seat begins another room from its first word', async () => {
    const { it, leave } = await open();
    it.hear({ room: 'spectators', messages: [said(9)] });
    it.leave();
    expect([it.last(), it.room.value]).toEqual([0, null]);
    it.hear(managers(said(1)));
    expect(it.shown.value.map(({ number }) => number)).toEqual([1]);
    leave();
  });
  test('too much at once is answered in words, and so is a server that is away', async () => {
    const { it, leave } = await open();
    expect(await it.say('Hello')).toBeNull();
    const refusal = { type: 'tooMany', retryAfterMs: 6_500 };
    const data = { data: { code: 'TOO_MANY_REQUESTS', refusal } };
    say.mockRejectedValueOnce(Object.assign(new TRPCClientError('too much'), data));
    expect(await it.say('Hello')).toContain('Try again in 7 seconds');
    say.mockRejectedValueOnce(new Error('away'));
    expect(await it.say('Hello')).toMatch(/reached/);
    leave();
  });
});
