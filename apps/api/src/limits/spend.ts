import { POLICY } from '../policy/policy.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import type { Allowed } from './limits.ts';

/**
 * Draws on every budget that a call has a part in.
 * @throws tooMany, with the time after which it may come again
 */
export async function spend(ctx: Context, procedure: string, input: unknown): Promise<void> {
  const { app, ip, session } = ctx;
  const userId = session?.user.id;
  const budget = POLICY[procedure]?.budget;
  const draws: readonly (readonly [Allowed, string])[] = [
    ['address', ip],
    ...(userId ? [['user', userId] as const] : []),
    ...(budget ? [[budget, keyOf(ctx, budget, input)] as const] : []),
  ];
  // All at once: each may be a question to Redis.
  const waits = await Promise.all(draws.map(([allowed, key]) => app.limits.take(allowed, key)));
  const longest = Math.max(...waits.map((wait) => wait ?? 0));
  if (longest > 0) throw refuse({ type: 'tooMany', retryAfterMs: longest });
}

/** Actions and words are counted by game, sign-ins by address, the rest by person. */
function keyOf({ ip, session }: Context, budget: Allowed, input: unknown): string {
  const who = session?.user.id ?? ip;
  if (budget === 'signIn') return ip;
  if (budget === 'create') return who;
  const gameId = typeof input === 'object' && input !== null ? Reflect.get(input, 'gameId') : '';
  return `${who} ${String(gameId).slice(0, 36)}`;
}
