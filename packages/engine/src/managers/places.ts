/** Where everybody is in the middle of a play, and where it leaves the half-inning. */

import type { Base, Destination } from '../model/baseball.ts';
import { further, onBases } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import type { After } from './value.ts';

type Place = Destination | null;

/** The batter, and the men who were on first, second and third; 0: out, 4: home, null: nobody, or a batter who stays up. */
export type Places = readonly [batter: Place, first: Place, second: Place, third: Place];

/** The batter is there, and every runner as many bases on. */
export const placed = ({ bases }: GameState, batter: Place, by: 0 | 1 | 2 = 0): Places => [
  batter,
  bases[0] ? further(1, by) : null,
  bases[1] ? further(2, by) : null,
  bases[2] ? further(3, by) : null,
];

/** The man from this base (0: the batter) is somewhere else; nobody is put where nobody is. */
export const moved = (places: Places, from: Base | 0, to: Destination): Places => {
  const [batter, first, second, third] = places;
  if (places[from] === null) return places;
  switch (from) {
    case 0:
      return [to, first, second, third];
    case 1:
      return [batter, to, second, third];
    case 2:
      return [batter, first, to, third];
    case 3:
      return [batter, first, second, to];
  }
};

/** A runner who goes from this base has the next. */
export const takes = (places: Places, from: Base): Places =>
  moved(places, from, from === 3 ? 4 : from === 2 ? 3 : 2);

/** The throw got away: one base more for everybody who is not out, or only for those from this base and ahead of it. */
export const oneMore = ([batter, first, second, third]: Places, from: Base | 0 = 0): Places => [
  from > 0 ? batter : next(batter),
  from > 1 ? first : next(first),
  from > 2 ? second : next(second),
  next(third),
];

const next = (place: Place): Place => (place === null || place === 0 ? place : further(place, 1));

/** Bases, outs and runs if the play ends so. */
export const afterIn = ({ outs }: GameState, places: Places): After => {
  let [code, made, runs] = [0, 0, 0];
  for (const place of places) {
    if (place === 0) made += 1;
    else if (place === 4) runs += 1;
    else if (place !== null) code |= 1 << (place - 1);
  }
  return { code: onBases(code), outs: outs + made, runs };
};
