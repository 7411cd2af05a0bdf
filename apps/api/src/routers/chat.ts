import { z } from 'zod';
import { mayGoOnWatching, watchableGame } from '../game/access.ts';
import { listenTo, roomOf, say } from '../game/talk.ts';
import { authedProcedure, publicProcedure, router } from '../trpc/init.ts';
import { socketReady } from '../trpc/socket-ready.ts';
import { gameId, lastEventId } from './inputs.ts';

/** No control characters, and none that turn the direction of other people's text. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, 'plain text on one line');

export const chatRouter = router({
  /** Says something at a game, to one's own kind. The same message id says it once. */
  say: authedProcedure
    .input(z.strictObject({ gameId, messageId: z.uuid({ version: 'v7' }), text: words }))
    .mutation(async ({ ctx, input }): Promise<{ readonly done: true }> => {
      const { gameId: game, messageId, text } = input;
      await say(ctx, { id: messageId, gameId: game, kind: 'words', text });
      return { done: true };
    }),

  /** What is said after `lastEventId`, the number of a message. */
  onMessages: publicProcedure
    .input(z.strictObject({ gameId, lastEventId }))
    .subscription(async function* ({ ctx, input, signal }) {
      const row = await watchableGame(ctx, input.gameId);
      yield* listenTo(ctx.app, {
        gameId: input.gameId,
        room: await roomOf(ctx, input.gameId),
        after: input.lastEventId,
        signal: signal ?? new AbortController().signal,
        ready: () => socketReady(ctx.socket),
        mayGoOn: mayGoOnWatching(ctx, row),
      });
    }),
});
