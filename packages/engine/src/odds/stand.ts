/**
 * Ways to stand with nobody on third, or nobody drawn in: a runner held, the corners in, a shift. They answer
 * what the offence may do, so that its best reply is weighed with them. @see rules §13.2, §13.3
 */

import { legalDecisions } from '../decide/legal-actions.ts';
import { now } from '../managers/value.ts';
import { type Base, battingSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import { afterChaos, type BeforePitch, beforePitch } from './chaos.ts';
import { type BuntApproach, buntEnds, stealVenture } from './declared.ts';
import { differenceOf } from './difference.ts';
import type { ActionOdds, Weighed, Weighing } from './risk.ts';
import { meanWorth, summedUp } from './risk.ts';
import type { Naming } from './swing.ts';

/** These runners held, against none of them: pick-offs and steals against the hole in the infield. */
export const holdVenture = (at: Weighing, alignment: Alignment): ActionOdds | null => {
  const open: Alignment = { ...alignment, hold: [] };
  const swing = differenceOf(at, { wanted: alignment, usual: open }, holeResult);
  if (!swing) return null;
  // The batter is the same after a throw over, and no more average than before it.
  const batter = swing.instead - at.value(now(at.state));
  const held = interruptions(at, alignment, batter);
  const free = interruptions(at, open, batter);
  const steal = stealGain(at, alignment, alignment.hold);
  const ends = swing.ends.map((end) => ({
    ...end,
    chance: end.chance * held.pitched,
    worth: end.worth + steal,
  }));
  const pitched = swing.instead + stealGain(at, open, alignment.hold);
  return summedUp(at, [...held.ends, ...ends], meanWorth([...free.ends, ...asOne(free, pitched)]));
};

/** What the chaos roll does to them; `batter` is what he is worth beyond the bases. */
const interruptions = (at: Weighing, alignment: Alignment, batter: number): BeforePitch => {
  const { ends, pitched } = beforePitch(at, alignment);
  const stays = ({ result }: Weighed): boolean => result !== 'pickedOff' || at.state.outs < 2;
  return {
    ends: ends.map((end) => ({ ...end, worth: end.worth + (stays(end) ? batter : 0) })),
    pitched,
  };
};

const asOne = ({ pitched }: BeforePitch, worth: number): readonly Weighed[] => [
  { result: 'calledOff', chance: pitched, worth },
];

const holeResult: Naming = (result) => {
  if (result.type !== 'play') return 'calledOff';
  const { kind, story } = result.play;
  const grounded = story?.outcome?.code.startsWith('GROUNDBALL') ?? false;
  return kind === 'single' && grounded ? 'through' : 'calledOff';
};

/** What the offence gains if one of these goes, whoever it pays most for; nought: nobody does. */
const stealGain = (at: Weighing, alignment: Alignment, thieves: readonly Base[]): number => {
  const offence = forOffence(chaosBehind(at));
  const gains = replies(at, alignment).flatMap((action) => {
    if (action.type !== 'steal' || action.bases.length > 1) return [];
    if (!action.bases.every((base) => thieves.includes(base))) return [];
    const { worth, instead } = stealVenture(offence, alignment, action.bases);
    return [worth - instead];
  });
  return Math.max(0, ...gains);
};

/** It interrupts him who is held and him who swings alike, and is counted once. */
const chaosBehind = (at: Weighing): Weighing => ({
  ...at,
  state: { ...at.state, pa: { ...at.state.pa, chaosRolled: true } },
});

const forOffence = (at: Weighing): Weighing => ({ ...at, side: battingSide(at.state.half) });

/** What the offence may do once the defence stands like this. */
const replies = ({ state, tools }: Weighing, alignment: Alignment) =>
  legalDecisions(
    { ...state, phase: { type: 'offence', alignment } },
    battingSide(state.half),
    tools,
  );

/** Corners in or a shift, against neither: the batter swings or bunts, whatever is better for him. */
export const answerVenture = (at: Weighing, alignment: Alignment): ActionOdds | null => {
  const usual: Alignment = { ...alignment, infield: 'normal', shift: 'none' };
  const swing = differenceOf(at, { wanted: alignment, usual }, batterResult);
  if (!swing) return null;
  const ends = bunts(at, alignment).reduce(
    (best, bunt) => (meanWorth(bunt) > meanWorth(best) ? bunt : best),
    swing.ends,
  );
  const instead = Math.max(swing.instead, ...bunts(at, usual).map(meanWorth));
  const whole = afterChaos(at, alignment, { ends, instead });
  return summedUp(at, whole.ends, whole.instead);
};

const bunts = (at: Weighing, alignment: Alignment): readonly (readonly Weighed[])[] =>
  replies(at, alignment).flatMap((action) =>
    action.type === 'setOffence' && isBunt(action.offence.approach)
      ? [buntEnds(at, alignment, action.offence.approach)]
      : [],
  );

const isBunt = (approach: string): approach is BuntApproach =>
  approach === 'sac-bunt' || approach === 'drag-bunt';

const batterResult: Naming = (result) =>
  result.type === 'play' && result.play.batterTo !== 0 ? 'reached' : 'batterOut';
