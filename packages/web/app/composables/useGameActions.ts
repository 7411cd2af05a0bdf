import type { ActAnswer, Refusal } from '@paper-dynasty/api/contract';
import type { Action, GameState } from '@paper-dynasty/engine';
import { TRPCClientError } from '@trpc/client';
import { v7 } from 'uuid';
import type { Ref } from 'vue';
import type { LiveLine } from '../table/live-line.ts';
import { oldWords } from '../table/old-words.ts';
import { refusalWords } from '../table/refusal-words.ts';
import { ANSWER_MS, retryDelay, within } from '../table/retry.ts';
import { fromWire, toWire } from '../table/wire.ts';

/** Tries before the manager is told that the server cannot be reached. */
const TRIES = 6;

/** A line that says nothing for so long is not waited for: the next try goes the other way. */
const LINE_MS = 3_000;

interface Ways {
  /** Reads the game again. */
  readonly resync: () => Promise<void>;
  readonly line: Pick<LiveLine, 'act'>;
}

/**
 * Sends my decisions, over the line on which the game is heard where it is up. The button answers at
 * once; the truth comes from the server. A retry carries the same action id, so a decision is never
 * taken twice; who was overtaken catches up by himself.
 */
export const useGameActions = (gameId: string, { resync, line }: Ways) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const online = useOnline();
  /** The button that was pressed and is not answered yet. */
  const sending = shallowRef<string | null>(null);
  const refusal = shallowRef<string | null>(null);
  // What was said of the line is not said of the next one.
  const forget = () => (refusal.value = null);
  watch(online, forget, { flush: 'sync' });
  /** What was sent last, and where the game stood. */
  let last = { press: 0, at: -1 };

  const act = async (action: Action, key: string): Promise<boolean> => {
    // A play may come before the answer to the decision it came from: what is pressed next is no second press.
    if (sending.value !== null && last.at === store.version) return false;
    refusal.value = online.value ? null : oldWords('offline');
    if (!online.value) return false;
    last = { press: last.press + 1, at: store.version };
    const { press } = last;
    sending.value = key;
    try {
      const answer = await overtaking(action);
      if (store.receive(fromWire(answer.events)) === 'gap') await resync();
      return true;
    } catch (error) {
      await explain(refusalIn(error));
      return false;
    } finally {
      if (press === last.press) sending.value = null;
    }
  };

  const once = (action: Action) => {
    const place = { gameId, expectedVersion: store.version };
    const input = { ...place, actionId: v7(), action: toWire(action) };
    return persist(online, (first): Promise<ActAnswer> => {
      const answer = first ? line.act(input) : undefined;
      if (answer) return fromWire(within(LINE_MS, answer));
      return fromWire(within(ANSWER_MS, trpc.game.act.mutate(input)));
    });
  };
  /**
   * Time is called for the next pitch, whatever happens meanwhile: the play that came first does not
   * undo it. Nor does the other manager's reading of a disputed card undo mine.
   */
  const overtaking = async (action: Action): ReturnType<typeof once> => {
    const thrown = readApart(action, store.state);
    for (let tries = 1; ; tries++) {
      try {
        return await once(action);
      } catch (error) {
        const reason = refusalIn(error);
        if (tries >= TRIES || reason?.type !== 'stale') throw error;
        await catchUp(reason);
        const stands = thrown !== undefined && thrown === readApart(action, store.state);
        if (!stands && !callsTime(action)) throw error;
      }
    }
  };

  /** Takes in what I have missed; when that was a lot, the refusal tells only its beginning. */
  const catchUp = async ({ version, events }: Extract<Refusal, { type: 'stale' }>) => {
    if (store.receive(events) === 'gap' || store.version < version) await resync();
  };

  const explain = async (reason: Refusal | null): Promise<void> => {
    if (reason?.type === 'stale') {
      await catchUp(reason);
      refusal.value = 'The game had moved on. Have a look and decide again.';
      return;
    }
    noteSignedOut(reason);
    refusal.value = await refusalWords(reason, store.state);
  };

  return { act, sending: readonly(sending), refusal };
};

/** Signed out elsewhere, or for too long: now the whole page knows it. */
const noteSignedOut = (reason: Refusal | null): void => {
  if (reason?.type === 'notAllowed' && reason.reason === 'SIGN_IN_FIRST')
    void refreshNuxtData('me');
};

const callsTime = (action: Action): boolean =>
  action.type === 'setStandingDefence' && action.alignment === null;

/** The throw that both managers read at once, neither seeing what the other says; undefined: this is no such reading. */
const readApart = (action: Action, state: GameState | null): number | undefined =>
  action.type === 'enterOutcome' && state?.phase.type === 'reading' && state.phase.disputed
    ? state.phase.play.rolls.at(-1)?.n
    : undefined;

/** The refusal an error carries; null: the server could not be reached, or something broke there. */
export const refusalIn = (error: unknown): Refusal | null =>
  error instanceof TRPCClientError ? ((error.data?.refusal as Refusal | undefined) ?? null) : null;

const isPassing = (error: unknown): boolean => {
  const refusal = refusalIn(error);
  if (refusal) return refusal.type === 'unavailable';
  return !(error instanceof TRPCClientError) || error.data === undefined || error.data === null;
};

/** What was on its way when the line went waits for it; who presses something then is told so at once. */
const persist = async <T>(
  online: Readonly<Ref<boolean>>,
  send: (first: boolean) => Promise<T>,
): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await send(tries === 1);
    } catch (error) {
      if (tries >= TRIES || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryDelay(tries, Math.random())));
      if (!online.value) await until(online).toBe(true);
    }
  }
};
