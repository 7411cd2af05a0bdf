import type { ClockRow, SideClockRow } from '@paper-dynasty/db';
import type { Side } from '@paper-dynasty/engine';
import type { GameClock, SideClock } from '../clock-views.ts';
import type { Presence } from '../game-views.ts';

/** What is told of a game's clock. `now` is the database's time, ISO 8601. */
export function clockView(
  clock: ClockRow | null,
  now: string,
  silentSince: Presence['silentSince'],
): GameClock | null {
  if (clock === null) return null;
  const view = (side: Side) => sideView(clock[side], silentSince[side], clock.disconnectMs);
  return { now, away: view('away'), home: view('home') };
}

/** Time is up at the deadline, or sooner when he who is waited for has left. */
function sideView(
  { deadline, since, bankMs, whenUp }: SideClockRow,
  silentSince: string | null,
  disconnectMs: number | null,
): SideClock {
  if (deadline === null) return { deadline, bankMs, whenUp };
  const away =
    silentSince === null || disconnectMs === null
      ? Number.POSITIVE_INFINITY
      : Math.max(Date.parse(silentSince), Date.parse(since ?? silentSince)) + disconnectMs;
  const up = Math.min(Date.parse(deadline), away);
  return { deadline: new Date(up).toISOString(), bankMs, whenUp };
}
