import type { Side } from '@paper-dynasty/engine';

/** Who asks for an action: a person, an AI manager, the clock, the server or an official. */
export type Actor =
  | { readonly type: 'user'; readonly userId: string }
  | { readonly type: 'ai'; readonly side: Side }
  | { readonly type: 'clock' }
  | { readonly type: 'server' }
  | { readonly type: 'admin'; readonly userId: string };

/** As the log names him; action ids of one actor are no concern of another's. */
export function actorKey(actor: Actor): string {
  switch (actor.type) {
    case 'user':
    case 'admin':
      return `${actor.type}:${actor.userId}`;
    case 'ai':
      return `ai:${actor.side}`;
    case 'clock':
    case 'server':
      return actor.type;
  }
}

export const actorUserId = (actor: Actor): string | null =>
  actor.type === 'user' || actor.type === 'admin' ? actor.userId : null;
