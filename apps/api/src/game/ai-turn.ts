import {
  type AiStyle,
  chooseAction,
  expectancyTables,
  type GameState,
  type ManagerChoice,
  type ManagerTools,
  type Side,
  waitingFor,
} from '@paper-dynasty/engine';
import { derivedId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Act } from './act.ts';
import type { GameLog } from './game-log.ts';
import type { LiveGame } from './live-game.ts';
import type { LiveGames } from './live-games.ts';
import { createResting } from './resting.ts';
import { LONGEST_THOUGHT, thinkingTime } from './thinking-time.ts';

/** Managers that are no people. */
export interface AiManagers {
  /** An AI may have to act in this game: it will, on this server, after a moment's thought. */
  readonly consider: (gameId: string) => void;
  /** Takes over games whose AI has not acted in time: the server that had them may be gone. */
  readonly sweep: () => Promise<void>;
  /** Settles when no AI of this server is acting; none begins afterwards. */
  readonly stop: () => Promise<void>;
}

export interface AiParts {
  readonly gameLog: GameLog;
  readonly games: LiveGames;
  readonly act: Act;
  readonly thinkingMs: number;
  readonly log: Log;
}

/** An AI that has not acted for this long, thinking aside, has lost its server. */
const STALLED_SECONDS = 2;

export function createAiManagers(parts: AiParts): AiManagers {
  const thinking = new Map<string, Promise<void>>();
  const resting = createResting(() => performance.now());
  let stopped = false;

  const play = async (gameId: string): Promise<void> => {
    while (!stopped && (await takeTurn(parts, gameId, () => stopped)));
  };
  const consider = (gameId: string): void => {
    if (stopped || thinking.has(gameId)) return;
    const turn = play(gameId)
      .catch((error) => {
        resting.add(gameId);
        parts.log.error({ game: gameId, err: error }, 'an AI could not act');
      })
      .finally(() => thinking.delete(gameId));
    thinking.set(gameId, turn);
  };
  return {
    consider,
    sweep: async () => {
      const seconds = STALLED_SECONDS + (LONGEST_THOUGHT * parts.thinkingMs) / 1_000;
      const stalled = await parts.gameLog.stalledAiGames(seconds, resting.games());
      for (const gameId of stalled) consider(gameId);
    },
    stop: async () => {
      stopped = true;
      await Promise.allSettled(thinking.values());
    },
  };
}

/** One decision of an AI; false when the game waits for none. */
async function takeTurn(
  { games, act, thinkingMs }: AiParts,
  gameId: string,
  stopped: () => boolean,
): Promise<boolean> {
  const game = await games.open(gameId);
  const side = aiToAct(game);
  if (!side) return false;
  const { version } = game.end;
  await think(thinkingTime(thinkingMs, gameId, version));
  if (stopped()) return false;
  if (game.end.version !== version) return true;
  const choice = chooseFor(game, side.side);
  if (!choice) return false;
  try {
    await act({
      gameId,
      // Two servers that take the same turn take the same action, and one of them is told so.
      actionId: derivedId('ai', gameId, version, side.side),
      expectedVersion: version,
      action: choice.action,
      actor: { type: 'ai', side: side.side },
      reason: choice.reason,
    });
  } catch (error) {
    if (game.end.version === version) throw error;
  }
  return true;
}

interface AiSide {
  readonly side: Side;
  readonly style: AiStyle;
}

/** The AI that the game waits for. */
function aiToAct({ fold: { state } }: LiveGame): AiSide | undefined {
  for (const side of waitingFor(state)) {
    const style = state.teams[side].ai;
    if (style) return { side, style };
  }
  return undefined;
}

/** What the AI of this side does: the same at every server, whoever thought of it before. */
export function chooseFor(
  { fold: { state }, books }: Pick<LiveGame, 'fold' | 'books'>,
  side: Side,
): ManagerChoice | null {
  const style = state.teams[side].ai;
  return style && chooseAction(state, { side, style }, toolsFor(state, books));
}

/**
 * What is done for a manager who is away. In the middle of a play runners go and balls are thrown
 * as by the break-even of the moment, with the score and the inning in it; else the usual.
 */
export function chooseForAbsent(
  { fold: { state }, books }: Pick<LiveGame, 'fold' | 'books'>,
  side: Side,
): Pick<ManagerChoice, 'action'> & { readonly reason?: string } {
  const usual = { action: { type: 'takeDefault', side } } as const;
  if (state.phase.type !== 'choice') return usual;
  return chooseAction(state, { side, style: 'balanced' }, toolsFor(state, books)) ?? usual;
}

const toolsFor = (state: GameState, books: LiveGame['books']): ManagerTools => ({
  ...books,
  expectancy: expectancyTables(state.rules),
  notes: notesFor(),
});

/** What AI managers have noted about cards serves every game that uses them. */
const notes: ManagerTools['notes'] = new Map();
const NOTES = 20_000;

function notesFor(): ManagerTools['notes'] {
  if (notes.size > NOTES) notes.clear();
  return notes;
}

/** For show: a play that comes at once is not seen. */
const think = (ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
