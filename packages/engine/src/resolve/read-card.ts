/** From the at-bat dice to what the card says. @see rules §5 */

import { POSITION_PLAYER_PITCHING } from '../charts/average-cards.ts';
import type { CompiledSide } from '../charts/compile-side.ts';
import { compileBatterSide, compilePitcherSide, SLOTS } from '../charts/compile-side.ts';
import type { Hand } from '../model/baseball.ts';
import { ofHand } from '../model/baseball.ts';
import type { BatterColumn, PitcherColumn, RatedCard } from '../model/cards.ts';
import { BATTER_COLUMNS, PITCHER_COLUMNS } from '../model/cards.ts';
import type { Outcome } from '../model/outcome.ts';
import { pullField } from './location.ts';

/** Whose card the column die points at: 1-3 the batter's, 4-6 the pitcher's. */
export type CardRead = 'batter' | 'pitcher';

export interface AtBatRead {
  readonly outcome: Outcome;
  /** Whose card it came from. */
  readonly card: CardRead;
}

/** An outcome and its share of all falls of the dice. */
export interface WeighedOutcome extends AtBatRead {
  readonly weight: number;
}

export const cardRead = (column: number): CardRead => (column <= 3 ? 'batter' : 'pitcher');

/**
 * The slot of a card side, 0-2,159: three columns of 36 rows, 20 splits each.
 * @param faces the four at-bat dice: column, row, row, split
 */
export const slotOf = (faces: readonly number[]): number => {
  const row = ((face(faces, 0) - 1) % 3) * 36 + (face(faces, 1) - 1) * 6 + (face(faces, 2) - 1);
  return row * 20 + (face(faces, 3) - 1);
};

const face = (faces: readonly number[], i: number): number => faces[i] ?? 1;

const SHARED: { readonly [C in BatterColumn & PitcherColumn]: Outcome } = {
  homerun: { code: 'HOMERUN' },
  bpHomerun: { code: 'BP_HOMERUN' },
  triple: { code: 'TRIPLE' },
  doubleThree: { code: 'DOUBLE_3' },
  doubleTwo: { code: 'DOUBLE_2' },
  singleTwo: { code: 'SINGLE_2' },
  singleOne: { code: 'SINGLE_1' },
  singleCenter: { code: 'SINGLE_UNCAPPED', location: 'CF' },
  bpSingle: { code: 'BP_SINGLE' },
  hbp: { code: 'HIT_BY_PITCH' },
  walk: { code: 'WALK' },
  strikeout: { code: 'STRIKEOUT' },
  flyoutLfB: { code: 'FLYOUT_B', location: 'LF' },
  flyoutRfB: { code: 'FLYOUT_B', location: 'RF' },
  groundoutA: { code: 'GROUNDBALL_A' },
  groundoutB: { code: 'GROUNDBALL_B' },
};

const batterOutcomes = (hand: Hand): { readonly [C in BatterColumn]: Outcome } => ({
  ...SHARED,
  doublePull: { code: 'DOUBLE_UNCAPPED', location: pullField(hand) },
  lineout: { code: 'LINEOUT' },
  popout: { code: 'POPOUT' },
  flyoutA: { code: 'FLYOUT_A' },
  flyoutBq: { code: 'FLYOUT_BQ' },
  groundoutC: { code: 'GROUNDBALL_C' },
});

/** What a column of a batter's card means for a batter on that side of the plate. */
export const BATTER_OUTCOMES: {
  readonly [H in Hand]: { readonly [C in BatterColumn]: Outcome };
} = { L: batterOutcomes('L'), R: batterOutcomes('R') };

/** What a column of a pitcher's card means. */
export const PITCHER_OUTCOMES: { readonly [C in PitcherColumn]: Outcome } = {
  ...SHARED,
  doubleCf: { code: 'DOUBLE_UNCAPPED', location: 'CF' },
  flyoutCfB: { code: 'FLYOUT_B', location: 'CF' },
  xP: { code: 'X_CHECK', location: 'P' },
  xC: { code: 'X_CHECK', location: 'C' },
  x1B: { code: 'X_CHECK', location: '1B' },
  x2B: { code: 'X_CHECK', location: '2B' },
  x3B: { code: 'X_CHECK', location: '3B' },
  xSS: { code: 'X_CHECK', location: 'SS' },
  xLF: { code: 'X_CHECK', location: 'LF' },
  xCF: { code: 'X_CHECK', location: 'CF' },
  xRF: { code: 'X_CHECK', location: 'RF' },
};

const BATTER_ROWS: { readonly [H in Hand]: readonly Outcome[] } = {
  L: BATTER_COLUMNS.map((column) => BATTER_OUTCOMES.L[column]),
  R: BATTER_COLUMNS.map((column) => BATTER_OUTCOMES.R[column]),
};
const PITCHER_ROW: readonly Outcome[] = PITCHER_COLUMNS.map((column) => PITCHER_OUTCOMES[column]);

/** The side of a batter's card against a pitcher of this hand. */
export const battingSideOf = (card: RatedCard, pitcherHand: Hand): CompiledSide<BatterColumn> =>
  compileBatterSide(pitcherHand === 'L' ? card.batting.vL : card.batting.vR);

/** The side of a pitcher's card against a batter on this side; whoever is no pitcher has one for all. */
export const pitchingSideOf = (card: RatedCard, batterHand: Hand): CompiledSide<PitcherColumn> => {
  if (card.pitching === null) return compilePitcherSide(POSITION_PLAYER_PITCHING);
  return compilePitcherSide(batterHand === 'L' ? card.pitching.vL : card.pitching.vR);
};

export interface Matchup {
  readonly batter: RatedCard;
  readonly pitcher: RatedCard;
  readonly batterHand: Hand;
  readonly pitcherHand: Hand;
}

/** What the dice say on the card they point at. */
export const readCard = (matchup: Matchup, faces: readonly number[]): Outcome => {
  const slot = slotOf(faces);
  const outcome =
    cardRead(faces[0] ?? 1) === 'batter'
      ? ofHand(BATTER_ROWS, matchup.batterHand)[
          battingSideOf(matchup.batter, matchup.pitcherHand).owner[slot] ?? 0
        ]
      : PITCHER_ROW[pitchingSideOf(matchup.pitcher, matchup.batterHand).owner[slot] ?? 0];
  if (outcome === undefined) throw new Error(`no outcome in slot ${slot}`);
  return outcome;
};

/** Every outcome of the two cards with its share, half and half. */
export const cardOutcomes = (matchup: Matchup): readonly WeighedOutcome[] => {
  const { batter, pitcher, batterHand, pitcherHand } = matchup;
  return [
    ...shares(battingSideOf(batter, pitcherHand), ofHand(BATTER_ROWS, batterHand), 'batter'),
    ...shares(pitchingSideOf(pitcher, batterHand), PITCHER_ROW, 'pitcher'),
  ];
};

const shares = <C extends string>(
  { from }: CompiledSide<C>,
  row: readonly Outcome[],
  card: CardRead,
): readonly WeighedOutcome[] =>
  row.map((outcome, i) => ({
    outcome,
    card,
    weight: ((from[i + 1] ?? 0) - (from[i] ?? 0)) / (2 * SLOTS),
  }));
