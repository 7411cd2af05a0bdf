/**
 * A thing that has to be done for every game once a period, some games at each of its steps: done
 * for all of them at once it would hold up whoever plays at that moment.
 */
export interface Turns {
  /** The next games' turn has come. */
  readonly step: () => void;
  readonly isTurnOf: (gameId: string) => boolean;
  /** How often this game's turn has come. */
  readonly of: (gameId: string) => number;
}

/** @param steps in a period, 1 to 65,536 */
export function createTurns(steps: number): Turns {
  let taken = 0;
  const place = (gameId: string): number => Number.parseInt(gameId.slice(-4), 16) % steps;
  return {
    step: () => {
      taken += 1;
    },
    isTurnOf: (gameId) => (taken + place(gameId)) % steps === 0,
    of: (gameId) => Math.floor((taken + place(gameId)) / steps),
  };
}
