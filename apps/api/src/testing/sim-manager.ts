import {
  type Action,
  type Books,
  defaultAction,
  type GameState,
  replay,
  type Side,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import { SAMPLE_CARDS } from '@paper-dynasty/engine/testing';
import { TRPCError } from '@trpc/server';
import type { ActAnswer, LoggedEvent } from '../game-views.ts';
import { derivedId } from '../ids.ts';
import type { Refusal } from '../refusal-views.ts';
import { refusalOf } from '../trpc/refusal.ts';
import { SIM_MANAGERS, type SimPlace } from './sim-cluster.ts';

export interface SimManagerOptions {
  readonly gameId: string;
  readonly name: string;
  readonly side: Side;
  /** Which server each request goes to; a retry goes to the next one. */
  readonly route: readonly SimPlace[];
  readonly decisions: number;
}

/** What a manager's tab went through. */
export interface SimStoryLine {
  readonly gameId: string;
  /** Action ids with what was answered. */
  readonly answers: readonly { readonly actionId: string; readonly answer: ActAnswer }[];
  /** Ids of actions that were refused. */
  readonly refused: readonly string[];
  /** The versions it knew, in the order in which it came to know them. */
  readonly versions: readonly number[];
}

const BOOKS: Books = { cards: SAMPLE_CARDS, charts: standardCharts };

/** A tab of a manager: decides on what it knows, retries what was lost, learns from refusals. */
export async function playTab(
  options: SimManagerOptions,
  first: LoggedEvent,
): Promise<SimStoryLine> {
  const known: LoggedEvent[] = [first];
  const versions = [1];
  const answers: { actionId: string; answer: ActAnswer }[] = [];
  const refused: string[] = [];
  const learn = (events: readonly LoggedEvent[]): void => {
    for (const event of events) if (event.version === known.length + 1) known.push(event);
    versions.push(known.length);
  };
  for (let n = 0; n < options.decisions; n += 1) {
    const state = replay(known.map(({ event }) => event));
    const action = decision(state, options.side, n);
    if (!action) break;
    const actionId = derivedId(options.gameId, options.name, n);
    const result = await send(options, { action, actionId, version: state.version, n });
    if ('refusal' in result) {
      refused.push(actionId);
      if (result.refusal.type === 'stale') learn(result.refusal.events);
    } else {
      answers.push({ actionId, answer: result.answer });
      learn(result.answer.events);
    }
  }
  return { gameId: options.gameId, answers, refused, versions };
}

/** The usual decision where one is due, else a standing order: those are always timely. */
function decision(state: GameState, side: Side, n: number): Action | null {
  if (state.phase.type === 'over') return null;
  if (waitingFor(state).includes(side)) return defaultAction(state, side, BOOKS);
  const infield = n % 2 === 0 ? 'normal' : 'in';
  const alignment = { infield, outfield: 'normal', hold: [], shift: 'none' } as const;
  return { type: 'setStandingDefence', side, alignment: n % 3 === 0 ? null : alignment };
}

interface Sending {
  readonly action: Action;
  readonly actionId: string;
  readonly version: number;
  readonly n: number;
}

/** Until somebody gives a final answer; a lost one is asked for again, of another server. */
async function send(
  { gameId, side, route }: SimManagerOptions,
  { action, actionId, version, n }: Sending,
): Promise<{ readonly answer: ActAnswer } | { readonly refusal: Refusal }> {
  for (let attempt = 0; ; attempt += 1) {
    const place = route[(n + attempt) % route.length];
    if (!place) throw new Error('a route of no servers');
    try {
      const answer = await place.now().act({
        gameId,
        actionId,
        expectedVersion: version,
        action,
        actor: { type: 'user', userId: SIM_MANAGERS[side] },
      });
      return { answer };
    } catch (error) {
      const refusal = error instanceof TRPCError ? refusalOf(error) : undefined;
      if (!refusal) throw error;
      if (refusal.type !== 'unavailable') return { refusal };
    }
  }
}
