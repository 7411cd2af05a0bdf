/** Results that the park decides. @see rules §8 */

import { ofHand } from '../model/baseball.ts';
import type { Outcome } from '../model/outcome.ts';
import { pullField } from './location.ts';
import type { OpenPlay } from './open-play.ts';
import { addStory } from './open-play.ts';
import { occurs } from './rolls.ts';

/** A ballpark result becomes a hit or an out; any other outcome stays what it is. */
export const inThisPark = (play: OpenPlay, outcome: Outcome): Outcome => {
  if (outcome.code === 'BP_HOMERUN') return homerOrFly(play, outcome);
  if (outcome.code === 'BP_SINGLE') return singleOrLiner(play, outcome);
  return outcome;
};

const homerOrFly = (play: OpenPlay, { location }: Outcome): Outcome => {
  const { park, weather } = play.state;
  const gone = occurs(play.table, 'park', ofHand(park.bpHomerun, play.batterHand) + weather);
  addStory(play, { park: gone ? 'bpHomerun' : 'bpFlyout' });
  const field = location ?? pullField(play.batterHand);
  return { code: gone ? 'HOMERUN' : 'FLYOUT_B', location: field };
};

const singleOrLiner = (play: OpenPlay, { location }: Outcome): Outcome => {
  const falls = occurs(play.table, 'park', ofHand(play.state.park.bpSingle, play.batterHand));
  addStory(play, { park: falls ? 'bpSingle' : 'bpLineout' });
  const code = falls ? 'SINGLE_1' : 'LINEOUT';
  return location === undefined ? { code } : { code, location };
};
