/** Cards of an average league: for tests, simulations and whoever has no card of his own. @see rules §1.3 */

import {
  AVERAGE_BATTING,
  AVERAGE_PITCHER,
  AVERAGE_PITCHING,
  averageFielder,
} from '../charts/average-cards.ts';
import { cardKeyOf } from '../dice/commitment.ts';
import type { Bats, FieldPosition, Hand } from '../model/baseball.ts';
import type { BatterChances, PitcherRating, RatedCard } from '../model/cards.ts';

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
  strikeout: 48.95,
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
