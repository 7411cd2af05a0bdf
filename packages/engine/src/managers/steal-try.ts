/** A steal before it is declared: every fall of the dice from the throw over to the wild throw. @see rules §10.3, §11 */

import type { StealAttempt } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { pitcherRating } from '../resolve/players.ts';
import { jumpChance, stealTarget, wildFaces } from '../resolve/steal-target.ts';
import { catcherOf, duelWith, runnerCard, type Thief } from './duel.ts';
import type { Facing } from './mind.ts';
import { moved, oneMore, type Places, placed, takes } from './places.ts';
import { swingWorth } from './swing-worth.ts';
import { safeChance, worthIn } from './thrown.ts';
import type { ManagerTools } from './tools.ts';
import { type After, breakEven, codeNow, now, type Valuer } from './value.ts';

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

/** Who go, lead runner last, and the one of them who has to win the race. */
export interface Declared extends Facing, Thief {
  readonly bases: StealAttempt;
  readonly held: boolean;
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

const NEVER_TRIED: Ends = { works: 0, gained: 0, fails: 0, lost: 0 };

const together = (one: Ends, share: number, other: Ends): Ends => ({
  works: one.works + share * other.works,
  gained: one.gained + share * other.gained,
  fails: one.fails + share * other.fails,
  lost: one.lost + share * other.lost,
});

/** The steal as it is best for the offence; the throw goes after the lead runner, or to second if third waits for it. */
export const stealTry = (state: GameState, who: Declared, tools: ManagerTools): StealTry => {
  const stay = stayWorth(state, who, tools);
  const { steal: numbers } = tools.charts.tuning;
  const duel = duelWith(state, who, tools);
  const faces = who.base === 3 ? 0 : wildFaces(catcherOf(state, tools)?.overthrow ?? 0, numbers);
  const stakes = stakesOf(state, who);
  const free = freeEnds(stakes, who, tools);
  const jump = jumpChance(duel, numbers);
  const [high, low] = [stealTarget(duel, true, numbers), stealTarget(duel, false, numbers)];
  const pitched = 1 - free.works - free.fails;
  const weighed = (ends: ByChance): StealTry => {
    const [good, bad] = [ends(safeChance(high)), ends(safeChance(low))];
    const goesLow = who.goesLow ?? bad.gained + bad.lost >= stay;
    const thrown = together(together(NEVER_TRIED, jump, good), goesLow ? 1 - jump : 0, bad);
    return summed(together(free, pitched, thrown), { stay, goesLow });
  };
  const wild = safeChance(faces);
  const alone = weighed((chance) => thrownAtThief(stakes, wild, chance));
  const home = homeOnThrow(state, who, tools);
  if (home < 1) return alone;
  const sent = weighed(sentHome(state, who, { wild, home: safeChance(home) }));
  return alone.worth > sent.worth ? alone : sent;
};

const summed = (
  { works, gained, fails, lost }: Ends,
  { stay, goesLow }: Pick<StealTry, 'stay' | 'goesLow'>,
): StealTry => ({
  chance: works / (works + fails),
  breakEven: breakEven(stay, gained / works, lost / fails),
  worth: gained + lost + (1 - works - fails) * stay,
  stay,
  goesLow,
});

/** What the ends of a steal are worth to the side at bat. */
interface Stakes {
  /** Everybody has one base more: a balk, or the throw over gets away. */
  readonly free: number;
  readonly caughtLeaning: number;
  readonly safe: number;
  readonly wild: number;
  readonly out: number;
}

type Staked = Pick<Declared, 'bases' | 'base' | 'value'>;

/** The defence asks, held and not held, and then the offence: all that makes a difference is the moment. */
const stakesOf = (state: GameState, { bases, base, value }: Staked): Stakes => {
  const code = codeNow(state);
  const { outs } = state;
  if (
    lately?.value !== value ||
    lately.code !== code ||
    lately.outs !== outs ||
    lately.base !== base ||
    lately.bases !== bases
  )
    lately = { value, code, outs, base, bases, stakes: newStakes(state, { bases, base, value }) };
  return lately.stakes;
};
/** The last answer. */
let lately: (Staked & Pick<After, 'code' | 'outs'> & { readonly stakes: Stakes }) | null = null;

/** The others have their bases, unless the out is the third; a man on third who waits stays there. */
const newStakes = (state: GameState, { bases, base, value }: Staked): Stakes => {
  const worth = worthIn(state, value);
  const others = (places: Places): Places =>
    bases.reduce((at, from) => (from < base ? takes(at, from) : at), places);
  const start = placed(state, null);
  const safe = others(takes(start, base));
  const out = moved(start, base, 0);
  return {
    free: worth(placed(state, null, 1)),
    caughtLeaning: worth(out),
    safe: worth(safe),
    wild: worth(oneMore(safe, base)),
    out: worth(state.outs >= 2 ? out : others(out)),
  };
};

const FACES = 20;

/** Before anybody goes: caught leaning, or the throw over gets away, or a balk. */
const freeEnds = (stakes: Stakes, { pitcher }: Facing, { charts }: ManagerTools): Ends => {
  const { steal, pickOff } = charts.tuning;
  const balk = safeChance((pitcher ? pitcherRating(pitcher).balk : 0) + steal.balkBonus);
  const works = (safeChance(FACES + 1 - pickOff.wildFrom) + balk) / FACES;
  const fails = safeChance(pickOff.jumpTarget) / FACES;
  return { works, gained: works * stakes.free, fails, lost: fails * stakes.caughtLeaning };
};

/** What comes of a throw at this chance to be safe. */
type ByChance = (chance: number) => Ends;

const thrownAtThief = (stakes: Stakes, faces: number, chance: number): Ends => {
  const away = Math.min(faces, chance);
  const gained = (chance - away) * stakes.safe + away * stakes.wild;
  return { works: chance, gained, fails: 1 - chance, lost: (1 - chance) * stakes.out };
};

/** Safe numbers of the man on third who waits, if he goes home on the throw to second. */
const homeOnThrow = (state: GameState, { bases, base }: Staked, tools: ManagerTools): number => {
  if (base !== 1 || !bases.includes(3)) return 0;
  return (runnerCard(state, 3, tools)?.speed ?? 0) + tools.charts.tuning.steal.homeOnThrow;
};

/** It works if both are safe; once the throw is away nobody has to run for home. */
const sentHome = (
  state: GameState,
  { value }: Staked,
  { wild, home }: { readonly wild: number; readonly home: number },
): ByChance => {
  const worth = worthIn(state, value);
  const start = placed(state, null);
  const [safe, out] = [takes(start, 1), moved(start, 1, 0)];
  const onHome = worth(moved(safe, 3, 4));
  const onOutAtHome = worth(moved(safe, 3, 0));
  const onWild = worth(oneMore(safe, 1));
  const onOut =
    state.outs >= 2
      ? worth(out)
      : home * worth(moved(out, 3, 4)) + (1 - home) * worth(moved(out, 3, 0));
  return (chance) => {
    const away = Math.min(wild, chance);
    const made = chance - away;
    return {
      works: away + made * home,
      gained: away * onWild + made * home * onHome,
      fails: made * (1 - home) + 1 - chance,
      lost: made * (1 - home) * onOutAtHome + (1 - chance) * onOut,
    };
  };
};
