/** Falls of the dice after a swing that the rules do not tell apart. */

import type { FieldPosition } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { Outcome, OutcomeCode } from '../model/outcome.ts';
import type { Purpose } from '../model/roll.ts';
import { errorBases, errorNumbers, rangeRow } from '../resolve/fielding-check.ts';
import type { BallInPlay } from '../resolve/location.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { between, type Meaning, throwMeaning } from './same-falls.ts';

/** Where it matters where the ball goes. */
const LOCATED: { readonly [C in OutcomeCode]?: readonly BallInPlay[] } = {
  SINGLE_UNCAPPED: ['hit'],
  DOUBLE_UNCAPPED: ['hit'],
  SINGLE_1: ['hit'],
  FLYOUT_A: ['fly'],
  FLYOUT_B: ['fly'],
  FLYOUT_BQ: ['fly'],
  GROUNDBALL_A: ['groundball'],
  GROUNDBALL_B: ['groundball'],
  GROUNDBALL_C: ['groundball'],
  LINEOUT: ['lineout'],
  BP_SINGLE: ['lineout', 'hit'],
};

/** Meanings in a swing that came to this. */
export const swingMeaning =
  ({ code, location }: Outcome) =>
  (play: OpenPlay): Meaning => {
    const balls = LOCATED[code] ?? [];
    const { fatigue } = play.tuning;
    const wear = [fatigue.tired, fatigue.gassed].flatMap(({ walk, single }) => [walk, single]);
    return (purpose, faces, since) => {
      const [face = 0] = faces;
      switch (purpose) {
        case 'location':
          return balls.map((ball) => placeOf(play, ball, face)).join();
        case 'range':
          return location ? (rangeRow(play, location)[face - 1] ?? '') : face;
        case 'error':
          return location ? errorIn(play, location, faces) : faces.join();
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
          return between(marksOf(play)[purpose] ?? EVERY, face);
      }
    };
  };

const EVERY = Array.from({ length: 20 }, (_, i) => i);

const parkMarks = ({ state: { park, weather }, batterHand }: OpenPlay): readonly number[] => [
  park.bpHomerun[batterHand] + weather,
  park.bpSingle[batterHand],
];

/** Numbers that a ball in play is compared with. */
const marksOf = ({
  tuning,
  batterHand,
  batterCard,
}: OpenPlay): { readonly [P in Purpose]?: readonly number[] } => {
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
    lineOut: [
      airOut.linerScores,
      airOut.linerThird,
      airOut.doubledOffThird,
      airOut.doubledOffSecond,
      airOut.doubledOffFirst,
      hitAndRun.doubledOff,
    ],
    hold: [groundBall.holdHole[batterHand]],
    shift: [groundBall.shiftTakes, groundBall.shiftGives],
    hitAndRun: [
      hitAndRun.powerLost[batterCard.hitAndRun],
      hitAndRun.walkSwung[batterCard.hitAndRun],
    ],
  };
};

const placeOf = ({ charts, batterHand }: OpenPlay, ball: BallInPlay, face: number): string => {
  const shares = charts.location[ball][batterHand];
  let left = face;
  return (
    FIELD_POSITIONS.find((position) => {
      left -= shares[position];
      return left <= 0;
    }) ?? ''
  );
};

const errorIn = (
  play: OpenPlay,
  position: FieldPosition,
  [x = 1, y = 1, z = 1]: readonly number[],
): number => {
  const number = 36 * (x - 1) + 6 * (y - 1) + z;
  return errorBases(number, errorNumbers(play, position), play.charts.errorSeverity[position]);
};
