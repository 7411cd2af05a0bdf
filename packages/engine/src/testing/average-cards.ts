/** Cards of an average league: for tests, simulations and whoever has no card of his own. @see rules §1.3 */

import { cardKeyOf } from '../dice/commitment.ts';
import type { Bats, FieldPosition, Hand } from '../model/baseball.ts';
import type {
  BatterChances,
  PitcherChances,
  PitcherRating,
  PositionRating,
  RatedCard,
} from '../model/cards.ts';

/** An average batter's 108 chances, against either hand. */
export const AVERAGE_BATTING: BatterChances = {
  homerun: 2.1,
  bpHomerun: 3,
  triple: 0.35,
  doubleThree: 1.1,
  doubleTwo: 2.25,
  doublePull: 1.4,
  singleTwo: 3.25,
  singleOne: 2.75,
  singleCenter: 7.25,
  bpSingle: 3,
  hbp: 1.05,
  walk: 8.6,
  strikeout: 24,
  lineout: 9.25,
  popout: 7.75,
  flyoutA: 1.75,
  flyoutBq: 4.25,
  flyoutLfB: 3,
  flyoutRfB: 3,
  groundoutA: 9.45,
  groundoutB: 5.5,
  groundoutC: 3.95,
};

/** An average pitcher's 108 chances, against either side. */
export const AVERAGE_PITCHING: PitcherChances = {
  homerun: 1.7,
  bpHomerun: 3,
  triple: 0.25,
  doubleThree: 0.95,
  doubleTwo: 1.9,
  doubleCf: 1.3,
  singleTwo: 2.95,
  singleOne: 1.8,
  singleCenter: 5.1,
  bpSingle: 3,
  hbp: 1.05,
  walk: 8.3,
  strikeout: 22.9,
  flyoutLfB: 2.15,
  flyoutCfB: 2.75,
  flyoutRfB: 2.15,
  groundoutA: 9.4,
  groundoutB: 7.35,
  xP: 2,
  xC: 3,
  x1B: 2,
  x2B: 6,
  x3B: 3,
  xSS: 7,
  xLF: 2,
  xCF: 3,
  xRF: 2,
};

const AVERAGE_ERRORS: { readonly [P in FieldPosition]: number } = {
  P: 5,
  C: 4,
  '1B': 8,
  '2B': 10,
  '3B': 14,
  SS: 15,
  LF: 4,
  CF: 4,
  RF: 4,
};

/** An average fielder there; a catcher's arm is such that with an average hold it makes -2. */
export const averageFielder = (position: FieldPosition): PositionRating => ({
  position,
  range: 3,
  error: AVERAGE_ERRORS[position],
  arm: position === 'C' ? -2 : 0,
  passedBall: position === 'C' ? 2 : 0,
  overthrow: position === 'C' ? 5 : 0,
});

export const AVERAGE_PITCHER: PitcherRating = {
  hold: 0,
  wildPitch: 9,
  balk: 1,
  endurance: { start: 5, relief: 1, close: 0 },
};

/** A card that gives its own key. */
const withKey = (card: Omit<RatedCard, 'key'>): RatedCard => ({ ...card, key: cardKeyOf(card) });

/** What sets one average player apart from another. */
export interface Sketch {
  readonly name: string;
  readonly bats?: Bats;
  readonly throws?: Hand;
  readonly change?: Partial<Omit<RatedCard, 'key' | 'kind' | 'name' | 'bats' | 'throws'>>;
}

/** An average batter who plays these positions. */
export const averageBatter = (
  { name, bats = 'R', throws = 'R', change = {} }: Sketch,
  ...positions: readonly FieldPosition[]
): RatedCard =>
  withKey({
    kind: 'rated',
    playerId: name,
    name,
    bats,
    throws,
    speed: 13,
    steal: { low: 11, high: 16, jump: 9, auto: false },
    bunt: 'C',
    hitAndRun: 'C',
    positions: positions.map(averageFielder),
    pitcher: null,
    images: [],
    cardset: null,
    batting: { vL: AVERAGE_BATTING, vR: AVERAGE_BATTING },
    pitching: null,
    ...change,
  });

/** A pitcher hits as a pitcher does: mostly not. */
const PITCHER_BATTING: BatterChances = {
  ...AVERAGE_BATTING,
  homerun: 0.5,
  bpHomerun: 0.5,
  doubleThree: 0.35,
  doubleTwo: 0.75,
  doublePull: 0.4,
  singleTwo: 1.5,
  singleOne: 1.75,
  singleCenter: 4,
  bpSingle: 1.5,
  walk: 3,
  hbp: 0.5,
  strikeout: 48.25,
  lineout: 6,
};

/** An average pitcher. */
export const averagePitcher = (
  { name, bats, throws = 'R', change = {} }: Sketch,
  rating: Partial<PitcherRating> = {},
): RatedCard =>
  averageBatter(
    {
      name,
      bats: bats ?? throws,
      throws,
      change: {
        speed: 10,
        steal: { low: 5, high: 8, jump: 2, auto: false },
        pitcher: { ...AVERAGE_PITCHER, ...rating },
        batting: { vL: PITCHER_BATTING, vR: PITCHER_BATTING },
        pitching: { vL: AVERAGE_PITCHING, vR: AVERAGE_PITCHING },
        ...change,
      },
    },
    'P',
  );
