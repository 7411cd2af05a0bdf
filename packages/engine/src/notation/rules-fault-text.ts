/** What is wrong with the settings of a game, beside the setting. @see rules §24 */

import type { RulesFault } from '../model/rules.ts';
import { unreachable } from '../model/unreachable.ts';

/** One fault in words. */
export const rulesFaultText = (fault: RulesFault): string => {
  switch (fault.code) {
    case 'OUT_OF_RANGE':
      return `Say a whole number from ${fault.least} to ${fault.most}.`;
    case 'RUNNER_TOO_SOON':
      return `The automatic runner is for extra innings: from inning ${fault.innings + 1} on at the soonest.`;
    case 'TIE_TOO_SOON':
      return `The game has ${fault.innings} innings: it cannot be a tie before.`;
    case 'MERCY_TOO_LATE':
      return `The game has ${fault.innings} innings: mercy has to come before the last.`;
    case 'MERCY_WITHOUT_EFFECT':
      return `Mercy after inning ${fault.afterInning} changes nothing: another one ends the game before.`;
    default:
      return unreachable(fault);
  }
};
