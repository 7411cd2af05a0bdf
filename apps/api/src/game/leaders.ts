import { readSeasonBatting, readSeasonPitching } from '@paper-dynasty/db';
import type { Leaders } from '../season-views.ts';
import type { Context } from '../trpc/context.ts';
import { rankLeaders } from './rank-leaders.ts';

/** Everybody of a league is added up for it: once a minute is often enough, whoever asks. */
const FRESH_MS = 60_000;

interface Reckoned {
  readonly at: number;
  readonly leaders: Promise<Leaders>;
}

/** By server and league: what is forgotten with the server. */
const reckoned = new WeakMap<Context['app'], Map<string, Reckoned>>();

/** Who leads the league in the games that count. */
export function leagueLeaders(ctx: Context, now = performance.now()): Promise<Leaders> {
  const { app, league } = ctx;
  const known = reckoned.get(app) ?? new Map<string, Reckoned>();
  reckoned.set(app, known);
  const last = known.get(league.league.id);
  if (last && now - last.at < FRESH_MS) return last.leaders;
  const leaders = reckon(ctx);
  known.set(league.league.id, { at: now, leaders });
  leaders.catch(() => known.delete(league.league.id));
  return leaders;
}

async function reckon({ app, league }: Context): Promise<Leaders> {
  const scope = { league: league.league.id };
  const [batting, pitching] = await Promise.all([
    readSeasonBatting(app.db, scope, 'player'),
    readSeasonPitching(app.db, scope, 'player'),
  ]);
  return rankLeaders({ batting, pitching });
}
