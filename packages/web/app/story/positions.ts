/** Where everybody has played in a game, in the order he did: `PH-LF`, `2B-SS`, `DH`. */

import { type GameRecord, type LineupId, type Role, SIDES } from '@paper-dynasty/engine';

export const positionsOf = ({ starters, margin }: GameRecord): ReadonlyMap<LineupId, string> => {
  const played = new Map<LineupId, readonly Role[]>();
  const take = (player: LineupId, role: Role): void => {
    const roles = played.get(player) ?? [];
    if (roles.at(-1) !== role) played.set(player, [...roles, role]);
  };
  for (const side of SIDES) for (const { player, role } of starters[side]) take(player, role);
  for (const { event } of margin) {
    if (event.type !== 'substituted') continue;
    for (const { player, role } of event.changes) take(player, role);
  }
  return new Map([...played].map(([player, roles]) => [player, roles.join('-')]));
};
