import { isDeepStrictEqual } from 'node:util';
import { appendAuditEvent, findAuditEvent, type LiveSession } from '@paper-dynasty/db';
import type { Action } from '@paper-dynasty/engine';
import { TRPCError } from '@trpc/server';
import type { ActAnswer } from '../game-views.ts';
import { derivedId, newId } from '../ids.ts';
import type { Context } from '../trpc/context.ts';
import { refusalOf, refuse } from '../trpc/refusal.ts';
import type { LiveGame } from './live-game.ts';

type SignedIn = Context & { readonly session: LiveSession };

export interface Ruling {
  readonly gameId: string;
  readonly actionId: string;
  readonly reason: string;
  readonly action: Action;
}

/** Managers may be quick: a ruling is tried again at the version that they made. */
const RACES = 5;

/**
 * Carries out what an official rules. The audit event is written first, under the id that the
 * action has in the game's log, with the hash of that log before; a second one tells the hash
 * after it, or that the game refused.
 */
export async function officiate(ctx: SignedIn, ruling: Ruling): Promise<ActAnswer> {
  const game = await ctx.app.games.open(ruling.gameId);
  const isNew = await announceOnce(ctx, game, ruling);
  // Version 0 was long ago: a ruling that comes again finds the answer it had.
  const answer = await carryOut(ctx, ruling, isNew ? game.end.version : 0).catch(
    async (error: unknown) => {
      await noteRefusal(ctx, game, { ruling, error });
      throw error;
    },
  );
  await confirmOnce(ctx, ruling, answer);
  return answer;
}

interface Refused {
  readonly ruling: Ruling;
  readonly error: unknown;
}

const noteRefusal = (ctx: SignedIn, game: LiveGame, { ruling, error }: Refused) =>
  audit(ctx, game, {
    id: newId(),
    action: 'refused',
    reason: ruling.reason,
    details: { ruling: ruling.actionId, error: error instanceof TRPCError ? error.message : '' },
  });

/**
 * The same ruling may come again: it is written down once.
 * @throws actionIdReused when something else is written down under its id
 */
async function announceOnce(ctx: SignedIn, game: LiveGame, ruling: Ruling): Promise<boolean> {
  const { actionId: id, action, reason } = ruling;
  const details = { action, version: game.end.version };
  const isNew = await auditOnce(ctx, game, { id, action: action.type, reason, details });
  if (!isNew && !(await isWrittenDown(ctx, game, ruling))) throw refuse({ type: 'actionIdReused' });
  return isNew;
}

/** Whether what stands under its id is this very ruling: by him, here, of the same and for the same. */
async function isWrittenDown(
  { app, league, session }: SignedIn,
  game: Audited,
  { actionId, action, reason }: Ruling,
): Promise<boolean> {
  const found = await findAuditEvent(app.db, actionId);
  if (!found) return false;
  const { action: ruled }: { readonly action?: unknown } = JSON.parse(found.details) ?? {};
  return (
    found.league === league.league.id &&
    found.actorUserId === session.user.id &&
    found.gameId === game.id &&
    found.action === action.type &&
    found.reason === reason &&
    isDeepStrictEqual(ruled, action)
  );
}

/** What became of it: the hash of the game's log after the ruling. */
async function confirmOnce(ctx: SignedIn, ruling: Ruling, { version }: ActAnswer): Promise<void> {
  const { gameId, actionId, reason } = ruling;
  const [last] = await ctx.app.gameLog.events({ gameId, after: version - 1, upTo: version });
  const game = { id: gameId, end: { hash: last?.hash ?? '' } };
  const details = { ruling: actionId, version };
  await auditOnce(ctx, game, {
    id: derivedId('carried out', actionId),
    action: 'carriedOut',
    reason,
    details,
  });
}

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly reason: string;
  readonly details: unknown;
}

interface Audited {
  readonly id: string;
  readonly end: { readonly hash: string };
}

/** False: it is written down already. */
async function auditOnce(ctx: SignedIn, game: Audited, entry: Entry): Promise<boolean> {
  try {
    await audit(ctx, game, entry);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const audit = ({ app, league, session }: SignedIn, game: Audited, entry: Entry) =>
  appendAuditEvent(app.db, {
    ...entry,
    league: league.league.id,
    actorUserId: session.user.id,
    gameId: game.id,
    gameHash: game.end.hash,
  });

const UNIQUE_VIOLATION = '23505';

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error &&
  [error, error.cause].some(
    (one) => one instanceof Error && 'code' in one && one.code === UNIQUE_VIOLATION,
  );

async function carryOut(ctx: SignedIn, ruling: Ruling, seen: number): Promise<ActAnswer> {
  let expectedVersion = seen;
  for (let race = 1; ; race += 1) {
    try {
      const actor = { type: 'admin', userId: ctx.session.user.id } as const;
      return await ctx.app.act({ ...ruling, expectedVersion, actor });
    } catch (error) {
      const refusal = error instanceof TRPCError ? refusalOf(error) : undefined;
      if (refusal?.type !== 'stale' || race === RACES) throw error;
      expectedVersion = refusal.version;
    }
  }
}
