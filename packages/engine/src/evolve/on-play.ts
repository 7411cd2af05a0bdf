/** One play: runners, outs, runs, who answers for whom, who is up next. */

import type { Base, Destination, Side } from '../model/baseball.ts';
import { BASES, battingSide, fieldingSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { PlayKind, PlayMade } from '../model/play.ts';
import type { Bases, GameState, Reached, Runner, TeamState } from '../model/state.ts';
import { afterPlay } from '../model/workload.ts';
import { FRESH_PA } from './on-inning.ts';
import { responsibleAfter } from './responsibility.ts';

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
  const responsible = responsibleAfter(state, play);
  const charged = (runner: Runner | null, from: Base): Runner | null => {
    const pitcher = responsible.get(from);
    return runner && pitcher !== undefined && pitcher !== runner.pitcher
      ? { ...runner, pitcher }
      : runner;
  };
  for (const base of BASES) next[base - 1] = charged(next[base - 1] ?? null, base);
  for (const { from } of play.moves) next[from - 1] = null;
  for (const { from, to } of play.moves) {
    count(to);
    const runner = charged(state.bases[from - 1] ?? null, from);
    if (runner && to !== 0 && to !== 4) next[to - 1] = runner;
  }
  const { batter, batterTo, kind } = play;
  if (batterTo !== null) {
    count(batterTo);
    const pitcher = responsible.get(0);
    if (batterTo !== 0 && batterTo !== 4 && pitcher !== undefined) {
      next[batterTo - 1] = { id: batter, pitcher, reached: REACHED_BY[kind] ?? 'fieldersChoice' };
    }
  }
  return { bases: next, outs, runs };
};

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
