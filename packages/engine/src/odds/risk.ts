/** What a risky action may come to, and how sure it must be to be worth it. @see rules §10.3 */

import type { ManagerTools } from '../managers/tools.ts';
import { type Valuer, valuerOf, weighsWins } from '../managers/value.ts';
import type { Side } from '../model/baseball.ts';
import { battingSide } from '../model/baseball.ts';
import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import type { ScriptResult } from '../resolve/script.ts';
import { afterPlay } from './after-play.ts';
import { everyLeaf } from './every-leaf.ts';
import type { KnownFalls, Meaning } from './same-falls.ts';

export const RISK_RESULTS = [
  'safe', // the runner has his base
  'wild', // so he has, and everybody one more: the throw got away
  'out', // the runner is out
  'pickedOff', // before he could go
  'balk',
  'thrownAway', // the throw to his base got away
  'calledOff', // it does not come to it: a bad jump, or no ball to go on
  'interrupted', // by the chaos roll: a wild pitch, a passed ball, a balk or a pick-off comes first
  'hit', // the bunt is one
  'sacrifice', // the batter is out, the runners have moved up
  'leadOut', // a bunt on which the lead runner is out
  'batterOut', // a bunt for nothing
  'doublePlay',
  'through', // a ground ball goes through the hole that somebody left
  'reached', // the batter is on base, by a hit or otherwise
  'movedUp', // the batter is out, a runner has moved up
  'noRun', // the runner on third is not in
  'runScored',
] as const;
export type RiskResult = (typeof RISK_RESULTS)[number];

export interface ResultOdds {
  readonly result: RiskResult;
  /** 0-1. */
  readonly chance: number;
}

/**
 * A risky action, weighed over every fall of the dice that may follow it. Exact, given what both
 * managers do in the middle of it: a runner who is sent is thrown at and nobody is sent after him,
 * a thief or a man on third goes on if that is worth more; in a whole plate appearance (hit-and-run,
 * contact, any way to stand) both do what is done for managers who are away. What it is weighed
 * against where the batter swings or is walked is an estimate from the cards.
 */
export interface ActionOdds {
  /** What may happen; the chances add up to 1. */
  readonly results: readonly ResultOdds[];
  /** The chance that it works, of the times it is really tried (a steal that is called off or interrupted is not). */
  readonly success: number;
  /**
   * The chance from which on trying is no worse than the sure thing: above 1 nothing can be
   * gained, below 0 nothing lost; null where it cannot fail or cannot work.
   */
  readonly breakEven: number | null;
  /** Worth to the side that chooses, on average: of doing this, and of the best sure thing instead. */
  readonly worth: number;
  readonly instead: number;
  /** What worth is counted in: chances (0-1) to win late and in close games, else runs of this half-inning. */
  readonly unit: 'wins' | 'runs';
}

/** A moment of the game, its tools, and for whom things are weighed. */
export interface Weighing {
  readonly state: GameState;
  readonly tools: ManagerTools;
  readonly side: Side;
  /** Worth to the batting side. */
  readonly value: Valuer;
}

export const weighing = (state: GameState, side: Side, tools: ManagerTools): Weighing => ({
  state,
  tools,
  side,
  value: valuerOf(state, tools.expectancy),
});

/** A result with what it is worth to the batting side. */
export interface Weighed {
  readonly result: RiskResult;
  readonly chance: number;
  readonly worth: number;
}

/** How a play goes on, and what its ends are called. */
export interface Venture {
  readonly play: PlayInProgress;
  readonly answer: (choice: PendingChoice) => ChoiceOption;
  readonly meaning: (play: OpenPlay) => Meaning;
  readonly known?: (play: OpenPlay) => KnownFalls;
  readonly name: (result: ScriptResult) => RiskResult;
}

/** Every end of a play under its name. */
export const weighLeaves = (
  { state, tools, value }: Weighing,
  { name, ...course }: Venture,
): readonly Weighed[] =>
  everyLeaf({ state, books: tools, ...course }).map(({ result, chance }) => ({
    result: name(result),
    chance,
    worth: value(
      result.type === 'play' ? afterPlay(state, result.play) : afterPlay(state, NO_PLAY),
    ),
  }));

const NO_PLAY = { batterTo: null, moves: [] } as const;

/** Mean worth to the batting side. */
export const meanWorth = (ends: readonly Weighed[]): number => meanOf(ends) ?? 0;

const meanOf = (ends: readonly Weighed[]): number | null => {
  const chance = ends.reduce((sum, end) => sum + end.chance, 0);
  return chance > 0 ? ends.reduce((sum, end) => sum + end.chance * end.worth, 0) / chance : null;
};

/** Good for the runner or the batter. */
const GOOD: ReadonlySet<RiskResult> = new Set([
  'safe',
  'wild',
  'balk',
  'thrownAway',
  'hit',
  'sacrifice',
  'through',
  'reached',
  'movedUp',
  'runScored',
]);

/** It has not been tried. */
const IDLE: ReadonlySet<RiskResult> = new Set(['calledOff', 'interrupted']);

/** Worth as the side that chooses has it, and what it is counted in. */
export const weighsFor = ({ state, side }: Pick<Weighing, 'state' | 'side'>) => {
  const attacks = side === battingSide(state.half);
  const unit: ActionOdds['unit'] = weighsWins(state) ? 'wins' : 'runs';
  const mine = (worth: number): number => (attacks ? worth : unit === 'wins' ? 1 - worth : -worth);
  return { attacks, unit, mine };
};

/** Sums the ends up for the side that chooses; `instead` is worth to the batting side. */
export const summedUp = (at: Weighing, ends: readonly Weighed[], instead: number): ActionOdds => {
  const { attacks, unit, mine } = weighsFor(at);
  const tried = ends.filter(({ result }) => !IDLE.has(result));
  const works = tried.filter(({ result }) => GOOD.has(result) === attacks);
  const fails = tried.filter(({ result }) => GOOD.has(result) !== attacks);
  const [good, bad] = [meanOf(works), meanOf(fails)];
  // What never comes to it is the same either way.
  const idle = ends.reduce(
    (sum, end) => sum + (IDLE.has(end.result) ? end.chance * end.worth : 0),
    0,
  );
  const sure = (instead - idle) / (chanceIn(tried) || 1);
  return {
    results: chancesOf(ends),
    success: chanceIn(works) / (chanceIn(tried) || 1),
    breakEven: good === null || bad === null ? null : (sure - bad) / (good - bad),
    worth: mine(meanWorth(ends)),
    instead: mine(instead),
    unit,
  };
};

const chanceIn = (ends: readonly Weighed[]): number =>
  ends.reduce((sum, { chance }) => sum + chance, 0);

const chancesOf = (ends: readonly Weighed[]): readonly ResultOdds[] => {
  const chances = new Map<RiskResult, number>();
  for (const { result, chance } of ends) chances.set(result, (chances.get(result) ?? 0) + chance);
  return RISK_RESULTS.map((result) => ({ result, chance: chances.get(result) ?? 0 })).filter(
    ({ chance }) => chance > 0,
  );
};
