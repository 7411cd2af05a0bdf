/**
 * Things that come and go, each of which has its turn once a round: a few at each step, so that
 * what is done for thousands holds up nobody who plays at that moment.
 */
export interface Rounds<Member> {
  /** It has its turn once in every so many steps from now on. */
  readonly enter: (member: Member) => void;
  readonly leave: (member: Member) => void;
  /** Whose turn it is at the next step. */
  readonly next: () => readonly Member[];
}

/** @param steps of a round, at least one */
export function createRounds<Member>(steps: number): Rounds<Member> {
  const places = Array.from({ length: steps }, () => new Set<Member>());
  let step = 0;
  let entered = 0;
  return {
    enter: (member) => {
      places[entered % steps]?.add(member);
      entered += 1;
    },
    leave: (member) => {
      for (const place of places) if (place.delete(member)) return;
    },
    next: () => {
      step = (step + 1) % steps;
      return [...(places[step] ?? [])];
    },
  };
}
