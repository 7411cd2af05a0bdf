/** Walks every way the dice can fall in an action: the oracle for odds, and the counts of our own perft. */

import { act } from '../decide/decide.ts';
import type { Action } from '../model/action.ts';
import type { Books } from '../model/equipment.ts';
import type { GameEvent } from '../model/event.ts';
import type { Dice, Die, Purpose } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';

/** One thing that can happen, however many falls of the dice lead to it. */
export interface Result {
  /** What happened, the rolls left out. */
  readonly events: readonly GameEvent[];
  /** The game after one of those falls. */
  readonly state: GameState;
  /** Falls of the dice that lead here. */
  readonly falls: number;
  /** Exactly `ways` in `outOf`; the ways of all results add up to `outOf`. */
  readonly ways: bigint;
  readonly outOf: bigint;
  /** The same as a number, 0-1. */
  readonly chance: number;
}

/** Groups falls that the caller knows to mean the same: falls of one name are walked once. */
export type Grouping = (purpose: Purpose, faces: readonly number[]) => string | null;

export interface WalkOptions extends Books {
  readonly group?: Grouping;
  /** Answers a decision that the action leads to, so that the walk goes on; null ends it there. */
  readonly follow?: (state: GameState) => Action | null;
}

/** Thrown by the walking dice when they are asked for a roll that is not on the path. */
class Fork {
  readonly purpose: Purpose;
  readonly dice: readonly Die[];
  constructor(purpose: Purpose, dice: readonly Die[]) {
    this.purpose = purpose;
    this.dice = dice;
  }
}

interface Path {
  readonly throws: readonly (readonly number[])[];
  readonly ways: bigint;
  readonly outOf: bigint;
  readonly falls: number;
}

/**
 * Every result of a legal action with its exact chance.
 * @throws Error when the action, or one that `follow` gives, is refused
 */
export const everyRoll = (
  state: GameState,
  action: Action,
  options: WalkOptions,
): readonly Result[] => {
  const found = new Map<string, Found>();
  const open: Path[] = [{ throws: [], ways: 1n, outOf: 1n, falls: 1 }];
  for (let path = open.pop(); path; path = open.pop()) {
    const walked = walk(state, action, { options, path });
    if (walked instanceof Fork) open.push(...branches(path, walked, options.group));
    else merge(found, walked, path);
  }
  return inOneMeasure([...found.values()]);
};

interface Found {
  readonly end: End;
  falls: number;
  ways: bigint;
  outOf: bigint;
}

interface End {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
}

const walk = (
  state: GameState,
  action: Action,
  { options, path }: { readonly options: WalkOptions; readonly path: Path },
): End | Fork => {
  let used = 0;
  const dice: Dice = {
    roll: (_n, purpose, thrown) => {
      const faces = path.throws[used++];
      if (!faces) throw new Fork(purpose, thrown);
      return faces;
    },
  };
  try {
    return run(state, action, { ...options, dice });
  } catch (fork) {
    if (fork instanceof Fork) return fork;
    throw fork;
  }
};

const run = (start: GameState, first: Action, options: WalkOptions & { dice: Dice }): End => {
  const events: GameEvent[] = [];
  let state = start;
  let action: Action | null = first;
  while (action) {
    const acted = act(state, action, options);
    if (!acted.ok) throw new Error(`${action.type} refused: ${acted.rejection.code}`);
    events.push(...acted.value.events);
    state = acted.value.state;
    action = options.follow?.(state) ?? null;
  }
  return { events, state };
};

/** Every fall of these dice, falls of one group together. */
const branches = (path: Path, { purpose, dice }: Fork, group?: Grouping): Path[] => {
  const all = dice.reduce((product, sides) => product * sides, 1);
  const groups = new Map<string, { faces: readonly number[]; falls: number }>();
  for (let i = 0; i < all; i++) {
    const faces = fallOf(i, dice);
    const name = group?.(purpose, faces) ?? faces.join();
    const known = groups.get(name);
    if (known) known.falls++;
    else groups.set(name, { faces, falls: 1 });
  }
  return [...groups.values()].map(({ faces, falls }) => ({
    throws: [...path.throws, faces],
    ways: path.ways * BigInt(falls),
    outOf: path.outOf * BigInt(all),
    falls: path.falls * falls,
  }));
};

const fallOf = (index: number, dice: readonly Die[]): readonly number[] => {
  let rest = index;
  return dice.map((sides) => {
    const face = (rest % sides) + 1;
    rest = Math.floor(rest / sides);
    return face;
  });
};

/** No event has rolls but at its first level: leaving them out there is far quicker than looking for them everywhere. */
const withoutRolls = (event: GameEvent): object => ({ ...event, rolls: undefined });

const merge = (found: Map<string, Found>, end: End, path: Path): void => {
  const name = JSON.stringify(end.events.map(withoutRolls));
  const known = found.get(name);
  if (!known) {
    found.set(name, { end, falls: path.falls, ways: path.ways, outOf: path.outOf });
    return;
  }
  const common = leastCommonMultiple(known.outOf, path.outOf);
  known.ways = known.ways * (common / known.outOf) + path.ways * (common / path.outOf);
  known.outOf = common;
  known.falls += path.falls;
};

const leastCommonMultiple = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
};

const inOneMeasure = (found: readonly Found[]): readonly Result[] => {
  const outOf = found.reduce((common, one) => leastCommonMultiple(common, one.outOf), 1n);
  return found.map(({ end, falls, ways, outOf: own }) => ({
    events: end.events,
    state: end.state,
    falls,
    ways: ways * (outOf / own),
    outOf,
    chance: Number(ways) / Number(own),
  }));
};

/** The chance, 0-1, that one of the results passes. */
export const chanceOf = (results: readonly Result[], passes: (result: Result) => boolean): number =>
  results.reduce((sum, result) => sum + (passes(result) ? result.chance : 0), 0);
