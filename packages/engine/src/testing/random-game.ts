/** Games in which nobody thinks: any legal action may come. The laws are tried on them. */

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { PLACE_PAIRS } from '../decide/changes.ts';
import { act } from '../decide/decide.ts';
import {
  legalDecisions,
  legalDoubleChanges,
  legalSubstitutions,
  legalWarmUps,
} from '../decide/legal-actions.ts';
import { waitingFor } from '../decide/turn.ts';
import { validate } from '../decide/validate.ts';
import { simulationDice } from '../dice/simulation-dice.ts';
import { openGame } from '../game.ts';
import type { Action } from '../model/action.ts';
import { otherSide, SIDES, type Side } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { GameEvent, GameStarted } from '../model/event.ts';
import type { Dice } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';

export interface RandomGame {
  readonly seed: number;
  readonly books: Books;
  /** Share of decisions, 0-1, at which the managers look at their benches. */
  readonly substitutes?: number;
  /** Share of steps, 0-1, that take the last decision back, where there is one to take back. */
  readonly takesBack?: number;
  /** Those of a simulation, unless it is said. */
  readonly dice?: Dice;
  /** Sees every step: the state before, the action, and the state after. */
  readonly watch?: (step: Step) => void;
}

export interface Step {
  readonly before: GameState;
  readonly action: Action;
  readonly events: readonly GameEvent[];
  readonly after: GameState;
}

export interface PlayedGame {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
}

const BENCH_SHARE = 0.02;
const PERCENT = 10_000;

/** More decisions than the longest game has by far. */
const ENDLESS = 20_000;

/**
 * Plays a game to its end by chance alone.
 * @throws Error when a legal action is refused, nobody can act, or the game does not end: a bug
 */
export const playRandomGame = (start: GameStarted, game: RandomGame): PlayedGame => {
  const { seed, books, substitutes = BENCH_SHARE, takesBack = 0, watch } = game;
  const generator = xoroshiro128plus(seed);
  const below = (n: number): number => uniformInt(generator, 0, n - 1);
  const equipment = { ...books, dice: game.dice ?? simulationDice(seed ^ 0x5eed) };
  const events: GameEvent[] = [start];
  let before = openGame(start);
  for (let step = 0; before.phase.type !== 'over'; step += 1) {
    if (step === ENDLESS) throw new Error(`seed ${seed} never ends`);
    const looks = below(PERCENT) < substitutes * PERCENT;
    const action =
      takeBack(before, { books, below, share: takesBack }) ??
      getUp(before, { books, below }) ??
      pick(before, { books, below, looks });
    const acted = act(before, action, equipment);
    if (!acted.ok) throw new Error(`${JSON.stringify(action)}: ${JSON.stringify(acted.rejection)}`);
    events.push(...acted.value.events);
    const after = acted.value.state;
    watch?.({ before, action, events: acted.value.events, after });
    before = after;
  }
  return { events, state: before };
};

/** The last decision is taken back now and then, as a commissioner may; null: it stays, or there is none. */
const takeBack = (
  state: GameState,
  { books, below, share }: Pick<Chance, 'books' | 'below'> & { readonly share: number },
): Action | null => {
  if (share === 0 || below(PERCENT) >= share * PERCENT) return null;
  const action: Action = { type: 'undoDecision', reason: 'by chance' };
  return validate(state, action, books) === null ? action : null;
};

interface Chance {
  readonly books: Books;
  readonly below: (n: number) => number;
  readonly looks: boolean;
}

/** Of a hundred steps, those before which somebody looks at his bullpen. */
const BULLPEN_SHARE = 4;

/** Somebody gets up now and then, of either side and at any moment; null: nobody. */
const getUp = (
  state: GameState,
  { books, below }: Pick<Chance, 'books' | 'below'>,
): Action | null => {
  if (!state.rules.warmUp || below(100) >= BULLPEN_SHARE) return null;
  const men = legalWarmUps(state, SIDES[below(2)] ?? 'home', books);
  return men[below(Math.max(1, men.length))] ?? null;
};

const pick = (state: GameState, { books, below, looks }: Chance): Action => {
  const [side] = waitingFor(state);
  if (side === undefined) throw new Error(`nobody acts in phase ${state.phase.type}`);
  const read = readingOf(state, side, { books, below });
  if (read && validate(state, read, books) === null) return read;
  const swaps = looks ? changesFrom(state, side, { books, below }) : [];
  const decisions = swaps.length > 0 ? swaps : legalDecisions(state, side, books);
  const action = decisions[below(Math.max(1, decisions.length))];
  // A place stands empty: whoever has nothing legal to decide fills it first.
  return action ?? { type: 'takeDefault', side };
};

/** Changes of one man, or of two at two places of the field; some places allow none. */
const changesFrom = (
  state: GameState,
  side: Side,
  { books, below }: Pick<Chance, 'books' | 'below'>,
): readonly Action[] => {
  if (below(100) >= TOGETHER) return legalSubstitutions(state, side, books);
  const pair = PLACE_PAIRS[below(PLACE_PAIRS.length)];
  const ways = [...legalDoubleChanges(state, side, { books, places: pair ? [pair] : [] })];
  // Two who change places are one way among hundreds that bring somebody in.
  const moves = ways.filter(({ changes }) => changes.every(({ replaces }) => !replaces));
  return moves.length > 0 && below(2) === 0 ? moves : ways;
};
/** Of a hundred looks at the bench, those that want two men to change at once. */
const TOGETHER = 30;

/** Shares of a hundred: of readings that are drawn from all there are, and of those that are disputed. */
const ANY_READING = 5;
const DISPUTED = 5;

/**
 * What managers read off pictures, as often as the quick chart has it; after a dispute they soon agree.
 * Drawn from all outcomes alike, half of them hits, a half-inning would hardly end. Null: anything legal.
 */
const readingOf = (
  { phase }: GameState,
  side: Side,
  { books, below }: Pick<Chance, 'books' | 'below'>,
): Action | null => {
  if (phase.type !== 'reading' || below(100) < ANY_READING) return null;
  const word = phase.entries[otherSide(side)];
  if (word && !phase.disputed)
    return { type: below(100) < DISPUTED ? 'disputeOutcome' : 'confirmOutcome', side };
  if (word && below(2) === 0) return { type: 'enterOutcome', side, outcome: word };
  const face = below(20) + 1;
  const cell = books.charts.quick[below(20)]?.find(({ max }) => face <= max);
  return cell ? { type: 'enterOutcome', side, outcome: cell.outcome } : null;
};
