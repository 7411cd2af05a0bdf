/** One play: runners, outs, runs, who answers for whom, who is up next. */

import type { Base, Destination, Side } from '../model/baseball.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { MoveCause, PlayKind, PlayMade } from '../model/play.ts';
import type { Bases, GameState, Reached, Runner, TeamState } from '../model/state.ts';
import { afterPlay } from '../model/workload.ts';
import { FRESH_PA } from './on-inning.ts';

export const onPlayMade = (state: GameState, play: PlayMade): GameState => {
  const batting = battingSide(state.half);
  const fielding = fieldingSide(state.half);
  const { bases, outs, runs } = move(state, play);
  const mound = state.mound[fielding];
  const next: GameState = {
    ...state,
    outs: state.outs + outs,
    halfPlays: state.halfPlays + 1,
    bases,
    mound: { ...state.mound, [fielding]: afterPlay(mound, play, outs) },
    phase: state.outs + outs >= 3 ? { type: 'between' } : { type: 'defence' },
  };
  const scored = runs === 0 ? next : score(next, batting, runs);
  return play.batterTo === null
    ? { ...scored, pa: afterInterruption(state, play) }
    : nextBatter(scored, batting, play.batter);
};

/** A play with the batter still up uses up the chaos roll and, if runners went, the steal. */
const afterInterruption = (state: GameState, play: PlayMade): GameState['pa'] => ({
  ...state.pa,
  chaosRolled: state.pa.chaosRolled || play.rolls.some((roll) => roll.purpose === 'chaos'),
});

const nextBatter = (state: GameState, side: Side, batter: LineupId): GameState => {
  const team = state.teams[side];
  const slot = team.order.indexOf(batter);
  const nextSlot = slot < 0 ? team.nextSlot : (slot + 1) % team.order.length;
  const advanced: TeamState = { ...team, nextSlot };
  return {
    ...state,
    pa: FRESH_PA,
    batter: advanced.order[nextSlot] ?? batter,
    teams: { ...state.teams, [side]: advanced },
  };
};

const score = (state: GameState, side: Side, runs: number): GameState => {
  const line = state.line[side];
  return {
    ...state,
    score: { ...state.score, [side]: state.score[side] + runs },
    line: { ...state.line, [side]: line.map((r, i) => (i === line.length - 1 ? r + runs : r)) },
  };
};

interface Moved {
  readonly bases: Bases;
  readonly outs: number;
  readonly runs: number;
}

const move = (state: GameState, play: PlayMade): Moved => {
  const next: [Runner | null, Runner | null, Runner | null] = [...state.bases];
  let outs = 0;
  let runs = 0;
  const count = (to: Destination): void => {
    if (to === 0) outs += 1;
    if (to === 4) runs += 1;
  };
  for (const { from } of play.moves) next[from - 1] = null;
  for (const { from, to } of play.moves) {
    const runner = runnerBefore(state, play, from);
    count(to);
    if (runner && to !== 0 && to !== 4) next[to - 1] = runner;
  }
  if (play.charges?.runners) recharge(next, state, play);
  if (play.batterTo !== null) {
    count(play.batterTo);
    const { batterTo } = play;
    if (batterTo !== 0 && batterTo !== 4) next[batterTo - 1] = batterRunner(state, play);
  }
  return { bases: next, outs, runs };
};

const runnerBefore = (state: GameState, play: PlayMade, from: Base): Runner | null => {
  const runner = state.bases[from - 1] ?? null;
  const charged = play.charges?.runners?.[from];
  return runner && charged !== undefined && charged !== runner.pitcher
    ? { ...runner, pitcher: charged }
    : runner;
};

/** Runners who stay put are charged as the record says, too. */
const recharge = (
  next: [Runner | null, Runner | null, Runner | null],
  state: GameState,
  play: PlayMade,
): void => {
  for (const base of [1, 2, 3] as const) {
    if (next[base - 1] !== null && next[base - 1] === state.bases[base - 1]) {
      next[base - 1] = runnerBefore(state, play, base);
    }
  }
};

const batterRunner = (state: GameState, play: PlayMade): Runner => ({
  id: play.batter,
  pitcher: responsible(state, play),
  reached: REACHED_BY[play.kind] ?? 'fieldersChoice',
});

/**
 * Who answers for the batter's run. On a fielder's choice he takes the place of the
 * runner who was put out, for that runner's pitcher. @see rules §18.6
 */
const responsible = (state: GameState, play: PlayMade): LineupId => {
  const own = play.charges?.pitcher ?? state.mound[fieldingSide(state.half)].pitcher;
  if (play.kind !== 'fieldersChoice' && play.kind !== 'out') return own;
  const out = play.moves.find((one) => one.to === 0 && ON_THE_PLAY.includes(one.cause));
  return (out && runnerBefore(state, play, out.from)?.pitcher) ?? own;
};

const ON_THE_PLAY: readonly MoveCause[] = ['play', 'force', 'tag', 'doubledOff', 'interference'];

const REACHED_BY: { readonly [K in PlayKind]?: Reached } = {
  single: 'hit',
  double: 'hit',
  triple: 'hit',
  homeRun: 'hit',
  walk: 'walk',
  intentionalWalk: 'walk',
  hitByPitch: 'hitByPitch',
  interference: 'interference',
  error: 'error',
  strikeout: 'strikeout',
};
