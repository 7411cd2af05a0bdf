/** What an AI does about a man who got hurt. @see rules §14 */

import { defaultAction } from '../decide/default-action.ts';
import { mustLeave } from '../decide/hurt.ts';
import { fieldingSide, ofSide, type Side } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import { relieve } from './bullpen.ts';
import type { ManagerChoice } from './offence.ts';
import type { Character } from './styles.ts';
import type { ManagerTools } from './tools.ts';

const REASON = 'he is hurt';

/** Somebody comes in for him; null: nobody has to make way. */
export const replaceHurt = (
  state: GameState,
  { side, who }: { readonly side: Side; readonly who: Character },
  tools: ManagerTools,
): ManagerChoice | null => {
  const man = mustLeave(state, side);
  if (man === null) return null;
  const pitches = side === fieldingSide(state.half) && ofSide(state.teams, side).field.P === man;
  const relief = pitches ? relieve(state, who, { tools, reason: REASON }) : null;
  if (relief) return relief;
  const action = defaultAction(state, side, tools);
  return action?.type === 'substitute' ? { action, reason: REASON } : null;
};
