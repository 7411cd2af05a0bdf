import type { GameAppend } from '@paper-dynasty/db';
import type { Clock } from '../clock.ts';
import { failpoint } from '../failpoint.ts';
import { refuse } from '../trpc/refusal.ts';
import { type AppendOutcome, type Journal, JournalFull, OutcomeUnknown } from './journal.ts';
import type { LiveGame } from './live-game.ts';

/** How long an action may take when the database leaves us in the dark. */
const DEADLINE_MS = 4_500;
const PAUSE_MS = 100;

/**
 * Appends until the outcome is known. Trying again is safe: if the first try did reach the log,
 * the second finds that the log has moved on.
 * @throws unavailable at the deadline; the game is then marked uncertain
 */
export async function appendSurely(
  { journal, clock }: { readonly journal: Journal; readonly clock: Clock },
  game: LiveGame,
  append: GameAppend,
): Promise<AppendOutcome> {
  const deadline = clock.now() + DEADLINE_MS;
  for (;;) {
    try {
      failpoint('before-insert');
      const outcome = await journal.append(append);
      failpoint('after-commit-before-ack');
      return outcome;
    } catch (error) {
      if (error instanceof JournalFull) throw refuse({ type: 'tooMany', retryAfterMs: 1_000 });
      if (!(error instanceof OutcomeUnknown)) throw error;
      game.uncertain = true;
      if (clock.now() + PAUSE_MS > deadline) {
        throw refuse({ type: 'unavailable', retryable: true });
      }
      await clock.pause(PAUSE_MS);
    }
  }
}
