/** Whether a log can begin like this: two teams, and men of theirs in the line-ups. */

import type { BySide } from '../model/baseball.ts';
import type { GameEvent } from '../model/event.ts';
import type { LogFault } from '../model/log-fault.ts';
import type { RosterSpot, StartingLineup, TeamEntry } from '../model/team.ts';
import { misshapen } from './event-shape.ts';

/** What is no game begins with; null: a game can. */
export const startFault = (event: GameEvent | undefined): LogFault | null => {
  if (event?.type !== 'gameStarted') return { code: 'NO_START' };
  const part = misshapen(event.type, event);
  return part === null ? teamsFault(event.teams) : { code: 'MISSHAPEN', event: event.type, part };
};

/** Every man of the game has a number of his own. */
const teamsFault = ({ away, home }: BySide<TeamEntry>): LogFault | null => {
  const ids = [...away.roster, ...home.roster].map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) return { code: 'ON_ROSTERS_TWICE', player: twice };
  return lineupFault(away.roster, away.lineup) ?? lineupFault(home.roster, home.lineup);
};

export const lineupFault = (
  roster: readonly RosterSpot[],
  { slots, pitcher }: StartingLineup,
): LogFault | null => {
  const order = slots.map(({ id }) => id);
  const stranger = [...order, pitcher].find((id) => !roster.some((spot) => spot.id === id));
  if (stranger !== undefined) return { code: 'NOT_ON_ROSTER', player: stranger };
  const twice = order.find((id, i) => order.indexOf(id) < i);
  return twice === undefined ? null : { code: 'BATS_TWICE', player: twice };
};
