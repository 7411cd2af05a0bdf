/** Who plays where so that the sum of the values is greatest: a search over every set of filled roles. */

/** The value of one player in one role; null: he may not play it. */
export type RoleValue<Player, Role> = (player: Player, role: Role) => number | null;

interface Filling {
  readonly value: number;
  /** Index of the player in each role. */
  readonly players: readonly (number | null)[];
}

/**
 * The best player for every role, none twice, in the order of the roles; null if they cannot all be filled.
 * Among equals the earlier players win, so the answer depends on nothing but the arguments.
 */
export const assignRoles = <Player, Role>(
  players: readonly Player[],
  roles: readonly Role[],
  value: RoleValue<Player, Role>,
): readonly Player[] | null => {
  const all = (1 << roles.length) - 1;
  let best = new Map<number, Filling>([[0, { value: 0, players: roles.map(() => null) }]]);
  players.forEach((player, index) => {
    best = withPlayer(best, index, (role) => {
      const wanted = roles[role];
      return wanted === undefined ? null : value(player, wanted);
    });
  });
  const full = best.get(all);
  return full
    ? full.players.flatMap((index) => (index === null ? [] : pick(players, index)))
    : null;
};

const pick = <T>(list: readonly T[], index: number): readonly T[] => list.slice(index, index + 1);

/** Every set of roles reachable with one more player, each by its best filling. */
const withPlayer = (
  before: ReadonlyMap<number, Filling>,
  player: number,
  value: (role: number) => number | null,
): Map<number, Filling> => {
  const after = new Map(before);
  for (const [filled, filling] of before) {
    for (let role = 0; role < filling.players.length; role += 1) {
      const worth = (filled & (1 << role)) === 0 ? value(role) : null;
      if (worth === null) continue;
      const key = filled | (1 << role);
      const total = filling.value + worth;
      if (total <= (after.get(key)?.value ?? Number.NEGATIVE_INFINITY)) continue;
      after.set(key, { value: total, players: filling.players.with(role, player) });
    }
  }
  return after;
};
