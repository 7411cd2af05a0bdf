/** Things that happen once in a hundred fielding checks. @see rules §9.4 */

import type { RareEffect } from '../model/charts.ts';
import type { OutcomeCode } from '../model/outcome.ts';
import { unreachable } from '../model/unreachable.ts';
import { caught } from '../running/air-out.ts';
import { caughtBy } from '../running/credits.ts';
import { fixedHit } from '../running/fixed-hit.ts';
import { award } from '../running/forces.ts';
import { batted } from './batted-ball.ts';
import type { FieldingCheck } from './fielding-check.ts';
import type { OpenPlay } from './open-play.ts';
import {
  addError,
  addStory,
  advanceAll,
  batterReaches,
  credit,
  halfIsOver,
  hasRunner,
  retire,
  retireBatter,
} from './open-play.ts';

/** Plays the rare play of a check; false when there is none, or nobody on base for it to happen to. */
export const rarePlay = (play: OpenPlay, { position, rare }: FieldingCheck): boolean => {
  if (rare === null || !canHappen(play, rare.effect)) return false;
  addStory(play, { rare: rare.key });
  switch (rare.effect) {
    case 'runnerInterference':
      runnerInterference(play, position);
      return true;
    case 'runnerHit':
      runnerHit(play, position);
      return true;
    case 'collision':
      caught(play, 'fly', position);
      if (!halfIsOver(play)) advanceAll(play, 2);
      return true;
    case 'insideThePark':
      fixedHit(play, 'HOMERUN', position);
      return true;
    case 'catcherInterference':
      award(play, 'interference');
      addError(play, { position: 'C', kind: 'field' });
      return true;
    default:
      return unreachable(rare.effect);
  }
};

/** The outcome a rare play counts as. */
export const RARE_RESULTS = {
  runnerInterference: 'GROUNDBALL_A',
  runnerHit: 'SINGLE_1',
  collision: 'FLYOUT_A',
  insideThePark: 'HOMERUN',
  catcherInterference: 'CATCHER_INTERFERENCE',
} as const satisfies { readonly [E in RareEffect]: OutcomeCode };

/** Does it find somebody on base to happen to? */
export const canHappen = (play: OpenPlay, effect: RareEffect): boolean => {
  switch (effect) {
    case 'runnerInterference':
      return hasRunner(play, 1) && play.outs < 2;
    case 'runnerHit':
      return hasRunner(play, 1);
    default:
      return true;
  }
};

/** The runner is out and so is the batter; everybody else goes back. */
const runnerInterference = (play: OpenPlay, position: FieldingCheck['position']): void => {
  play.kind = 'out';
  play.ball = batted('ground', position);
  retire(play, 1, 'interference');
  retireBatter(play);
  credit(play, caughtBy(position));
  credit(play, caughtBy('1B'));
};

/** A single, but the runner is out; nobody else moves. */
const runnerHit = (play: OpenPlay, position: FieldingCheck['position']): void => {
  play.kind = 'single';
  play.ball = batted('ground', position);
  retire(play, 1, 'interference');
  credit(play, caughtBy(position));
  batterReaches(play, 1);
};
