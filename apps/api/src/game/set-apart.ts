import {
  again,
  appendAuditEvent,
  findAuditEvent,
  findGame,
  type ListedGame,
  type LiveSession,
  readEvents,
  releaseGame,
  voidSetApart,
} from '@paper-dynasty/db';
import { newId } from '../ids.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import type { SecondLook } from '../views.ts';
import { checkGame, type GameFault } from './check-game.ts';

type SignedIn = Context & { readonly session: LiveSession };

/** What an official says of a game whose log does not fold. */
export interface SetApartRuling {
  readonly gameId: string;
  /** The same for every retry: the id of its audit event. */
  readonly actionId: string;
  readonly reason: string;
}

/**
 * Reads the log of a game that is set apart once more, with the code that runs here now. If it
 * holds, the game goes on: what set it apart was a fault of the program, not of the log.
 * @throws notNow for a game that is not set apart
 */
export async function lookAgain(ctx: SignedIn, ruling: SetApartRuling): Promise<SecondLook> {
  const { app } = ctx;
  const row = await setApartGame(ctx, ruling.gameId);
  await write(ctx, row, { ...ruling, action: 'lookAgain', details: { was: row.quarantineReason } });
  const faults = checkGame(row, await again(() => readEvents(app.db, { gameId: row.id })));
  const told = faults.map(faultText);
  const done = { ...ruling, actionId: newId(), details: { faults: told } };
  if (faults.length > 0) {
    await write(ctx, row, { ...done, action: 'staysSetApart' });
    return { released: false, faults: told };
  }
  await releaseGame(app.db, row.id);
  await write(ctx, row, { ...done, action: 'released' });
  app.log.warn({ game: row.id }, 'a game that was set apart goes on');
  app.bus.wake(row.id);
  app.ai.consider(row.id);
  return { released: true, faults: [] };
}

/**
 * Voids a game whose log nobody can read: it does not count, and is over. Nothing is added to that
 * log, which stays as it is for whoever wants to know what happened.
 */
export async function voidUnread(ctx: SignedIn, ruling: SetApartRuling): Promise<void> {
  const row = await setApartGame(ctx, ruling.gameId);
  await write(ctx, row, {
    ...ruling,
    action: 'voidUnread',
    details: { was: row.quarantineReason },
  });
  await voidSetApart(ctx.app.db, row.id);
  ctx.app.bus.wake(row.id);
}

async function setApartGame(ctx: SignedIn, gameId: string): Promise<ListedGame> {
  const row = await findGame(ctx.app.db, gameId);
  if (!row) throw refuse({ type: 'notFound', what: 'game' });
  if (row.quarantineReason === null || row.status !== 'active') {
    throw refuse({ type: 'notNow', reason: 'NOT_SET_APART' });
  }
  return row;
}

interface Entry extends SetApartRuling {
  readonly action: string;
  readonly details: unknown;
}

/** The same ruling may come again: it is written down once. */
async function write(
  { app, league, session }: SignedIn,
  { id: gameId, chainHash: gameHash }: ListedGame,
  { actionId: id, action, reason, details }: Entry,
): Promise<void> {
  if (await findAuditEvent(app.db, id)) return;
  const what = { id, action, reason, details, gameId, gameHash };
  await appendAuditEvent(app.db, {
    ...what,
    league: league.league.id,
    actorUserId: session.user.id,
  });
}

function faultText(fault: GameFault): string {
  switch (fault.code) {
    case 'CHAIN_BROKEN':
      return `event ${fault.version} does not continue the chain`;
    case 'END_WRONG':
      return `the log ends at version ${fault.version}, the game says otherwise`;
    case 'DOES_NOT_FOLD':
      return `the log does not fold: ${fault.why}`;
    case 'PROJECTION_WRONG':
      return `${fault.column} is not what the log says`;
  }
}
