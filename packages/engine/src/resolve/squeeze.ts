/** A safety squeeze that is down: does the runner go? @see rules §12 */

import type { FieldPosition } from '../model/baseball.ts';
import { BUNT_OUT_AT_FIRST, outOnThrow } from '../running/credits.ts';
import { bunted } from './batted-ball.ts';
import type { Asking, Attempt } from './choices.ts';
import { askToSend, isAutomatic, isPossible } from './choices.ts';
import type { OpenPlay } from './open-play.ts';
import {
  addRuling,
  advance,
  batterReaches,
  credit,
  hasRunner,
  retire,
  retireBatter,
  runnerCard,
} from './open-play.ts';
import { occurs } from './rolls.ts';

export function* squeezed(play: OpenPlay, fielder: FieldPosition): Asking<void> {
  play.ball = bunted(fielder);
  const attempt: Attempt = { from: 3, to: 4, target: squeezeTarget(play), fielder };
  const question = { type: 'sendOnSqueeze', byDefault: true } as const;
  const sent = isPossible(attempt.target) && (yield* askToSend(play, attempt, question));
  if (!sent) return outWithRunnerHeld(play, fielder);
  const safe = isAutomatic(attempt.target) || occurs(play.table, 'squeeze', attempt.target);
  if (!safe) return outAtHome(play, fielder);
  outAtFirst(play, fielder);
  advance(play, 3, 4);
  advance(play, 2, 3);
  advance(play, 1, 2);
  addRuling(play, { sacrifice: 'bunt' });
}

/** Safe numbers of the runner on third. */
const squeezeTarget = (play: OpenPlay): number => {
  const { squeeze, squeezeIn } = play.tuning.bunt;
  const drawnIn = play.table.alignment.infield === 'normal' ? 0 : squeezeIn;
  return runnerCard(play, 3).speed + squeeze + drawnIn;
};

const outAtFirst = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'out';
  retireBatter(play);
  credit(play, BUNT_OUT_AT_FIRST[fielder]);
};

/** He stays; a runner on first still moves up if he can, and then it is a sacrifice. */
const outWithRunnerHeld = (play: OpenPlay, fielder: FieldPosition): void => {
  outAtFirst(play, fielder);
  const moves = hasRunner(play, 1) && !hasRunner(play, 2);
  if (moves) advance(play, 1, 2);
  addRuling(play, { sacrifice: moves ? 'bunt' : 'none' });
};

const outAtHome = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'fieldersChoice';
  retire(play, 3, 'tag');
  credit(play, outOnThrow(4, fielder));
  advance(play, 2, 3);
  advance(play, 1, 2);
  batterReaches(play, 1);
};
