/** What a play was worth to the side at bat, read off the state that it left. */

import type { Valuer } from '../managers/value.ts';
import { type BaseCode, battingSide } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';

/** Worth of `after` to the side that batted in `before`; `value` is what it weighed `before` by. */
export const worthAfter = (before: GameState, after: GameState, value: Valuer): number => {
  const side = battingSide(before.half);
  const runs = after.score[side] - before.score[side];
  const over =
    after.half !== before.half || after.inning !== before.inning || after.phase.type === 'over';
  if (over) return value({ code: 0, outs: 3, runs });
  const [first, second, third] = after.bases;
  const code = ((first ? 1 : 0) + (second ? 2 : 0) + (third ? 4 : 0)) as BaseCode;
  return value({ code, outs: after.outs, runs });
};
