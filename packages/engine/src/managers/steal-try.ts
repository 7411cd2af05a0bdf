/** A steal before it is declared: every fall of the dice from the throw over to the wild throw. @see rules §10.3, §11 */

import type { GameState } from '../model/state.ts';
import { pitcherRating } from '../resolve/players.ts';
import { jumpChance, stealTarget, wildFaces } from '../resolve/steal-target.ts';
import { type Duel, runnerCard } from './duel.ts';
import type { Facing } from './mind.ts';
import { type Attempt, type SentEnds, type StealEnds, stealEnds } from './steal-ends.ts';
import { swingWorth } from './swing-worth.ts';
import { safeChance } from './thrown.ts';
import type { ManagerTools } from './tools.ts';
import { breakEven, now, type Valuer } from './value.ts';

/** What a steal comes to, of the times that it is really tried: a runner who stays after a bad jump has not. */
export interface StealTry {
  /** How sure it is, and how sure it must be to be no worse than letting it be. */
  readonly chance: number;
  readonly breakEven: number;
  /** To the side at bat: of declaring it, and of letting it be. */
  readonly worth: number;
  readonly stay: number;
  /** He goes on after a bad jump. */
  readonly goesLow: boolean;
}

/** Who go, and the one of them who has to win the race against pitcher and catcher. */
export interface Declared extends Facing, Attempt {
  readonly duel: Duel;
  readonly value: Valuer;
  /** What he does after a bad jump; left out: whatever is worth more. */
  readonly goesLow?: boolean | undefined;
}

/** What the steal is weighed against. With two out a man who is caught at home takes the bat out of the batter's hands. */
export const stayWorth = (
  state: GameState,
  who: Facing & Pick<Declared, 'bases' | 'value'>,
  tools: ManagerTools,
): number =>
  who.bases.length === 1 && who.bases[0] === 3 && state.outs === 2
    ? swingWorth(state, who, tools)
    : who.value(now(state));

/** Ends that are good for the runners and ends that are not: how likely, and what they are worth by that. */
interface Ends {
  readonly works: number;
  readonly gained: number;
  readonly fails: number;
  readonly lost: number;
}

/** The steal as it is best for the offence; the throw goes after the lead runner, or to second if third waits for it. */
export const stealTry = (state: GameState, who: Declared, tools: ManagerTools): StealTry => {
  const ends = stealEnds(state, who);
  const stakes = stakesOf(ends, who.value);
  const jump: Jump = {
    free: freeEnds(stakes, who, tools),
    stay: stayWorth(state, who, tools),
    chance: jumpChance(who.duel, tools.charts.tuning.steal),
    goesLow: who.goesLow,
  };
  const ball = throwAt(stakes, who, tools);
  const alone = weighed(jump, ball);
  const home = ends.sent === null ? 0 : homeOnThrow(state, tools);
  if (ends.sent === null || home < 1) return alone;
  const sent = weighed(
    jump,
    onwardHome(ball, ends.sent, { value: who.value, home: safeChance(home) }),
  );
  return alone.worth > sent.worth ? alone : sent;
};

/** What the ends of a steal are worth to the side at bat. */
type Stakes = { readonly [E in Exclude<keyof StealEnds, 'sent'>]: number };

/** The defence asks, held and not held, and then the offence: all that makes a difference is the moment. */
const stakesOf = (ends: StealEnds, value: Valuer): Stakes => {
  if (lately?.ends === ends && lately.value === value) return lately.stakes;
  const stakes: Stakes = {
    free: value(ends.free),
    caughtLeaning: value(ends.caughtLeaning),
    safe: value(ends.safe),
    wild: value(ends.wild),
    out: value(ends.out),
  };
  lately = { ends, value, stakes };
  return stakes;
};
/** The last answer. */
let lately: {
  readonly ends: StealEnds;
  readonly value: Valuer;
  readonly stakes: Stakes;
} | null = null;

const FACES = 20;

/** Before anybody goes: caught leaning, or the throw over gets away, or a balk. */
const freeEnds = (stakes: Stakes, { pitcher }: Facing, { charts }: ManagerTools): Ends => {
  const { steal, pickOff } = charts.tuning;
  const balk = safeChance((pitcher ? pitcherRating(pitcher).balk : 0) + steal.balkBonus);
  const works = (safeChance(FACES + 1 - pickOff.wildFrom) + balk) / FACES;
  const fails = safeChance(pickOff.jumpTarget) / FACES;
  return { works, gained: works * stakes.free, fails, lost: fails * stakes.caughtLeaning };
};

/** The jump: what may come before it, how likely it is good, and what is weighed if it is not. */
interface Jump extends Pick<Declared, 'goesLow'> {
  readonly free: Ends;
  readonly stay: number;
  readonly chance: number;
}

/** The throw, and what its ends are worth. */
interface Ball {
  /** Chances to be safe, after a good jump and after a bad one. */
  readonly high: number;
  readonly low: number;
  /** On so much of either the throw gets away. */
  readonly away: number;
  /** Chance that the man who goes home on it makes it; 1 where nobody does. */
  readonly home: number;
  readonly wild: number;
  readonly safe: number;
  readonly caughtAtHome: number;
  readonly out: number;
}

const throwAt = (stakes: Stakes, { base, duel }: Declared, { charts }: ManagerTools): Ball => {
  const { steal } = charts.tuning;
  return {
    high: safeChance(stealTarget(duel, true, steal)),
    low: safeChance(stealTarget(duel, false, steal)),
    away: safeChance(base === 3 ? 0 : wildFaces(duel.overthrow, steal)),
    home: 1,
    wild: stakes.wild,
    safe: stakes.safe,
    caughtAtHome: 0,
    out: stakes.out,
  };
};

/** Safe numbers of the man on third who waits, if he goes home on the throw to second. */
const homeOnThrow = (state: GameState, tools: ManagerTools): number =>
  (runnerCard(state, 3, tools)?.speed ?? 0) + tools.charts.tuning.steal.homeOnThrow;

/** The same throw, and the man from third goes home on it. */
const onwardHome = (
  ball: Ball,
  { scores, caughtAtHome, scoresOnOut, caughtToo }: SentEnds,
  { home, value }: { readonly home: number; readonly value: Valuer },
): Ball => ({
  ...ball,
  home,
  safe: value(scores),
  caughtAtHome: value(caughtAtHome),
  out: home * value(scoresOnOut) + (1 - home) * value(caughtToo),
});

/** It works if everybody who runs is safe; once the throw is away nobody has to run for home. */
const thrown = ({ away, home, wild, safe, caughtAtHome, out }: Ball, chance: number): Ends => {
  const got = Math.min(away, chance);
  const made = chance - got;
  return {
    works: got + made * home,
    gained: got * wild + made * home * safe,
    fails: made * (1 - home) + 1 - chance,
    lost: made * (1 - home) * caughtAtHome + (1 - chance) * out,
  };
};

const weighed = ({ free, stay, chance, goesLow }: Jump, ball: Ball): StealTry => {
  const good = thrown(ball, ball.high);
  const bad = thrown(ball, ball.low);
  const goes = goesLow ?? bad.gained + bad.lost >= stay;
  const pitched = 1 - free.works - free.fails;
  const high = pitched * chance;
  const low = goes ? pitched * (1 - chance) : 0;
  const works = free.works + high * good.works + low * bad.works;
  const gained = free.gained + high * good.gained + low * bad.gained;
  const fails = free.fails + high * good.fails + low * bad.fails;
  const lost = free.lost + high * good.lost + low * bad.lost;
  return {
    chance: works / (works + fails),
    breakEven: breakEven(stay, gained / works, lost / fails),
    worth: gained + lost + (1 - works - fails) * stay,
    stay,
    goesLow: goes,
  };
};
