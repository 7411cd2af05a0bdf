/** Why a computer managed as it did: what is kept with its decisions, for whoever wants to learn from them. */

import type { LoggedEvent } from '@paper-dynasty/api/contract';
import { SIDES, type Side } from '@paper-dynasty/engine';

export interface Thought {
  readonly side: Side;
  readonly text: string;
}

/** What is said of a decision that needs no thought. */
const PLAIN: readonly string[] = ['ready', 'as usual', 'swing away', 'takes his word'];

/** Null for people, and where there was nothing to think about. */
export const thoughtIn = ({ by, reason }: Pick<LoggedEvent, 'by' | 'reason'>): Thought | null => {
  const side = SIDES.find((one) => by === `ai:${one}`);
  return side && reason && !PLAIN.includes(reason) ? { side, text: reason } : null;
};
