/** When a runner goes, and what holding him is worth. @see rules §11, §21 */

import type { Base } from '../model/baseball.ts';
import type { StealAttempt } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { jumpChance, stealTarget } from '../resolve/steal-target.ts';
import { percent } from './advance.ts';
import { type Duel, duelWith, runnerCard, type Thief } from './duel.ts';
import type { Facing, Mind } from './mind.ts';
import { type Declared, type StealTry, stealTry } from './steal-try.ts';
import type { Style } from './styles.ts';
import type { ManagerTools } from './tools.ts';
import type { Valuer } from './value.ts';
import { battingLead } from './value.ts';

export interface StealPlan {
  readonly bases: StealAttempt;
  readonly reason: string;
}

/** After a bad jump: by weighing the chance, or with enough safe numbers whatever it is worth. */
export const goesOnBadJump = (
  { weighsBadJump, goesAnyway }: Style,
  low: number,
  needed: number,
): boolean => (weighsBadJump && low >= needed) || low * 20 >= goesAnyway;

/** The steal to declare now, or null. */
export const stealPlan = (state: GameState, mind: Mind, tools: ManagerTools): StealPlan | null => {
  if (!inTheMood(state, mind.style)) return null;
  const base = stealableBase(state);
  return (base && planFrom(state, { ...mind, base }, tools)) ?? stealHome(state, mind, tools);
};

const planFrom = (
  state: GameState,
  { style, batter, pitcher, value, base }: Mind & { readonly base: 1 | 2 },
  tools: ManagerTools,
): StealPlan | null => {
  const runner = runnerCard(state, base, tools);
  if (!runner) return null;
  const { bases, name } = whoGoes(state, base);
  const held = isHeld(state, base);
  const duel = duelWith(state, { base, runner, held, batter, pitcher }, tools);
  const { steal: numbers } = tools.charts.tuning;
  if (jumpChance(duel, numbers) <= 0) return null;
  const goesLow = style.weighsBadJump
    ? undefined
    : stealTarget(duel, false, numbers) >= style.goesAnyway;
  const tried = stealTry(state, { bases, base, duel, batter, pitcher, value, goesLow }, tools);
  const two = base === 2 && bases.length === 2 ? style.doubleMargin : 0;
  return planned(tried, name, { bases, style, more: style.stealMargin[base] + two });
};

/** Sure enough for his taste. */
const planned = (
  { chance, breakEven, worth, stay }: StealTry,
  name: string,
  {
    bases,
    style,
    more,
  }: Pick<StealPlan, 'bases'> & Pick<Mind, 'style'> & { readonly more: number },
): StealPlan | null => {
  const needed = Math.max(style.stealFloor, breakEven + style.margin + more);
  if (chance < needed || worth - stay < Math.min(0, style.margin)) return null;
  return { bases, reason: `${name} ${percent(chance)} vs break-even ${percent(needed)}` };
};

/** Who goes, and what that is called. */
interface Going {
  readonly bases: StealAttempt;
  readonly name: string;
}

const SECOND: Going = { bases: [1], name: 'steal' };
const THIRD: Going = { bases: [2], name: 'steal' };
const BOTH: Going = { bases: [1, 2], name: 'double steal' };
const FIRST_AND_THIRD: Going = { bases: [1, 3], name: 'steal, first and third' };

/** A man on third waits for the throw: it costs him nothing. One on first follows the man to third. */
const whoGoes = ({ bases }: GameState, base: 1 | 2): Going => {
  if (base === 2) return bases[0] ? BOTH : THIRD;
  return bases[2] ? FIRST_AND_THIRD : SECOND;
};

/** A straight steal of home: two out, and the batter has little hope himself. */
const stealHome = (state: GameState, mind: Mind, tools: ManagerTools): StealPlan | null => {
  const runner = state.outs === 2 ? runnerCard(state, 3, tools) : undefined;
  if (!runner) return null;
  const safe = Math.max(0, runner.speed + tools.charts.tuning.steal.home) / 20;
  if (safe < Math.max(mind.style.stealFloor, LEAST_FOR_HOME)) return null;
  const { batter, pitcher, value } = mind;
  const held = isHeld(state, 3);
  const duel = duelWith(state, { base: 3, runner, held, batter, pitcher }, tools);
  const who: Declared = { bases: HOME, base: 3, duel, batter, pitcher, value };
  const { style } = mind;
  return planned(stealTry(state, who, tools), 'steal of home', {
    bases: HOME,
    style,
    more: style.stealMargin[3],
  });
};
const HOME: StealAttempt = [3];

/** Nobody is fast enough for more than a few safe numbers; fewer are not worth the thought. */
const LEAST_FOR_HOME = 0.2;

/** The lead runner among those who may leave with the pitch: one with an open base ahead. */
const stealableBase = ({ bases }: GameState): 1 | 2 | null => {
  if (bases[1]) return bases[2] ? null : 2;
  return bases[0] ? 1 : null;
};

const inTheMood = (state: GameState, style: Style): boolean => {
  const lead = battingLead(state);
  return lead >= style.stealFrom && lead <= style.stealTo;
};

const isHeld = ({ phase }: GameState, base: Base): boolean =>
  phase.type === 'offence' && phase.alignment.hold.includes(base);

/** What holding the man on first takes from the offence, which steals only where it pays. */
export const heldBack = (
  state: GameState,
  { value, batter, pitcher }: Mind,
  tools: ManagerTools,
): number => {
  const runner = runnerCard(state, 1, tools);
  if (!runner) return 0;
  const { bases } = SECOND;
  const free = duelWith(state, { base: 1, runner, held: false, batter, pitcher }, tools);
  const gain = (duel: Duel): number =>
    gainOf(state, { bases, base: 1, duel, batter, pitcher, value }, tools);
  const gained = gain(free);
  return gained > 0 ? gained - gain({ ...free, held: true }) : 0;
};

/** What this man's legs are worth to the offence where he may steal the next base. */
export const stealThreat = (
  state: GameState,
  who: Facing & Thief & { readonly base: 1 | 2; readonly value: Valuer },
  tools: ManagerTools,
): number => {
  const { base, batter, pitcher, runner, value } = who;
  if (state.bases[base]) return 0;
  const held = isHeld(state, base);
  const duel = duelWith(state, { base, runner, held, batter, pitcher }, tools);
  const { bases } = base === 1 ? SECOND : THIRD;
  return gainOf(state, { bases, base, duel, batter, pitcher, value }, tools);
};

/** What the offence gains by this steal; never below nothing. */
const gainOf = (state: GameState, who: Declared, tools: ManagerTools): number => {
  const { worth, stay } = stealTry(state, who, tools);
  return Math.max(0, worth - stay);
};
