/** When a runner goes, and what holding him is worth. @see rules §11, §21 */

import type { Base } from '../model/baseball.ts';
import { onBases } from '../model/baseball.ts';
import type { StealAttempt } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { pitcherRating } from '../resolve/players.ts';
import { jumpChance, type StealDuel, stealTarget } from '../resolve/steal-target.ts';
import { percent } from './advance.ts';
import { duelWith, runnerCard, type Thief } from './duel.ts';
import type { Facing, Mind } from './mind.ts';
import type { Style } from './styles.ts';
import { swingWorth } from './swing-worth.ts';
import type { ManagerTools } from './tools.ts';
import type { Valuer } from './value.ts';
import { battingLead, breakEven, codeNow, now } from './value.ts';

/** The chances of one runner for second or third, 0-1. */
interface StealOdds {
  readonly goodJump: number;
  /** Safe after a good jump, and without one. */
  readonly high: number;
  readonly low: number;
  readonly pickedOff: number;
  /** A balk, or the throw over gets away. */
  readonly free: number;
}

/** The man on first or second against pitcher and catcher. */
interface Threat {
  readonly duel: StealDuel;
  readonly balk: number;
}

const threatOf = (
  state: GameState,
  who: Facing & Thief & { readonly held: boolean },
  tools: ManagerTools,
): Threat => ({
  duel: duelWith(state, who, tools),
  balk: who.pitcher ? pitcherRating(who.pitcher).balk : 0,
});

const stealOdds = ({ duel, balk }: Threat, { charts }: ManagerTools): StealOdds => {
  const { steal: tuning, pickOff } = charts.tuning;
  return {
    goodJump: jumpChance(duel, tuning),
    high: stealTarget(duel, true, tuning) / 20,
    low: stealTarget(duel, false, tuning) / 20,
    pickedOff: pickOff.jumpTarget / 400,
    free: (21 - pickOff.wildFrom + balk + tuning.balkBonus) / 400,
  };
};

/** Where a steal from this base leads. */
interface Outlook {
  readonly stay: number;
  readonly safe: number;
  readonly out: number;
}

const outlook = (state: GameState, base: 1 | 2, value: Valuer): Outlook => {
  const code = codeNow(state);
  // The man behind the one who is thrown at has his base too.
  const follows = base === 2 && (code & 1) === 1;
  const without = onBases(follows ? (code & ~3) | 2 : code & ~base);
  const { outs } = state;
  return {
    stay: value(now(state)),
    safe: value({ code: onBases(without | (base * 2)), outs, runs: 0 }),
    out: value({ code: without, outs: outs + 1, runs: 0 }),
  };
};

const mix = (chance: number, yes: number, no: number): number => chance * yes + (1 - chance) * no;

/** Worth of declaring the steal, with the option to stay after a bad jump. */
const worth = (odds: StealOdds, { stay, safe, out }: Outlook, goesLow: boolean): number => {
  const good = mix(odds.high, safe, out);
  const bad = goesLow ? mix(odds.low, safe, out) : stay;
  const thrown = mix(odds.goodJump, good, bad);
  const { pickedOff, free } = odds;
  return pickedOff * out + free * safe + (1 - pickedOff - free) * thrown;
};

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
  { style, value, batter, pitcher, base }: Mind & { readonly base: 1 | 2 },
  tools: ManagerTools,
): StealPlan | null => {
  const held = isHeld(state, base);
  const runner = runnerCard(state, base, tools);
  if (!runner) return null;
  const odds = stealOdds(threatOf(state, { base, held, batter, pitcher, runner }, tools), tools);
  if (odds.goodJump <= 0) return null;
  const look = outlook(state, base, value);
  const two = base === 2 && state.bases[0] !== null ? style.doubleMargin : 0;
  const needed = Math.max(style.stealFloor, even(look) + style.margin + two);
  const goesLow = goesOnBadJump(style, odds.low, needed);
  const chance = goesLow ? mix(odds.goodJump, odds.high, odds.low) : odds.high;
  const gain = worth(odds, look, goesLow) - look.stay;
  if (chance < needed || gain < Math.min(0, style.margin)) return null;
  const { bases, name } = whoGoes(state, base);
  return { bases, reason: `${name} ${percent(chance)} vs break-even ${percent(needed)}` };
};

/** A man on third waits for the throw: it costs him nothing. One on first follows the man to third. */
const whoGoes = (
  { bases }: GameState,
  base: 1 | 2,
): { readonly bases: StealAttempt; readonly name: string } => {
  if (base === 2)
    return bases[0] ? { bases: [1, 2], name: 'double steal' } : { bases: [2], name: 'steal' };
  return bases[2]
    ? { bases: [1, 3], name: 'steal, first and third' }
    : { bases: [1], name: 'steal' };
};

/** A straight steal of home: two out, and the batter has little hope himself. */
const stealHome = (state: GameState, mind: Mind, tools: ManagerTools): StealPlan | null => {
  const { style, value } = mind;
  const runner = state.outs === 2 ? runnerCard(state, 3, tools) : undefined;
  if (!runner) return null;
  const chance = Math.max(0, runner.speed + tools.charts.tuning.steal.home) / 20;
  if (chance < Math.max(style.stealFloor, LEAST_FOR_HOME)) return null;
  const code = onBases(codeNow(state) & ~4);
  const stay = swingWorth(state, mind, tools);
  const safe = value({ code, outs: 2, runs: 1 });
  const needed = breakEven(stay, safe, value({ code, outs: 3, runs: 0 })) + style.margin;
  return chance >= needed
    ? { bases: [3], reason: `steal of home ${percent(chance)} vs break-even ${percent(needed)}` }
    : null;
};

/** Nobody is fast enough for more than a few safe numbers; fewer are not worth the thought. */
const LEAST_FOR_HOME = 0.2;

const even = ({ stay, safe, out }: Outlook): number => breakEven(stay, safe, out);

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
  const threat = threatOf(state, { base: 1, held: false, batter, pitcher, runner }, tools);
  const look = outlook(state, 1, value);
  const free = gainOf(stealOdds(threat, tools), look);
  const held = gainOf(stealOdds({ ...threat, duel: { ...threat.duel, held: true } }, tools), look);
  return free - held;
};

/** What this man's legs are worth to the offence where he may steal the next base. */
export const stealThreat = (
  state: GameState,
  {
    batter,
    pitcher,
    value,
    base,
    runner,
  }: Facing & Thief & { readonly base: 1 | 2; readonly value: Valuer },
  tools: ManagerTools,
): number => {
  if (state.bases[base]) return 0;
  const held = isHeld(state, base);
  const threat = threatOf(state, { base, held, batter, pitcher, runner }, tools);
  return gainOf(stealOdds(threat, tools), outlook(state, base, value));
};

/** What the offence gains by this steal; never below nothing. */
const gainOf = (odds: StealOdds, look: Outlook): number => {
  const goesLow = mix(odds.low, look.safe, look.out) >= look.stay;
  return Math.max(0, worth(odds, look, goesLow) - look.stay);
};
