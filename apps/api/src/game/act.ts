import type { Action, Rejection } from '@paper-dynasty/engine';
import { TRPCError } from '@trpc/server';
import type { Clock } from '../clock.ts';
import { failpoint, failpointSoon } from '../failpoint.ts';
import type { ActAnswer } from '../game-views.ts';
import type { Metrics } from '../metrics.ts';
import { refuse } from '../trpc/refusal.ts';
import { type ActRequest, type Asked, earlierAnswer, hashOf } from './action-answer.ts';
import { appendSurely } from './append-surely.ts';
import { type Decision, decideAt } from './decide-at.ts';
import { toLogged, toldAs } from './event-chain.ts';
import type { GameBus } from './game-bus.ts';
import type { GameLog } from './game-log.ts';
import type { AppendOutcome, Journal } from './journal.ts';
import { advance, type LiveGame, type TellClock } from './live-game.ts';
import type { LiveGames } from './live-games.ts';
import { missedEvents } from './missed-events.ts';

export interface ActParts {
  readonly gameLog: GameLog;
  readonly games: LiveGames;
  readonly journal: Journal;
  readonly bus: GameBus;
  readonly clock: Clock;
  readonly tellClock: TellClock;
  readonly metrics: Pick<Metrics, 'action'>;
  /** Something has been decided: it may be an AI's turn. */
  readonly acted: (gameId: string) => void;
}

/**
 * Takes an action: the only way in which a game changes.
 * @throws a refusal; nothing has changed then, except after `unavailable`, when nobody can tell yet
 */
export type Act = (request: ActRequest) => Promise<ActAnswer>;

/** Actions of one game that may wait for their turn. */
const LINE_LIMIT = 32;
/** How often a decision that is always timely is made again after a lost race. */
const RACES = 3;
/** Decisions that do not depend on what the other side has just done. */
const ALWAYS_TIMELY: ReadonlySet<Action['type']> = new Set([
  'setLineup',
  'ready',
  'setStandingDefence',
  'warmUp',
  'concede',
]);

export const createAct =
  (parts: ActParts): Act =>
  async (request) => {
    failpoint('recv');
    const started = performance.now();
    const measure = (outcome: string) =>
      parts.metrics.action(outcome, (performance.now() - started) / 1_000);
    try {
      const game = await parts.games.open(request.gameId);
      const answer = await inTurn(game, () => actInTurn(parts, game, request));
      measure('accepted');
      parts.acted(game.id);
      failpointSoon('after-ack');
      return answer;
    } catch (error) {
      const refused = error instanceof TRPCError;
      measure(refused ? error.message : 'failed');
      // Nobody knows how far it got: the log does.
      const game = refused ? undefined : parts.games.loaded(request.gameId);
      if (game) game.uncertain = true;
      throw error;
    }
  };

/** One action of a game after the other; games never wait for each other. */
async function inTurn<T>(game: LiveGame, work: () => Promise<T>): Promise<T> {
  if (game.inLine >= LINE_LIMIT) throw refuse({ type: 'tooMany', retryAfterMs: 500 });
  game.inLine += 1;
  const turn = game.tail.then(work);
  game.tail = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    game.inLine -= 1;
    game.usedAt = performance.now();
  }
}

async function actInTurn(parts: ActParts, game: LiveGame, request: ActRequest): Promise<ActAnswer> {
  const asked = { ...request, actionHash: hashOf(request.action) };
  const timely = ALWAYS_TIMELY.has(request.action.type);
  if (game.uncertain || request.expectedVersion > game.end.version) await refresh(parts, game);
  for (let race = 1; ; race += 1) {
    // 1. An action that was taken already has its answer.
    // 2. One that saw an older game is told what it has missed.
    if (request.expectedVersion !== game.end.version) {
      const earlier = await earlierAnswer(parts.gameLog, asked);
      if (earlier) return earlier;
      if (!timely || race > RACES) throw await stale(parts, game, request);
    }
    // 3. The engine decides, 4. the log arbitrates, 5. and only then it is true and told.
    failpoint('validated');
    const decided = decideAt(game, asked);
    failpoint('dice-drawn');
    if (!decided.ok) return recallOrReject(parts, game, { asked, rejection: decided.rejection });
    const decision = decided.value;
    const outcome = await appendSurely(parts, game, decision.append);
    if (outcome.type === 'appended') return announce(parts, { game, decision, appended: outcome });
    // 6. Somebody was faster, or the action id is known: look at the log.
    await refresh(parts, game);
    if (outcome.type === 'duplicate' || request.expectedVersion === game.end.version) {
      const earlier = await earlierAnswer(parts.gameLog, asked);
      if (earlier) return earlier;
      if (outcome.type === 'stale') await readAfresh(parts, game);
      throw await stale(parts, game, request);
    }
  }
}

/**
 * Refused, and yet nothing new: the log is not the one we remember, or the game is set apart.
 * @throws notNow when another server has set it apart
 */
async function readAfresh({ games }: ActParts, { id }: LiveGame): Promise<void> {
  games.forget(id);
  await games.open(id);
}

interface Rejected {
  readonly asked: Asked;
  readonly rejection: Rejection;
}

/**
 * A retry that learnt the new version first breaks the rules, and still has its answer; and whoever
 * saw an older game than this is told so, since it may have been right there.
 */
async function recallOrReject(
  parts: ActParts,
  game: LiveGame,
  { asked, rejection }: Rejected,
): Promise<ActAnswer> {
  const earlier = await earlierAnswer(parts.gameLog, asked);
  if (earlier) return earlier;
  if (asked.expectedVersion < game.end.version) throw await stale(parts, game, asked);
  throw refuse({ type: 'rejection', rejection });
}

async function refresh({ games }: ActParts, game: LiveGame): Promise<void> {
  await games.catchUp(game);
  game.uncertain = false;
}

/** Of what somebody has missed so much is told to his face; for the rest he reads the game again. */
const MOST_MISSED = 200;

async function stale({ gameLog }: ActParts, game: LiveGame, { expectedVersion }: ActRequest) {
  const { version } = game.end;
  const after = Math.min(expectedVersion, version);
  const upTo = after + MOST_MISSED;
  const events =
    version <= upTo
      ? await missedEvents(gameLog, game, after)
      : (await gameLog.events({ gameId: game.id, after, upTo })).map(toLogged);
  return refuse({ type: 'stale', version, events });
}

interface Accepted {
  readonly game: LiveGame;
  readonly decision: Decision;
  readonly appended: Extract<AppendOutcome, { type: 'appended' }>;
}

function announce(
  { bus, tellClock }: ActParts,
  { game, decision, appended: { at, clock } }: Accepted,
): ActAnswer {
  const { append, events } = decision;
  const told = append.events.flatMap((row, index) => {
    const event = events[index];
    return event ? [toldAs({ ...row, at }, event)] : [];
  });
  // A watcher may have read it from the log before we came to say it.
  if (game.end.version < decision.end.version) {
    advance(game, { fold: decision.fold, told, end: decision.end, clock, tellClock });
  }
  failpoint('after-commit-before-broadcast');
  bus.wake(game.id);
  return { version: decision.end.version, events: told };
}
