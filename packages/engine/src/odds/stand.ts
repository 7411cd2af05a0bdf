/**
 * Ways to stand with nobody on third, or nobody drawn in: a runner held, the corners in, a shift. They answer
 * what the offence may do, so that its best reply is weighed with them. @see rules §13.2, §13.3
 */

import { legalDecisions } from '../decide/legal-actions.ts';
import { now } from '../managers/value.ts';
import { type Base, battingSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import { chaosScript } from '../resolve/battery.ts';
import type { Table } from '../resolve/script.ts';
import { afterPlay } from './after-play.ts';
import { type BuntApproach, buntEnds, stealVenture } from './declared.ts';
import { differenceOf } from './difference.ts';
import type { ActionOdds, Weighed, Weighing } from './risk.ts';
import { meanWorth, summedUp } from './risk.ts';
import { type Naming, swinging } from './swing.ts';

/** These runners held, against none of them: pick-offs and steals against the hole in the infield. */
export const holdVenture = (at: Weighing, alignment: Alignment): ActionOdds | null => {
  const open: Alignment = { ...alignment, hold: [] };
  const swing = differenceOf(at, { wanted: alignment, usual: open }, holeResult);
  if (!swing) return null;
  // The batter is the same after a throw over, and no more average than before it.
  const throws = throwsOver(at, alignment, swing.instead - at.value(now(at.state)));
  const pitched = 1 - throws.reduce((sum, { chance }) => sum + chance, 0);
  const steal = stealGain(at, alignment, alignment.hold);
  const ends = swing.ends.map((end) => ({
    ...end,
    chance: end.chance * pitched,
    worth: end.worth + steal,
  }));
  return summedUp(at, [...throws, ...ends], swing.instead + stealGain(at, open, alignment.hold));
};

const holeResult: Naming = (result) => {
  if (result.type !== 'play') return 'calledOff';
  const { kind, story } = result.play;
  const grounded = story?.outcome?.code.startsWith('GROUNDBALL') ?? false;
  return kind === 'single' && grounded ? 'through' : 'calledOff';
};

const FACES = 20;

/** Throws of the chaos roll that come to something, each face of their own roll; `batter` is what he is worth beyond the bases. */
const throwsOver = (at: Weighing, alignment: Alignment, batter: number): readonly Weighed[] => {
  const { state, tools, value } = at;
  const { chaos } = tools.charts.tuning;
  const face = chaos.indexOf('pickOff') + 1;
  if (state.pa.chaosRolled || face === 0) return [];
  const calls = chaos.filter((check) => check === 'pickOff').length / FACES;
  return Array.from({ length: FACES }, (_, i) => i + 1).flatMap((thrown): readonly Weighed[] => {
    const result = chaosScript(tableOf(at, alignment, [face, thrown]));
    if (result.type !== 'play') return [];
    const after = afterPlay(state, result.play);
    const out = after.outs > state.outs;
    const worth = value(after) + (after.outs < 3 ? batter : 0);
    return [{ result: out ? 'pickedOff' : 'thrownAway', chance: calls / FACES, worth }];
  });
};

const tableOf = (
  { state, tools }: Weighing,
  alignment: Alignment,
  faces: readonly [chaos: number, pickOff: number],
): Table => ({
  ...swinging(alignment),
  state,
  books: tools,
  steal: [],
  entered: undefined,
  roll: (purpose) => [purpose === 'chaos' ? faces[0] : faces[1]],
  rolls: [],
});

/** What the offence gains if one of these goes, whoever it pays most for; nought: nobody does. */
const stealGain = (at: Weighing, alignment: Alignment, thieves: readonly Base[]): number => {
  const offence = forOffence(at);
  const gains = replies(at, alignment).flatMap((action) => {
    if (action.type !== 'steal' || action.bases.length > 1) return [];
    if (!action.bases.every((base) => thieves.includes(base))) return [];
    const { worth, instead } = stealVenture(offence, alignment, action.bases);
    return [worth - instead];
  });
  return Math.max(0, ...gains);
};

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
  return summedUp(at, ends, instead);
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
