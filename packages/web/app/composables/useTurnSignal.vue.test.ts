import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inComponent } from '../testing/in-component.ts';
import { type TurnCall, useTurnSignal } from './useTurnSignal.ts';

const sounds = vi.fn();
const notices: [title: string, more: object][] = [];

class Notice {
  static permission = 'granted';
  constructor(title: string, more: object) {
    notices.push([title, more]);
  }
}
class Speaker {
  currentTime = 0;
  destination = {};
  close = vi.fn();
}
class Part {
  gain = { exponentialRampToValueAtTime: vi.fn() };
  connect = (next: unknown) => next;
  start = sounds;
  stop = vi.fn();
  addEventListener = vi.fn();
}

beforeEach(() => {
  localStorage.clear();
  sounds.mockClear();
  notices.length = 0;
  vi.stubGlobal('AudioContext', Speaker);
  vi.stubGlobal('OscillatorNode', Part);
  vi.stubGlobal('GainNode', Part);
  vi.stubGlobal('Notification', Notice);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const WAITS: TurnCall = { mine: true, title: 'BOS at NYA', gameId: 'a-game' };
const OTHERS: TurnCall = { ...WAITS, mine: false };

/** A manager at the table of another's decision, until he is called. */
const open = async (kept: Readonly<Record<string, boolean>>, looksHere: boolean) => {
  for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, String(value));
  vi.spyOn(document, 'hasFocus').mockReturnValue(looksHere);
  const call = shallowRef(OTHERS);
  const calls = () => {
    useTurnSignal(() => call.value);
    return true;
  };
  const { leave } = await inComponent(calls, {});
  const say = async (next: TurnCall) => {
    call.value = next;
    await nextTick();
    await nextTick();
  };
  return { say, leave };
};

describe('my turn', () => {
  test('whoever looks elsewhere hears it, and once; who has asked for it is notified, too', async () => {
    const { say, leave } = await open({ 'notify-turn': true }, false);
    expect(sounds).not.toHaveBeenCalled();
    await say(WAITS);
    expect(sounds).toHaveBeenCalledTimes(2);
    const notice = ['BOS at NYA', { body: 'It is your turn.', tag: 'a-game' }];
    await vi.waitFor(() => expect(notices).toEqual([notice]));
    // The same decision, told again with another line of the score.
    await say({ ...WAITS, title: 'BOS 1, NYA 0' });
    expect(sounds).toHaveBeenCalledTimes(2);
    await say(OTHERS);
    expect(sounds).toHaveBeenCalledTimes(2);
    await say(WAITS);
    expect(sounds).toHaveBeenCalledTimes(4);
    leave();
  });

  test('whoever sits at the table is left in peace', async () => {
    const { say, leave } = await open({ 'notify-turn': true }, true);
    await say(WAITS);
    expect(sounds).not.toHaveBeenCalled();
    expect(notices).toEqual([]);
    leave();
  });

  test('muted, it makes no sound and is notified all the same', async () => {
    const { say, leave } = await open({ 'mute-turn': true, 'notify-turn': true }, false);
    await say(WAITS);
    await vi.waitFor(() => expect(notices).toHaveLength(1));
    expect(sounds).not.toHaveBeenCalled();
    leave();
  });

  test('nobody is notified who has not asked for it, or has forbidden it since', async () => {
    const plain = await open({}, false);
    await plain.say(WAITS);
    plain.leave();
    Notice.permission = 'denied';
    const forbidden = await open({ 'notify-turn': true }, false);
    await forbidden.say(WAITS);
    expect(sounds).toHaveBeenCalledTimes(4);
    expect(notices).toEqual([]);
    forbidden.leave();
    Notice.permission = 'granted';
  });

  test('the tab says so while it is', async () => {
    const { say, leave } = await open({}, true);
    await say(WAITS);
    await vi.waitFor(() => expect(document.title).toBe('● Your turn · BOS at NYA'));
    await say(OTHERS);
    await vi.waitFor(() => expect(document.title).toBe('BOS at NYA'));
    leave();
  });
});
