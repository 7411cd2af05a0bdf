/** A game of the two average teams, opened at any moment one cares to name. */

import { openGame } from '../game.ts';
import type { BaseCode, Half } from '../model/baseball.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { Rules } from '../model/rules.ts';
import type { Bases, GameState, Runner } from '../model/state.ts';
import { sampleGame } from './sample-game.ts';

export interface MomentOptions {
  readonly inning?: number;
  readonly half?: Half;
  readonly outs?: 0 | 1 | 2;
  readonly code?: BaseCode;
  readonly away?: number;
  readonly home?: number;
  /** The slot (0-8) that is up. */
  readonly slot?: number;
  /** Runners who are where they are by this slot; absent: the men who batted before. */
  readonly runners?: readonly [number | null, number | null, number | null];
  readonly rules?: Partial<Rules>;
}

/** A state in phase `defence`: nobody has decided anything yet. The men who batted last are on base. */
export const moment = (options: MomentOptions = {}): GameState => {
  const { inning = 1, half = 'top', outs = 0, away = 0, home = 0, slot = 0 } = options;
  const open = openGame(sampleGame(options.rules));
  const side = battingSide(half);
  const team = { ...open.teams[side], nextSlot: slot };
  return {
    ...open,
    phase: { type: 'defence' },
    inning,
    half,
    outs,
    score: { away, home },
    line: {
      away: lineOf(away, inning),
      home: lineOf(home, half === 'bottom' ? inning : inning - 1),
    },
    teams: { ...open.teams, [side]: team },
    batter: team.order[slot] ?? team.field.P,
    bases: basesOf(open, options, { order: team.order, slot }),
  };
};

/** All runs in the first inning. */
const lineOf = (runs: number, innings: number): readonly number[] =>
  Array.from({ length: innings }, (_, i) => (i === 0 ? runs : 0));

const basesOf = (
  state: GameState,
  { code = 0, half = 'top', runners }: MomentOptions,
  { order, slot }: { readonly order: readonly LineupId[]; readonly slot: number },
): Bases => {
  const pitcher = state.teams[fieldingSide(half)].field.P;
  const man = (base: 1 | 2 | 3): Runner | null => {
    const from = runners ? (runners[base - 1] ?? null) : code & (1 << (base - 1)) ? -base : null;
    const id = from === null ? undefined : order[from < 0 ? (slot + from + 9) % 9 : from];
    return id === undefined ? null : { id, pitcher, reached: 'hit' };
  };
  return [man(1), man(2), man(3)];
};
