import type { GameAppend } from '@paper-dynasty/db';
import type { Clock } from '../clock.ts';
import { failpoint } from '../failpoint.ts';
import { refuse } from '../trpc/refusal.ts';
import { type AppendOutcome, type Journal, JournalFull, OutcomeUnknown } from './journal.ts';
import type { LiveGame } from './live-game.ts';

/** How long an action may take when the database leaves us in the dark. */
const DEADLINE_MS = 4_500;
const PAUSE_MS = 100;
/** Whoever holds a game's row lets go of it soon: another server's commit, most of the time. */
const BUSY_PAUSE_MS = 25;

type Settled = Exclude<AppendOutcome, { type: 'busy' }>;

/**
 * Appends until the outcome is known. Trying again is safe: if the first try did reach the log,
 * the second finds that the log has moved on.
 * @throws unavailable at the deadline; the game is then marked uncertain unless it was only busy
 */
export async function appendSurely(
  { journal, clock }: { readonly journal: Journal; readonly clock: Clock },
  game: LiveGame,
  append: GameAppend,
): Promise<Settled> {
  const deadline = clock.now() + DEADLINE_MS;
  for (;;) {
    const outcome = await tryOnce(journal, game, append);
    if (outcome !== 'unknown' && outcome.type !== 'busy') return outcome;
    const pauseMs = outcome === 'unknown' ? PAUSE_MS : BUSY_PAUSE_MS;
    if (clock.now() + pauseMs > deadline) throw refuse({ type: 'unavailable', retryable: true });
    await clock.pause(pauseMs);
  }
}

async function tryOnce(
  journal: Journal,
  game: LiveGame,
  append: GameAppend,
): Promise<AppendOutcome | 'unknown'> {
  try {
    failpoint('before-insert');
    const outcome = await journal.append(append);
    failpoint('after-commit-before-ack');
    return outcome;
  } catch (error) {
    if (error instanceof JournalFull) throw refuse({ type: 'tooMany', retryAfterMs: 1_000 });
    if (!(error instanceof OutcomeUnknown)) throw error;
    game.uncertain = true;
    return 'unknown';
  }
}
