import type { EventToAppend, StoredEvent, StoredLink } from '@paper-dynasty/db';
import type { GameEvent } from '@paper-dynasty/engine';
import type { LoggedEvent } from '../game-views.ts';
import { sha256Hex } from '../ids.ts';
import { type Actor, actorKey, actorUserId } from './actor.ts';
import { parseEvent } from './parse-event.ts';

/** What the hash of the first event continues. */
export const CHAIN_START = '0'.repeat(64);

export interface ChainLink {
  readonly gameId: string;
  readonly version: number;
  readonly actor: string;
  /** The event as JSON. */
  readonly payload: string;
}

/** Covers the chain before an event, its place, who caused it, and every letter of it. */
export const linkHash = (previous: string, link: ChainLink): string =>
  sha256Hex(JSON.stringify([previous, link.gameId, link.version, link.actor, link.payload]));

export interface ActionFacts {
  readonly gameId: string;
  readonly actionId: string;
  readonly actionHash: string;
  readonly actor: Actor;
  /** Why an AI chose it. */
  readonly reason?: string | undefined;
}

/** Where a log stands. */
export interface LogEnd {
  readonly version: number;
  readonly hash: string;
}

/** The rows of an action's events, numbered and chained on to the log. */
export function chainEvents(
  end: LogEnd,
  action: ActionFacts,
  events: readonly GameEvent[],
): readonly EventToAppend[] {
  let { hash } = end;
  return events.map((event, actionIndex) => {
    const version = end.version + 1 + actionIndex;
    const payload = JSON.stringify(event);
    const actor = actorKey(action.actor);
    hash = linkHash(hash, { gameId: action.gameId, version, actor, payload });
    return {
      version,
      type: event.type,
      payload,
      actor,
      actorUserId: actorUserId(action.actor),
      actionId: action.actionId,
      actionIndex,
      actionHash: action.actionHash,
      reason: actionIndex === 0 ? (action.reason ?? null) : null,
      hash,
    };
  });
}

/** A chain that does not hold: somebody has written in the log. */
export class BrokenChain extends Error {
  readonly version: number;
  constructor(version: number) {
    super(`event ${version} does not continue the chain`);
    this.version = version;
  }
}

/** @throws BrokenChain at the first event that is not what it was when it was written */
export function checkChain(gameId: string, end: LogEnd, events: readonly StoredLink[]): LogEnd {
  let { version, hash } = end;
  for (const event of events) {
    const { actor, payload } = event;
    version += 1;
    hash = linkHash(hash, { gameId, version, actor, payload });
    if (event.version !== version || event.hash !== hash) throw new BrokenChain(event.version);
  }
  return { version, hash };
}

type Told = Pick<StoredEvent, 'version' | 'at' | 'actor' | 'payload'> & {
  reason?: string | null | undefined;
};

/** As clients see it. */
export const toLogged = (stored: Told): LoggedEvent => toldAs(stored, parseEvent(stored.payload));

/** The same, of an event that is here already: the objects of one event are one object. */
export const toldAs = (stored: Omit<Told, 'payload'>, event: GameEvent): LoggedEvent => ({
  version: stored.version,
  at: stored.at,
  by: stored.actor,
  event,
  ...(stored.reason ? { reason: stored.reason } : {}),
});
