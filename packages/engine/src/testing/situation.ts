/** A game in the middle: the sample game put where a test wants it. */

import { openGame } from '../game.ts';
import type { Half, Side } from '../model/baseball.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import type { LineupId } from '../model/ids.ts';
import type { Rules } from '../model/rules.ts';
import type { Bases, GameState, Runner } from '../model/state.ts';
import { sampleGame } from './sample-game.ts';

/** Nobody held, everyone where he belongs. */
export const NORMAL_DEPTH: Alignment = {
  infield: 'normal',
  outfield: 'normal',
  hold: [],
  shift: 'none',
};

export interface Situation {
  readonly inning?: number;
  readonly half?: Half;
  readonly outs?: number;
  /** As in `1-3`; the men who batted last stand there, the latest on first. */
  readonly bases?: string;
  /** Away, home. */
  readonly score?: readonly [number, number];
  /** Slot (0-8) of the batter. */
  readonly slot?: number;
  /** Present: the offence answers this alignment; absent: the defence has the word. */
  readonly alignment?: Alignment;
  readonly rules?: Partial<Rules>;
}

/** The sample game in this situation; top of the first with nobody on, unless it says otherwise. */
export const situation = (wanted: Situation = {}): GameState => {
  const { inning = 1, half = 'top', outs = 0, score = [0, 0], slot = 3, rules = {} } = wanted;
  const game = openGame(sampleGame(rules));
  const side = battingSide(half);
  const team = { ...game.teams[side], nextSlot: slot };
  return {
    ...game,
    inning,
    half,
    outs,
    batter: order(team.order, slot),
    bases: basesOf(wanted.bases ?? '---', (back) =>
      runner(game, side, order(team.order, slot - back)),
    ),
    score: { away: score[0], home: score[1] },
    line: { away: [score[0]], home: [score[1]] },
    teams: { ...game.teams, [side]: team },
    phase: wanted.alignment
      ? { type: 'offence', alignment: wanted.alignment }
      : { type: 'defence' },
  };
};

const order = (ids: readonly LineupId[], slot: number): LineupId => {
  const id = ids[(slot + ids.length) % ids.length];
  if (id === undefined) throw new Error('nobody bats');
  return id;
};

const runner = (game: GameState, side: Side, id: LineupId): Runner => ({
  id,
  pitcher: game.mound[fieldingSide(side === 'away' ? 'top' : 'bottom')].pitcher,
  reached: 'hit',
});

const basesOf = (text: string, back: (by: number) => Runner): Bases => {
  const on = (base: number): Runner | null => (text[base - 1] === '-' ? null : back(base));
  return [on(1), on(2), on(3)];
};
