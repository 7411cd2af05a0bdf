/** Falls of the dice after a swing that the rules do not tell apart. */

import type { FieldPosition } from '../model/baseball.ts';
import { BASES, isOutfield } from '../model/baseball.ts';
import type { Outcome, OutcomeCode } from '../model/outcome.ts';
import type { Purpose } from '../model/roll.ts';
import { errorBases, errorNumbers, rangeRow } from '../resolve/fielding-check.ts';
import { locationAt, pullField } from '../resolve/location.ts';
import { hasRunner, type OpenPlay } from '../resolve/open-play.ts';
import { between, type Meaning, throwMeaning } from './same-falls.ts';

/** How much of the place where a ball goes matters: who fields it, or only what kind of place it is. */
const LOCATED: { readonly [C in OutcomeCode]?: readonly Place[] } = {
  SINGLE_UNCAPPED: [(play, face) => locationAt(play, 'hit', face)],
  DOUBLE_UNCAPPED: [(play, face) => locationAt(play, 'hit', face)],
  SINGLE_1: [isPulled],
  FLYOUT_A: [(play, face) => locationAt(play, 'fly', face)],
  FLYOUT_B: [(play, face) => locationAt(play, 'fly', face)],
  FLYOUT_BQ: [(play, face) => locationAt(play, 'fly', face)],
  GROUNDBALL_A: [(play, face) => locationAt(play, 'groundball', face)],
  GROUNDBALL_B: [(play, face) => locationAt(play, 'groundball', face)],
  GROUNDBALL_C: [(play, face) => locationAt(play, 'groundball', face)],
  LINEOUT: [isDeep],
  BP_SINGLE: [isDeep, isPulled],
};

/** Meanings in a swing that came to this. */
export const swingMeaning =
  ({ code, location }: Outcome) =>
  (play: OpenPlay): Meaning => {
    const places = LOCATED[code] ?? [];
    const { fatigue } = play.tuning;
    const wear = [fatigue.tired, fatigue.gassed].flatMap(({ walk, single }) => [walk, single]);
    const row = location && code === 'X_CHECK' ? rangeRow(play, location) : null;
    const erring = location && code === 'X_CHECK' ? errorsOf(play, location) : null;
    const marks = marksOf(play);
    return (purpose, faces, since) => {
      const [face = 0] = faces;
      switch (purpose) {
        case 'location':
          return places.map((place) => place(play, face)).join();
        case 'range':
          return row?.[face - 1] ?? face;
        case 'error':
          return erring === null ? faces.join() : erring(faces);
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

type Place = (play: OpenPlay, face: number) => string | boolean;

/** A liner to the outfield lets runners tag, one to the infield catches them off base. */
function isDeep(play: OpenPlay, face: number): boolean {
  return isOutfield(locationAt(play, 'lineout', face));
}

/** A shift stands where the batter pulls his hits; nobody else minds where a short one goes. */
function isPulled(play: OpenPlay, face: number): boolean {
  return locationAt(play, 'hit', face) === pullField(play.batterHand);
}

const errorsOf = (
  play: OpenPlay,
  position: FieldPosition,
): ((faces: readonly number[]) => number) => {
  const numbers = errorNumbers(play, position);
  const severity = play.charts.errorSeverity[position];
  return ([x = 1, y = 1, z = 1]) => errorBases(36 * (x - 1) + 6 * (y - 1) + z, numbers, severity);
};
