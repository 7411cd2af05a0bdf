/** What a hit-and-run makes of a result before the ball is in play. @see rules §12 */

import type { Outcome } from '../model/outcome.ts';
import type { OpenPlay } from './open-play.ts';
import type { CardRead } from './read-card.ts';
import { occurs } from './rolls.ts';

const SHORTENED: Outcome = { code: 'SINGLE_2' };
const SWUNG_AT: Outcome = { code: 'GROUNDBALL_B' };

/** The batter has to put the ball in play: power off his own card and bad pitches are lost to him. */
export const onHitAndRun = (play: OpenPlay, outcome: Outcome, read: CardRead): Outcome => {
  const { powerLost, walkSwung } = play.tuning.hitAndRun;
  const grade = play.batterCard.hitAndRun;
  switch (outcome.code) {
    case 'DOUBLE_2':
    case 'DOUBLE_3':
    case 'DOUBLE_UNCAPPED':
    case 'TRIPLE':
    case 'HOMERUN':
      if (read !== 'batter') return outcome;
      return occurs(play.table, 'hitAndRun', powerLost[grade]) ? SHORTENED : outcome;
    case 'WALK':
      return occurs(play.table, 'hitAndRun', walkSwung[grade]) ? SWUNG_AT : outcome;
    default:
      return outcome;
  }
};
