import type { Action } from '@paper-dynasty/engine';
import type { ActAnswer } from '../game-views.ts';
import { sha256Hex } from '../ids.ts';
import { refuse } from '../trpc/refusal.ts';
import { type Actor, actorKey } from './actor.ts';
import { toLogged } from './event-chain.ts';
import type { GameLog } from './game-log.ts';

/** What somebody asks for. */
export interface ActRequest {
  readonly gameId: string;
  /** The same for every retry. */
  readonly actionId: string;
  /** The version he saw when he decided. */
  readonly expectedVersion: number;
  readonly action: Action;
  readonly actor: Actor;
  /** Why an AI chose it. */
  readonly reason?: string;
}

/** A request with the hash of what it asks for. */
export interface Asked extends ActRequest {
  readonly actionHash: string;
}

export const hashOf = (action: Action): string => sha256Hex(JSON.stringify(action));

/**
 * What was answered when this action was taken; undefined if it never was.
 * @throws actionIdReused when its id was used for something else
 */
export async function earlierAnswer(
  gameLog: GameLog,
  asked: Asked,
): Promise<ActAnswer | undefined> {
  const { gameId, actionId, actor } = asked;
  const events = await gameLog.eventsOfAction({ gameId, actionId, actor: actorKey(actor) });
  const last = events.at(-1);
  if (!last) return undefined;
  if (last.actionHash !== asked.actionHash) throw refuse({ type: 'actionIdReused' });
  return { version: last.version, events: events.map(toLogged) };
}
