/** A team that may play on, whatever changes it has been through. @see rules §15, §22.10 */

import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { TeamState } from '../model/state.ts';

/** What is wrong with a team; nothing, however it came about. */
export const brokenByTeam = (team: TeamState): readonly string[] => {
  const { order, field, gone, dh } = team;
  const standing = FIELD_POSITIONS.filter((position) => !gone.includes(field[position]));
  const men = standing.map((position) => field[position]);
  const idle = order.filter((id) => id !== dh && !men.includes(id));
  const faults: readonly (readonly [holds: boolean, fault: string])[] = [
    [new Set(order).size === 9, 'nine men bat'],
    [order.every((id) => !gone.includes(id)), 'nobody bats who has left'],
    [new Set(men).size === men.length, 'nobody stands in two places'],
    [standing.every((p) => p === 'P' || order.includes(field[p])), 'every fielder bats'],
    [dh === null || order.includes(dh), 'the DH bats'],
    [dh === null || dh === field.P || !men.includes(dh), 'the DH does not field'],
    [dh === null || dh === field.P || !order.includes(field.P), 'a DH bats for the pitcher'],
    [dh !== null || gone.includes(field.P) || order.includes(field.P), 'the pitcher bats'],
    [idle.length === openPlaces(team), 'as many men wait for a place as places for a man'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [] : [fault]));
};

const openPlaces = ({ field, gone, dh }: TeamState): number =>
  FIELD_POSITIONS.filter((p) => gone.includes(field[p]) && (p !== 'P' || dh === null)).length;
