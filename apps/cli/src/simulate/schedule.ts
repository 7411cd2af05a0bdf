/** Who plays whom: every round each team plays once, and everybody meets everybody in turn. */

export interface Pairing {
  readonly away: number;
  readonly home: number;
}

/**
 * The pairs of one round of the circle method: one team stays, the others walk around it.
 * @param teams an even number of teams
 */
export const roundOf = (teams: number, round: number): readonly Pairing[] => {
  const circle = teams - 1;
  const cycle = Math.floor(round / circle);
  const at = (place: number): number => (place === 0 ? 0 : 1 + ((place - 1 + round) % circle));
  return Array.from({ length: teams / 2 }, (_, i) => {
    const pair = [at(i), at(teams - 1 - i)] as const;
    // The fixed team changes sides every round, the others as they walk; a new cycle turns all around.
    const swapped = (i === 0 ? round + cycle : i + cycle) % 2 === 1;
    return swapped ? { away: pair[1], home: pair[0] } : { away: pair[0], home: pair[1] };
  });
};
