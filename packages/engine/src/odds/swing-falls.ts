/** Falls of the dice after a swing that the rules do not tell apart. */

import type { FieldPosition } from '../model/baseball.ts';
import { BASES, FIELD_POSITIONS, isOutfield } from '../model/baseball.ts';
import type { Outcome, OutcomeCode } from '../model/outcome.ts';
import type { Purpose } from '../model/roll.ts';
import { errorNumbers, rangeRow, severityCounts } from '../resolve/fielding-check.ts';
import { type BallInPlay, locationAt, pullField } from '../resolve/location.ts';
import { hasRunner, type OpenPlay } from '../resolve/open-play.ts';
import { between, type Fall, type KnownFalls, type Meaning, throwMeaning } from './same-falls.ts';

/** What matters of the place where a ball goes: who fields it, or only what kind of place it is. */
interface Place {
  readonly ball: BallInPlay;
  readonly tells: (location: FieldPosition, play: OpenPlay) => string | boolean;
}

const fielderOf = (ball: BallInPlay): Place => ({ ball, tells: (location) => location });
/** A liner to the outfield lets runners tag, one to the infield catches them off base. */
const DEEP: Place = { ball: 'lineout', tells: isOutfield };
/** A shift stands where the batter pulls his hits; nobody else minds where a short one goes. */
const PULLED: Place = {
  ball: 'hit',
  tells: (location, { batterHand }) => location === pullField(batterHand),
};

const LOCATED: { readonly [C in OutcomeCode]?: readonly Place[] } = {
  SINGLE_UNCAPPED: [fielderOf('hit')],
  DOUBLE_UNCAPPED: [fielderOf('hit')],
  SINGLE_1: [PULLED],
  FLYOUT_A: [fielderOf('fly')],
  FLYOUT_B: [fielderOf('fly')],
  FLYOUT_BQ: [fielderOf('fly')],
  GROUNDBALL_A: [fielderOf('groundball')],
  GROUNDBALL_B: [fielderOf('groundball')],
  GROUNDBALL_C: [fielderOf('groundball')],
  LINEOUT: [DEEP],
  BP_SINGLE: [DEEP, PULLED],
};

/** Meanings in a swing that came to this. */
export const swingMeaning =
  ({ code, location }: Outcome) =>
  (play: OpenPlay): Meaning => {
    const places = LOCATED[code] ?? [];
    const { fatigue } = play.tuning;
    const wear = [fatigue.tired, fatigue.gassed].flatMap(({ walk, single }) => [walk, single]);
    const row = location && code === 'X_CHECK' ? rangeRow(play, location) : null;
    const marks = marksOf(play);
    return (purpose, faces, since) => {
      const [face = 0] = faces;
      switch (purpose) {
        case 'location':
          return places.map(({ ball, tells }) => tells(locationAt(play, ball, face), play)).join();
        case 'range':
          return row?.[face - 1] ?? face;
        case 'error':
          return faces.join();
        case 'rarePlay':
          return face === 1;
        case 'speed':
          return face <= play.batterCard.speed;
        case 'park':
          return between(parkMarks(play), face);
        case 'fatigue':
          return between(wear, face);
        case 'advance':
          return throwMeaning(play, face, since);
        default:
          return between(marks[purpose] ?? EVERY, face);
      }
    };
  };

const EVERY = Array.from({ length: 20 }, (_, i) => i);

const parkMarks = ({ state: { park, weather }, batterHand }: OpenPlay): readonly number[] => [
  park.bpHomerun[batterHand] + weather,
  park.bpSingle[batterHand],
];

/** Numbers that a ball in play is compared with. */
const marksOf = (play: OpenPlay): { readonly [P in Purpose]?: readonly number[] } => {
  const { tuning, batterHand, batterCard } = play;
  const { groundBall, airOut, shallow, hitAndRun } = tuning;
  const { turned, leftAdvance, triplePlay, throughInfieldIn, throughCornersIn, homeToFirst } =
    groundBall;
  return {
    groundBall: [
      turned,
      leftAdvance,
      triplePlay - 1,
      throughInfieldIn,
      throughCornersIn,
      homeToFirst,
    ],
    fly: [airOut.mediumScores, shallow.triple],
    lineOut: linerMarks(play),
    hold: [groundBall.holdHole[batterHand]],
    shift: [groundBall.shiftTakes, groundBall.shiftGives],
    hitAndRun: [
      hitAndRun.powerLost[batterCard.hitAndRun],
      hitAndRun.walkSwung[batterCard.hitAndRun],
    ],
  };
};

/** Only the runners who are there tag up or do not get back. */
const linerMarks = (play: OpenPlay): readonly number[] => {
  const { airOut, hitAndRun } = play.tuning;
  const numbers = {
    1: [airOut.doubledOffFirst],
    2: [airOut.linerThird, airOut.doubledOffSecond],
    3: [airOut.linerScores, airOut.doubledOffThird],
  } as const;
  const marks = BASES.filter((base) => hasRunner(play, base)).flatMap((base) => [...numbers[base]]);
  return play.table.offence.approach === 'hit-and-run' ? [...marks, hitAndRun.doubledOff] : marks;
};

/** The two rolls with the most falls, a hundred and 216, counted without looking at every one of them. */
export const swingFalls =
  ({ code, location }: Outcome) =>
  (play: OpenPlay): KnownFalls =>
  (purpose) => {
    if (purpose === 'error' && code === 'X_CHECK' && location !== undefined)
      return errorFalls(play, location);
    const places = LOCATED[code] ?? [];
    if (purpose !== 'location' || places.length > 1) return null;
    const [place] = places;
    return place === undefined ? ANYWHERE : placeFalls(play, place);
  };

const ANYWHERE: readonly Fall[] = [{ faces: [1], chance: 1 }];
const D216 = 216;
const D100 = 100;

/** Three bases on the lowest numbers, then two, then one; no error on the rest. */
const errorFalls = (play: OpenPlay, position: FieldPosition): readonly Fall[] => {
  const target = errorNumbers(play, position);
  const { three, two } = severityCounts(target, play.charts.errorSeverity[position]);
  const ends = [Math.min(three, target), Math.min(three + two, target), target, D216];
  let from = 0;
  return ends.flatMap((end): readonly Fall[] => {
    const first = from;
    from = end;
    return end > first ? [{ faces: facesOf216(first), chance: (end - first) / D216 }] : [];
  });
};

/** Three dice that come to number n + 1 of 216. */
const facesOf216 = (n: number): readonly number[] => [
  Math.floor(n / 36) + 1,
  (Math.floor(n / 6) % 6) + 1,
  (n % 6) + 1,
];

/** Each position has its faces of the d100 in one stretch. */
const placeFalls = (play: OpenPlay, { ball, tells }: Place): readonly Fall[] => {
  const shares = play.charts.location[ball][play.batterHand];
  const falls = new Map<string | boolean, Fall>();
  let before = 0;
  for (const position of FIELD_POSITIONS) {
    const share = shares[position];
    if (share === 0) continue;
    const told = tells(position, play);
    const { faces, chance } = falls.get(told) ?? { faces: [before + 1], chance: 0 };
    falls.set(told, { faces, chance: chance + share / D100 });
    before += share;
  }
  return [...falls.values()];
};
