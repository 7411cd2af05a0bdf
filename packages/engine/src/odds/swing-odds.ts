/**
 * Chances from the weights of columns and charts, without walking the dice: for the screen
 * and for managers who think. @see rules §5
 */

import type { FieldPosition } from '../model/baseball.ts';
import type { RangeResult } from '../model/charts.ts';
import type { Alignment } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { Outcome, OutcomeCode } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { fatigueLevel, isOutInPlay } from '../resolve/fatigue.ts';
import { CHARTED, errorNumbers, isInvolved, rangeRow, rareOn } from '../resolve/fielding-check.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { openPlay } from '../resolve/open-play.ts';
import { canHappen, RARE_RESULTS } from '../resolve/rare-plays.ts';
import { weighedOutcomes } from '../resolve/read-at-bat.ts';

/** What a plate appearance comes to; ERROR: the batter reaches on one, FOUL_ERROR: he stays up after one. */
export type PlateResult =
  | Exclude<OutcomeCode, 'X_CHECK' | 'BP_HOMERUN' | 'BP_SINGLE'>
  | 'ERROR'
  | 'FOUL_ERROR';

/** Chances of all results, adding up to 1. */
export type OutcomeOdds = { readonly [R in PlateResult]: number };
type Tally = { -readonly [R in PlateResult]: number };

/** What the odds of a swing depend on: who plays, where, how the defence stands. */
export interface OddsView {
  readonly state: GameState;
  readonly books: Books;
  readonly alignment: Alignment;
}

const NO_DICE = (): never => {
  throw new Error('odds are worked out without dice');
};

/** A play that nobody makes: to ask its rules what they would say. */
export const openView = ({ state, books, alignment }: OddsView): OpenPlay =>
  openPlay({
    state,
    books,
    alignment,
    offence: { approach: 'swing', contactPlay: false },
    steal: [],
    entered: undefined,
    roll: NO_DICE,
    rolls: [],
  });

/**
 * The chance of each result of a swing, with park, weather, fatigue and the fielders' hands;
 * before what the runners, the depth of the infield and a shift make of it.
 */
export const swingOdds = (view: OddsView): OutcomeOdds => {
  const { state } = view;
  const play = openView(view);
  const tally = emptyTally();
  const level = fatigueLevel(state.mound[play.defend], play.tuning.fatigue);
  for (const { outcome, card, weight } of weighedOutcomes(play)) {
    const worn = card === 'pitcher' && level > 0 ? level : 0;
    if (worn === 0) add(play, tally, { outcome, weight });
    else addWorn(play, tally, { outcome, weight, level: worn });
  }
  return tally;
};

const emptyTally = (): Tally => ({
  STRIKEOUT: 0,
  WALK: 0,
  HIT_BY_PITCH: 0,
  CATCHER_INTERFERENCE: 0,
  SINGLE_1: 0,
  SINGLE_2: 0,
  SINGLE_UNCAPPED: 0,
  DOUBLE_2: 0,
  DOUBLE_3: 0,
  DOUBLE_UNCAPPED: 0,
  TRIPLE: 0,
  HOMERUN: 0,
  GROUNDBALL_A: 0,
  GROUNDBALL_B: 0,
  GROUNDBALL_C: 0,
  FLYOUT_A: 0,
  FLYOUT_B: 0,
  FLYOUT_BQ: 0,
  FLYOUT_C: 0,
  LINEOUT: 0,
  POPOUT: 0,
  ERROR: 0,
  FOUL_ERROR: 0,
});

interface Weighed {
  readonly outcome: Outcome;
  readonly weight: number;
}

const FACES = 20;
/** The chance of a d20 check. */
const chance = (target: number): number => Math.max(0, Math.min(FACES, target)) / FACES;

/** A tired pitcher's strikeouts and outs are partly something else. */
const addWorn = (
  play: OpenPlay,
  tally: Tally,
  { outcome, weight, level }: Weighed & { readonly level: 1 | 2 },
): void => {
  const { tired, gassed } = play.tuning.fatigue;
  const loses = level === 1 ? tired : gassed;
  const isStrikeout = outcome.code === 'STRIKEOUT';
  const lost = isStrikeout
    ? chance(loses.walk)
    : isOutInPlay(outcome.code)
      ? chance(loses.single)
      : 0;
  tally[isStrikeout ? 'WALK' : 'SINGLE_2'] += weight * lost;
  add(play, tally, { outcome, weight: weight * (1 - lost) });
};

const add = (play: OpenPlay, tally: Tally, { outcome, weight }: Weighed): void => {
  const { park, weather } = play.state;
  switch (outcome.code) {
    case 'BP_HOMERUN': {
      const gone = chance(park.bpHomerun[play.batterHand] + weather);
      tally.HOMERUN += weight * gone;
      tally.FLYOUT_B += weight * (1 - gone);
      return;
    }
    case 'BP_SINGLE': {
      const falls = chance(park.bpSingle[play.batterHand]);
      tally.SINGLE_1 += weight * falls;
      tally.LINEOUT += weight * (1 - falls);
      return;
    }
    case 'X_CHECK':
      return addCheck(play, tally, { position: outcome.location ?? 'P', weight });
    default:
      tally[outcome.code] += weight;
  }
};

interface Check {
  readonly position: FieldPosition;
  readonly weight: number;
}

const D216 = 216;
const RARE = 1 / 100;

/** Every cell of the fielder's range row, with and without an error. */
const addCheck = (play: OpenPlay, tally: Tally, { position, weight }: Check): void => {
  const error = errorNumbers(play, position) / D216;
  const involved = isInvolved(play.table.alignment, position, play.batterHand);
  const hit = chance(play.batterCard.speed);
  for (const charted of rangeRow(play, position)) {
    const each = weight / FACES;
    const rare = addRare(play, tally, { position, charted, weight: each });
    const left = (each - rare) * (1 - error);
    const erred = (each - rare) * error;
    if (charted === 'SPD') {
      addSettled(tally, 'S1', { left: left * hit, erred: erred * hit });
      addSettled(tally, 'G3', { left: left * (1 - hit), erred: erred * (1 - hit) });
    } else addSettled(tally, charted === 'G3#' && involved ? 'S2' : charted, { left, erred });
  }
};

/** The part of a cell that a rare play takes. */
const addRare = (
  play: OpenPlay,
  tally: Tally,
  { position, charted, weight }: Check & { readonly charted: RangeResult },
): number => {
  const rare = play.state.rules.rarePlays ? rareOn(play.charts, position, charted) : undefined;
  if (rare === undefined || !canHappen(play, rare.effect)) return 0;
  tally[RARE_RESULTS[rare.effect]] += weight * RARE;
  return weight * RARE;
};

/** A hit stays a hit with an error on top; anything else becomes one. */
const addSettled = (
  tally: Tally,
  result: RangeResult,
  { left, erred }: { readonly left: number; readonly erred: number },
): void => {
  const code = CHARTED[result];
  tally[code] += left;
  tally[erredResult(result, code)] += erred;
};

const erredResult = (result: RangeResult, code: PlateResult): PlateResult => {
  if (result === 'FO') return 'FOUL_ERROR';
  return code.startsWith('SINGLE') || code.startsWith('DOUBLE') || code === 'TRIPLE'
    ? code
    : 'ERROR';
};
