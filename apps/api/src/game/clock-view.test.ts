import type { SideClockRow } from '@paper-dynasty/db';
import { expect, test } from 'vitest';
import { clockView } from './clock-view.ts';

const at = (clock: string): string => `2026-07-04T19:${clock}.000Z`;
const NOW = at('00:00');
const MINUTE_MS = 60_000;
const NOBODY = { away: null, home: null };
const still: SideClockRow = { since: null, deadline: null, bankMs: 180_000, whenUp: 'default' };
const running: SideClockRow = {
  since: at('00:00'),
  deadline: at('03:20'),
  bankMs: 180_000,
  whenUp: 'default',
};

test('a game without a clock tells of none', () => {
  expect(clockView(null, NOW, NOBODY)).toBeNull();
});

interface Row {
  readonly name: string;
  readonly clock: Partial<SideClockRow>;
  readonly silent: string | null;
  readonly disconnectMs: number | null;
  readonly deadline: string | null;
}
const row = (name: string, facts: Partial<Row>): Row => ({
  name,
  clock: running,
  silent: null,
  disconnectMs: MINUTE_MS,
  deadline: at('03:20'),
  ...facts,
});

test.each([
  row('nobody waits for him', { clock: still, deadline: null }),
  row('nobody waits for him, and he is away', {
    clock: still,
    silent: at('00:00'),
    deadline: null,
  }),
  row('he is here', {}),
  row('he was away when his turn came', {
    silent: '2026-07-04T18:00:00.000Z',
    deadline: at('01:00'),
  }),
  row('he left in his turn', { silent: at('01:30'), deadline: at('02:30') }),
  row('he left, but his time is up sooner', { silent: at('03:00') }),
  row('he left, and nothing comes of that', { silent: at('01:30'), disconnectMs: null }),
  row('he left, and it is not known when it began', {
    clock: { ...running, since: null },
    silent: at('01:30'),
    disconnectMs: 1_000,
    deadline: at('01:31'),
  }),
])('$name', ({ clock, silent, disconnectMs, deadline }) => {
  const away = { ...still, ...clock };
  const view = clockView({ away, home: still, disconnectMs }, NOW, { away: silent, home: null });
  expect(view).toEqual({
    now: NOW,
    away: { deadline, bankMs: 180_000, whenUp: away.whenUp },
    home: { deadline: null, bankMs: 180_000, whenUp: 'default' },
  });
});

test('F27 what time it is at this machine changes nothing of a deadline', () => {
  const clock = { away: running, home: still, disconnectMs: MINUTE_MS };
  const silent = { away: at('01:30'), home: null };
  const told = ['2026-07-04T18:50:00.000Z', '2026-07-04T19:10:00.000Z'].map(
    (now) => clockView(clock, now, silent)?.away,
  );
  expect(told).toEqual([told[0], told[0]]);
  expect(told[0]?.deadline).toBe(at('02:30'));
});
