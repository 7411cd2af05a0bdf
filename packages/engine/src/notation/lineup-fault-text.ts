/** What is wrong with a line-up, beside the player who causes it. */

import type { LineupId } from '../model/ids.ts';
import type { LineupFault } from '../model/rejection.ts';
import { unreachable } from '../model/unreachable.ts';
import { counted, positionName, roleName } from './baseball-words.ts';
import { restText } from './rest-text.ts';

/** One fault in words. */
export const lineupFaultText = (fault: LineupFault, name: (id: LineupId) => string): string => {
  switch (fault.code) {
    case 'SLOT_COUNT':
      return `Nine men bat; this line-up has ${counted(fault.slots, 'slot')}.`;
    case 'PLAYER_TWICE':
      return `${name(fault.player)} is in the line-up twice.`;
    case 'NOT_ON_ROSTER':
      return `${name(fault.player)} is not on the roster.`;
    case 'POSITION_TWICE':
      return `${name(fault.player)} cannot be ${roleName(fault.role)}: somebody else is.`;
    case 'POSITION_OPEN':
      return `Nobody plays ${positionName(fault.position)}.`;
    case 'DH_NOT_ALLOWED':
      return `${name(fault.player)} cannot be designated hitter: the pitcher bats in this league.`;
    case 'NOT_A_PITCHER':
      return `${name(fault.player)} is not a pitcher.`;
    case 'PITCHER_RESTS':
      return restText(name(fault.player), fault.rest);
    case 'ROLE_NOT_FOR_STARTERS':
      return `${name(fault.player)} cannot start as ${roleName(fault.role)}.`;
    default:
      return unreachable(fault);
  }
};
