import { findRequestedGame, type LiveSession, type RequestedGame } from '@paper-dynasty/db';
import type { Context } from '../trpc/context.ts';

type SignedIn = Context & { readonly session: LiveSession };

/**
 * Makes a game once, however often the same request comes: whoever lost the answer presses again,
 * and gets the game that is there.
 */
export async function createOnce(
  { app, session }: SignedIn,
  requestId: string | undefined,
  create: () => Promise<RequestedGame>,
): Promise<RequestedGame> {
  if (requestId === undefined) return create();
  const request = { createdBy: session.user.id, requestId };
  const made = await findRequestedGame(app.db, request);
  if (made) return made;
  try {
    return await create();
  } catch (error) {
    // The same request may have been faster, or its commit true although nobody heard of it.
    const found = await findRequestedGame(app.db, request).catch(() => undefined);
    if (found) return found;
    throw error;
  }
}
