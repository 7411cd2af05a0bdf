/** One play: runners, outs, runs, who answers for whom, who is up next. */

import type { Base, Destination, Side } from '../model/baseball.ts';
import { battingSide, fieldingSide, ofSide, withSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { Injury, PlayKind, PlayMade } from '../model/play.ts';
import type { Bases, GameState, Phase, Reached, Runner, TeamState } from '../model/state.ts';
import { afterPlay } from '../model/workload.ts';
import type { Draft } from './draft.ts';
import { FRESH_PA } from './on-inning.ts';
import { keepCheckpoint, noteRolls } from './on-undo.ts';
import type { Responsible } from './responsibility.ts';
import { responsibleAfter } from './responsibility.ts';

const BETWEEN: Phase = { type: 'between' };
const DEFENCE: Phase = { type: 'defence' };

export const onPlayMade = (draft: Draft, play: PlayMade): undefined => {
  const batting = battingSide(draft.half);
  const fielding = fieldingSide(draft.half);
  if (play.kind === 'intentionalWalk') keepCheckpoint(draft, fielding);
  noteRolls(draft, play.rolls);
  const outs = countEnding(play, 0);
  const runs = countEnding(play, 4);
  if (movesAnybody(play)) draft.bases = basesAfter(draft, play);
  draft.outs += outs;
  draft.halfPlays += 1;
  draft.mound = withSide(
    draft.mound,
    fielding,
    afterPlay(ofSide(draft.mound, fielding), play, outs),
  );
  draft.phase = draft.outs >= 3 ? BETWEEN : DEFENCE;
  if (runs > 0) score(draft, batting, runs);
  if (play.batterTo === null) draft.pa = afterInterruption(draft.pa, play);
  else nextBatter(draft, batting, play.batter);
  if (play.injury) hurt(draft, play.injury);
};

const hurt = (draft: Draft, { side, player }: Injury): void => {
  const team = ofSide(draft.teams, side);
  draft.teams = withSide(draft.teams, side, { ...team, hurt: [...team.hurt, player] });
};

/** How many end there: 0 out, 4 home. */
const countEnding = ({ batterTo, moves }: PlayMade, place: Destination): number => {
  let count = batterTo === place ? 1 : 0;
  for (const { to } of moves) if (to === place) count += 1;
  return count;
};

/** A play with the batter still up uses up the chaos roll and, if runners went, the steal. */
const afterInterruption = (pa: GameState['pa'], play: PlayMade): GameState['pa'] => ({
  ...pa,
  chaosRolled: pa.chaosRolled || play.rolls.some((roll) => roll.purpose === 'chaos'),
});

const nextBatter = (draft: Draft, side: Side, batter: LineupId): void => {
  const team = ofSide(draft.teams, side);
  const slot = team.order[team.nextSlot] === batter ? team.nextSlot : team.order.indexOf(batter);
  const nextSlot = slot < 0 ? team.nextSlot : (slot + 1) % team.order.length;
  draft.pa = FRESH_PA;
  draft.batter = team.order[nextSlot] ?? batter;
  draft.teams = withSide(draft.teams, side, movedOn(team, nextSlot));
};

/** Property by property, as with the draft: made after every plate appearance. */
const movedOn = (team: TeamState, nextSlot: number): TeamState => ({
  info: team.info,
  ai: team.ai,
  roster: team.roster,
  order: team.order,
  field: team.field,
  dh: team.dh,
  temporary: team.temporary,
  gone: team.gone,
  hurt: team.hurt,
  nextSlot,
  standingDefence: team.standingDefence,
  warming: team.warming,
  resting: team.resting,
});

const score = (draft: Draft, side: Side, runs: number): void => {
  const before = ofSide(draft.line, side);
  const line = before.map((of, i) => (i === before.length - 1 ? of + runs : of));
  draft.score = withSide(draft.score, side, ofSide(draft.score, side) + runs);
  draft.line = withSide(draft.line, side, line);
};

/** Does anybody stand elsewhere than before, or may another pitcher have to answer for him? */
const movesAnybody = ({ batterTo, moves, charges }: PlayMade): boolean =>
  moves.length > 0 || charges !== undefined || (batterTo !== null && batterTo !== 0);

const basesAfter = (state: GameState, play: PlayMade): Bases => {
  const responsible = responsibleAfter(state, play);
  const before: Bases = [
    charged(state.bases[0], responsible, 1),
    charged(state.bases[1], responsible, 2),
    charged(state.bases[2], responsible, 3),
  ];
  const next: [Runner | null, Runner | null, Runner | null] = [before[0], before[1], before[2]];
  for (const { from } of play.moves) next[from - 1] = null;
  for (const { from, to } of play.moves) {
    const runner = before[from - 1] ?? null;
    if (runner && to !== 0 && to !== 4) next[to - 1] = runner;
  }
  const { batter, batterTo, kind } = play;
  const [pitcher] = responsible;
  if (pitcher !== null && batterTo !== null && batterTo !== 0 && batterTo !== 4)
    next[batterTo - 1] = { id: batter, pitcher, reached: REACHED_BY[kind] ?? 'fieldersChoice' };
  return next;
};

const charged = (runner: Runner | null, responsible: Responsible, from: Base): Runner | null => {
  const pitcher = responsible[from];
  return runner && pitcher !== null && pitcher !== runner.pitcher ? { ...runner, pitcher } : runner;
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
