/** A steal before it is declared: every fall of the dice from the throw over to the wild throw. @see rules §10.3, §11 */

import type { Base } from '../model/baseball.ts';
import type { StealAttempt } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { pitcherRating } from '../resolve/players.ts';
import { jumpChance, stealTarget, wildFaces } from '../resolve/steal-target.ts';
import { catcherOf, duelWith, runnerCard, type Thief } from './duel.ts';
import type { Facing } from './mind.ts';
import { moved, oneMore, type Places, placed, takes } from './places.ts';
import { swingWorth } from './swing-worth.ts';
import { safeChance, type Worth, worthIn } from './thrown.ts';
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
  bases: StealAttempt,
  { tools, ...who }: Facing & { readonly value: Valuer; readonly tools: ManagerTools },
): number =>
  bases.length === 1 && bases[0] === 3 && state.outs === 2
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
  const { bases, base, value } = who;
  const worth = worthIn(state, value);
  const start = placed(state, null);
  const stay = stayWorth(state, bases, { ...who, tools });
  const { steal: numbers } = tools.charts.tuning;
  const duel = duelWith(state, who, tools);
  const wild = base === 3 ? 0 : wildFaces(catcherOf(state, tools)?.overthrow ?? 0, numbers);
  const race: Race = { state, start, worth, bases, base, wild: safeChance(wild) };
  const free = freeEnds(race, who, tools);
  const jump = jumpChance(duel, numbers);
  const [high, low] = [stealTarget(duel, true, numbers), stealTarget(duel, false, numbers)];
  const pitched = 1 - free.works - free.fails;
  const tries = throwsOf(race, tools).map((ends) => {
    const [good, bad] = [ends(safeChance(high)), ends(safeChance(low))];
    const goesLow = who.goesLow ?? bad.gained + bad.lost >= stay;
    const thrown = together(together(NEVER_TRIED, jump, good), goesLow ? 1 - jump : 0, bad);
    return summed(together(free, pitched, thrown), { stay, goesLow });
  });
  return tries.reduce((best, one) => (one.worth > best.worth ? one : best));
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

interface Race {
  readonly state: GameState;
  readonly start: Places;
  readonly worth: Worth;
  readonly bases: StealAttempt;
  readonly base: Base;
  /** Chance that the throw gets away. */
  readonly wild: number;
}

const FACES = 20;

/** Before anybody goes: caught leaning, or the throw over gets away, or a balk. */
const freeEnds = (
  { state, start, worth, base }: Race,
  { pitcher }: Facing,
  { charts }: ManagerTools,
): Ends => {
  const { steal, pickOff } = charts.tuning;
  const balk = safeChance((pitcher ? pitcherRating(pitcher).balk : 0) + steal.balkBonus);
  const works = (safeChance(FACES + 1 - pickOff.wildFrom) + balk) / FACES;
  const fails = safeChance(pickOff.jumpTarget) / FACES;
  return {
    works,
    gained: works * worth(placed(state, null, 1)),
    fails,
    lost: fails * worth(moved(start, base, 0)),
  };
};

/** What comes of a throw at this chance to be safe. */
type ByChance = (chance: number) => Ends;

/** The ways in which the offence may go about it: the man on third waits, and goes home on the throw or not. */
const throwsOf = (race: Race, tools: ManagerTools): readonly ByChance[] => {
  const { state, bases, base } = race;
  if (base !== 1 || !bases.includes(3)) return [thiefThrownAt(race)];
  const speed = runnerCard(state, 3, tools)?.speed ?? 0;
  const home = speed + tools.charts.tuning.steal.homeOnThrow;
  return home < 1 ? [thiefThrownAt(race)] : [sentHome(race, safeChance(home)), thiefThrownAt(race)];
};

/** The others have their bases, unless the out is the third; a man on third who waits stays there. */
const thiefThrownAt = ({ state, start, worth, bases, base, wild }: Race): ByChance => {
  const others = (places: Places): Places =>
    bases.reduce((at, from) => (from < base ? takes(at, from) : at), places);
  const safe = others(takes(start, base));
  const out = moved(start, base, 0);
  const [onSafe, onWild] = [worth(safe), worth(oneMore(safe, base))];
  const onOut = worth(state.outs >= 2 ? out : others(out));
  return (chance) => {
    const away = Math.min(wild, chance);
    const gained = (chance - away) * onSafe + away * onWild;
    return { works: chance, gained, fails: 1 - chance, lost: (1 - chance) * onOut };
  };
};

/** It works if both are safe; once the throw is away nobody has to run for home. */
const sentHome = ({ state, start, worth, wild }: Race, home: number): ByChance => {
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
