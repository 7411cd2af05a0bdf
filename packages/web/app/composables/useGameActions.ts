import type { ActAnswer, Refusal } from '@paper-dynasty/api/contract';
import type { Action, GameState } from '@paper-dynasty/engine';
import { TRPCClientError } from '@trpc/client';
import { v7 } from 'uuid';
import type { Ref } from 'vue';
import type { LiveLine } from '../table/live-line.ts';
import { oldWords } from '../table/old-words.ts';
import { TRIES } from '../table/persist.ts';
import { refusalWords } from '../table/refusal-words.ts';
import { ANSWER_MS, within } from '../table/retry.ts';
import { fromWire, toWire } from '../table/wire.ts';
import type { FeedStatus } from './useFreshness.ts';
import type { Press } from './useUnderWay.ts';

/** A line that says nothing for so long is not waited for: the next try goes the other way. */
const LINE_MS = 3_000;

interface Ways {
  /** Reads the game again. */
  readonly resync: () => Promise<void>;
  readonly line: Pick<LiveLine, 'act'>;
  readonly status: Readonly<Ref<FeedStatus>>;
}

const LATE = 'The game had moved on. Have a look and decide again.';
const LATE_BY_LINE =
  'The game moved on while you were offline, without what you decided. Have a look and decide again.';
const UNSENT =
  'It is not sent again. Had it arrived before, this board shows it when the line is back.';

/**
 * Sends my decisions, over the line on which the game is heard where it is up. The button answers at
 * once; the truth comes from the server. A retry carries the same action id and the same version, so
 * a decision is never taken twice, nor in another moment; who was overtaken catches up by himself.
 */
export const useGameActions = (gameId: string, { resync, line, status }: Ways) => {
  const store = useGameStore();
  const ask = useTwoWays(line);
  const { offline, begin, end, sendOn } = useUnderWay(status);
  /** The button that was pressed and is not answered yet. */
  const sending = shallowRef<string | null>(null);
  const refusal = shallowRef<string | null>(null);
  // What was said of the line is not said of the next one.
  watch(offline, () => (refusal.value = null), { flush: 'sync' });
  let last: Press | undefined;

  const act = async (action: Action, key: string): Promise<boolean> => {
    // A play may come before the answer to the decision it came from: what is pressed next is no second press.
    if (sending.value !== null && last?.at === store.version) return false;
    refusal.value = offline.value ? oldWords('offline') : null;
    if (offline.value) return false;
    const press = begin(store.version);
    last = press;
    sending.value = key;
    try {
      const answer = await overtaking(action, press);
      if (store.receive(fromWire(answer.events)) === 'gap') await resync();
      return true;
    } catch (error) {
      if (!press.givenUp.signal.aborted) await explain(refusalIn(error), press);
      return false;
    } finally {
      end(press);
      if (press === last) sending.value = null;
    }
  };
  /** Takes back what waits for the line: that it arrived already, nobody here can know. */
  const unsend = (): void => {
    if (sending.value === null) return;
    last?.givenUp.abort();
    refusal.value = UNSENT;
  };

  const once = (action: Action, press: Press): Promise<ActAnswer> => {
    const place = { gameId, expectedVersion: store.version };
    const input = { ...place, actionId: v7(), action: toWire(action) };
    return sendOn(press, isPassing)(async (first) => fromWire(await ask(input, first)));
  };
  /**
   * Time is called for the next pitch, whatever happens meanwhile: the play that came first does not
   * undo it. Nor does the other manager's reading of a disputed card undo mine.
   */
  const overtaking = async (action: Action, press: Press): ReturnType<typeof once> => {
    const thrown = readApart(action, store.state);
    for (let tries = 1; ; tries++) {
      try {
        return await once(action, press);
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

  const explain = async (reason: Refusal | null, { waited }: Press): Promise<void> => {
    if (reason?.type === 'stale') {
      await catchUp(reason);
      refusal.value = waited ? LATE_BY_LINE : LATE;
      return;
    }
    noteSignedOut(reason);
    refusal.value = await refusalWords(reason, store.state);
  };

  return { act, unsend, sending: readonly(sending), refusal };
};

/** First over the line, if it is up; whoever hears nothing there goes the other way. */
const useTwoWays = (line: Ways['line']) => {
  const trpc = useTrpc();
  return (input: Parameters<LiveLine['act']>[0], first: boolean) => {
    const answer = first ? line.act(input) : undefined;
    return answer ? within(LINE_MS, answer) : within(ANSWER_MS, trpc.game.act.mutate(input));
  };
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
