import { isOfficial, isSpectator } from '@paper-dynasty/db';
import { type BySide, SIDES } from '@paper-dynasty/engine';
import { validate as isUuid } from 'uuid';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import { type ActorKind, POLICY, type Rule } from './policy.ts';

export interface Call {
  readonly procedure: string;
  /** As it came: not checked yet. */
  readonly input: unknown;
}

/** What has to be known of a game to say who may do what with it. */
interface GameFacts {
  readonly id: string;
  readonly league: string;
  readonly isPrivate: boolean;
  readonly managers: BySide<string | null>;
  readonly version: number;
  readonly hash: string | null;
}

/**
 * Lets a call through or refuses it, as the matrix says.
 * @returns the id of the game that it is about, if it is about one
 * @throws SIGN_IN_FIRST, NOT_IN_THIS_GAME, OFFICIALS_ONLY, or notFound
 */
export async function admit(ctx: Context, call: Call): Promise<string | null> {
  const rule = POLICY[call.procedure];
  if (!rule) throw new Error(`${call.procedure} stands in no line of policy.ts: who may call it?`);
  if (!rule.may.includes('anonymous') && !ctx.session) {
    // Whether there is such a game is nobody's business.
    throw refuse({ type: 'notAllowed', reason: 'SIGN_IN_FIRST' });
  }
  const gameId = rule.inPrivate && gameIdIn(call.input);
  if (gameId) {
    await admitToGame(ctx, gameId, rule);
    return gameId;
  }
  // Without a readable game id the procedure's own schema refuses.
  if (!rule.inPrivate && !rule.may.includes('user') && !(await isOfficialHere(ctx))) {
    throw refuse({ type: 'notAllowed', reason: 'OFFICIALS_ONLY' });
  }
  return null;
}

function gameIdIn(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('gameId' in input)) return undefined;
  const { gameId } = input;
  return typeof gameId === 'string' && isUuid(gameId) ? gameId.toLowerCase() : undefined;
}

/** @throws notFound, the same for what does not exist and for what is not his to see */
export async function admitToGame(ctx: Context, gameId: string, rule: Rule): Promise<void> {
  const found = await factsOf(ctx, gameId);
  const game = found?.league === ctx.league.league.id ? found : undefined;
  const isPrivate = game?.isPrivate ?? true;
  const allowed = isPrivate ? (rule.inPrivate ?? []) : rule.may;
  const roles = game ? rolesIn(ctx, game) : [];
  if (roles.some((role) => allowed.includes(role))) return;
  // Of a game that is not there as well: it is not to be told by how long the answer takes.
  const [spectates, official] = await Promise.all([
    isSpectatorOf(ctx, gameId),
    isOfficialHere(ctx),
  ]);
  if (!game) throw refuse({ type: 'notFound', what: 'game' });
  if (spectates && allowed.includes('spectator')) return;
  if (official && allowed.includes('official')) {
    if (isPrivate) await ctx.app.noteOfficialLook({ userId: ctx.session?.user.id ?? '', game });
    return;
  }
  const sees = !isPrivate || official || roles.length > 1 || spectates;
  if (!sees) throw refuse({ type: 'notFound', what: 'game' });
  const reason = allowed.includes('away') ? 'NOT_IN_THIS_GAME' : 'OFFICIALS_ONLY';
  throw refuse({ type: 'notAllowed', reason });
}

/** From memory, where the game is: this is asked before every action. */
async function factsOf({ app }: Context, gameId: string): Promise<GameFacts | undefined> {
  const live = app.games.loaded(gameId);
  if (live) {
    const { id, league, isPrivate, managers, end } = live;
    return { id, league: league.id, isPrivate, managers, ...end };
  }
  const row = await app.gameLog.facts(gameId);
  return (
    row && {
      id: row.id,
      league: row.league,
      isPrivate: row.visibility === 'private',
      managers: { away: row.awayManagerId, home: row.homeManagerId },
      version: row.version,
      hash: row.chainHash,
    }
  );
}

/** A stranger's `user`, and before it nothing: more than one means that he manages a side. */
const rolesIn = ({ session }: Context, { managers }: GameFacts): readonly ActorKind[] => {
  const userId = session?.user.id;
  if (userId === undefined) return ['anonymous'];
  return ['user', ...SIDES.filter((side) => managers[side] === userId)];
};

const isSpectatorOf = async ({ app, session }: Context, gameId: string): Promise<boolean> =>
  session !== null && isSpectator(app.db, { gameId, userId: session.user.id });

/** An official of one league is an ordinary user in the other. */
export async function isOfficialHere({ app, session, league }: Context): Promise<boolean> {
  if (!session) return false;
  const { provider, providerId } = session.user;
  return isOfficial(app.db, { league: league.league.id, provider, providerId });
}
