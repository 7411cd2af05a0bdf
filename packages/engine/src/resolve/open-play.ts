/** A play while it is worked out: who takes part, and what has happened to each of them so far. */

import type { Base, Destination, FieldPosition, Hand, Side } from '../model/baseball.ts';
import {
  BASES,
  battingSide,
  effectiveHand,
  fieldingSide,
  further,
  ofSide,
} from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { Charts } from '../model/charts.ts';
import type {
  BattedBall,
  FieldingError,
  MoveCause,
  PlayKind,
  PlayStory,
  Rulings,
} from '../model/play.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { Tuning } from '../model/tuning.ts';
import type { Credits } from '../running/credits.ts';
import { cardOf } from './players.ts';
import type { Table } from './script.ts';

/** Where batter (0) and runners (1-3, by the base they held) are; null: nobody, or a batter who stays up. */
type Places = [
  batter: Destination | null,
  first: Destination | null,
  second: Destination | null,
  third: Destination | null,
];

export interface OpenPlay {
  readonly table: Table;
  readonly state: GameState;
  readonly charts: Charts;
  readonly tuning: Tuning;
  readonly attack: Side;
  readonly defend: Side;
  readonly batting: TeamState;
  readonly fielding: TeamState;
  readonly batterCard: Card;
  readonly pitcherCard: Card;
  /** The side the batter stands on. */
  readonly batterHand: Hand;
  readonly pitcherHand: Hand;
  /** Before the play. */
  readonly outs: number;

  /** The swing was read on the quick chart. */
  byChart: boolean;
  kind: PlayKind;
  readonly to: Places;
  readonly causes: [batter: MoveCause, first: MoveCause, second: MoveCause, third: MoveCause];
  /** Outs made on the play so far. */
  made: number;
  /** The last of them was a force or the batter short of first: as a third out it lets no run count. */
  lastWasForce: boolean;
  putouts: readonly FieldPosition[];
  assists: readonly FieldPosition[];
  errors: readonly FieldingError[];
  ball: BattedBall | null;
  rulings: Rulings | null;
  story: PlayStory | null;
}

export const openPlay = (table: Table): OpenPlay => {
  const { state, books } = table;
  const { bases, half, pa } = state;
  const attack = battingSide(half);
  const defend = fieldingSide(half);
  const batting = ofSide(state.teams, attack);
  const fielding = ofSide(state.teams, defend);
  const batterCard = cardOf(batting, state.batter, books.cards);
  const pitcherCard = cardOf(fielding, fielding.field.P, books.cards);
  const pitcherHand = pa.pitcherHand ?? pitcherCard.throws;
  return {
    table,
    state,
    charts: books.charts,
    tuning: books.charts.tuning,
    attack,
    defend,
    batting,
    fielding,
    batterCard,
    pitcherCard,
    batterHand: pa.batterHand ?? effectiveHand(batterCard.bats, pitcherHand),
    pitcherHand,
    outs: state.outs,
    byChart: false,
    kind: 'out',
    to: [null, bases[0] ? 1 : null, bases[1] ? 2 : null, bases[2] ? 3 : null],
    causes: ['play', 'play', 'play', 'play'],
    made: 0,
    lastWasForce: false,
    putouts: NOBODY,
    assists: NOBODY,
    errors: NO_ERRORS,
    ball: null,
    rulings: null,
    story: null,
  };
};

const NOBODY: readonly FieldPosition[] = [];
const NO_ERRORS: readonly FieldingError[] = [];

/** Was there a runner on this base before the play? */
export const hasRunner = (play: OpenPlay, base: Base): boolean => play.to[base] !== null;

export const runnersOn = (play: OpenPlay): boolean =>
  play.to[1] !== null || play.to[2] !== null || play.to[3] !== null;

/** The runner nearest home, by his base. */
export const leadBase = (play: OpenPlay): Base | null =>
  play.to[3] !== null ? 3 : play.to[2] !== null ? 2 : play.to[1] !== null ? 1 : null;

/**
 * The card of the runner who was on a base.
 * @throws Error when nobody was
 */
export const runnerCard = (play: OpenPlay, base: Base): Card => {
  const runner = play.state.bases[base - 1];
  if (!runner) throw new Error(`no runner on base ${base}`);
  return cardOf(play.batting, runner.id, play.table.books.cards);
};

export const fielderCard = (play: OpenPlay, position: FieldPosition): Card =>
  cardOf(play.fielding, play.fielding.field[position], play.table.books.cards);

/** Moves the runner of a base, if there is one, on the play itself. */
export const advance = (play: OpenPlay, base: Base, to: Destination): void => {
  if (play.to[base] !== null) play.to[base] = to;
};

const HOME = 4;

/** Every runner who is not out moves up, home at most. */
export const advanceAll = (play: OpenPlay, by: number, cause: MoveCause = 'play'): void => {
  for (const base of BASES) {
    const place = play.to[base];
    if (place === null || place === 0 || place === HOME) continue;
    play.to[base] = further(place, by);
    play.causes[base] = cause;
  }
};

/** The batter takes first, and moves up whom he has to. */
export const forceAlong = (play: OpenPlay): void => {
  play.to[0] = 1;
  if (play.to[1] === null) return;
  if (play.to[2] !== null) {
    if (play.to[3] !== null) advance(play, 3, HOME);
    advance(play, 2, 3);
  }
  advance(play, 1, 2);
};

export const batterReaches = (play: OpenPlay, to: Destination): void => {
  play.to[0] = to;
};

export const credit = (play: OpenPlay, { assists, putouts }: Credits): void => {
  play.assists = play.assists.length === 0 ? assists : [...play.assists, ...assists];
  play.putouts = play.putouts.length === 0 ? putouts : [...play.putouts, ...putouts];
};

/** The batter is out before he reaches first. */
export const retireBatter = (play: OpenPlay): void => {
  play.to[0] = 0;
  play.made += 1;
  play.lastWasForce = true;
};

/** A runner is out; the batter when he is out on the bases has base 0. */
export const retire = (play: OpenPlay, base: Base | 0, cause: MoveCause): void => {
  play.to[base] = 0;
  play.causes[base] = cause;
  play.made += 1;
  play.lastWasForce = cause === 'force';
};

/** No further roll or choice is made after a third out. */
export const halfIsOver = (play: OpenPlay): boolean => play.outs + play.made >= 3;

/** Outs before the play, as an index of a table by outs. */
export const outsIndex = (play: OpenPlay): 0 | 1 | 2 =>
  play.outs === 0 ? 0 : play.outs === 1 ? 1 : 2;

export const addRuling = (play: OpenPlay, ruling: Rulings): void => {
  play.rulings = play.rulings === null ? ruling : { ...play.rulings, ...ruling };
};

export const addStory = (play: OpenPlay, part: PlayStory): void => {
  play.story = play.story === null ? part : { ...play.story, ...part };
};

export const addError = (play: OpenPlay, error: FieldingError): void => {
  play.errors = [...play.errors, error];
};

/** Runs that count if the play ends here, the batter's too. */
export const runsOf = (play: OpenPlay): number =>
  play.to.reduce<number>((runs, place) => runs + (place === HOME ? 1 : 0), 0);

/** Puts everybody back where he was: what was worked out so far did not happen. */
export const startOver = (play: OpenPlay): void => {
  play.to[0] = null;
  for (const base of BASES) {
    if (play.to[base] !== null) play.to[base] = base;
    play.causes[base] = 'play';
  }
  play.made = 0;
  play.lastWasForce = false;
  play.putouts = NOBODY;
  play.assists = NOBODY;
  play.rulings = null;
};
