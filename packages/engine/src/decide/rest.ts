/** Who rests from games before this one, and has to as long as others can pitch. @see rules §14 */

import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import { rested, restingOf } from '../model/rest.ts';
import type { TeamState } from '../model/state.ts';
import type { Rest } from '../model/team.ts';
import { benchOf, isPitcher } from './bench.ts';

/** Why he may not start; null: he may. */
export const starterRest = (team: TeamState, pitcher: LineupId, books: Books): Rest | null =>
  restAmong({ team, books, men: ({ roster }) => roster.map(({ id }) => id) }, pitcher);

/** Why he may not come in to pitch, or be where he is in this team by coming in; null: he may. */
export const relieverRest = (team: TeamState, pitcher: LineupId, books: Books): Rest | null =>
  restAmong({ team, books, men: benchOf }, pitcher);

interface Staff {
  readonly team: TeamState;
  readonly books: Books;
  /** Who could pitch instead, if he is a pitcher. */
  readonly men: (team: TeamState) => readonly LineupId[];
}

const restAmong = ({ team, books, men }: Staff, pitcher: LineupId): Rest | null => {
  const rest = restingOf(team).find((one) => one.pitcher === pitcher);
  if (!rest) return null;
  const arms = men(team).filter((id) => isPitcher(team, id, books));
  return rested(team, [pitcher, ...arms]).includes(pitcher) ? null : rest;
};
