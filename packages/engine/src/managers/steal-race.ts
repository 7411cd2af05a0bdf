/** Questions in the middle of a steal: go after a bad jump, whom to throw at, the man on third. @see rules §11.2-11.4 */

import type { Base } from '../model/baseball.ts';
import type { ChoiceOption } from '../model/decision.ts';
import {
  hasJump,
  isIndifferent,
  jumpRating,
  jumpSet,
  stealTarget,
  wildFaces,
} from '../resolve/steal-target.ts';
import { catcherOf, duelWith, runnerCard } from './duel.ts';
import { facingOf } from './mind.ts';
import { moved, oneMore, type Places, placed, takes } from './places.ts';
import type { Asked, Prospects } from './prospects.ts';
import { safeChance, type Thrown, thrownAt } from './thrown.ts';

/** One who goes, and his safe numbers after this jump. */
interface Going {
  readonly from: Base;
  readonly target: number;
}

interface Race {
  readonly asked: Asked;
  /** Nobody has gone yet. */
  readonly start: Places;
  /** The lead runner first. */
  readonly going: readonly Going[];
  /** Faces on which the catcher's throw gets away. */
  readonly wild: number;
}

/** Somebody is asked about a steal. */
export const stealProspects = (asked: Asked): Prospects => {
  const race = raceOf(asked);
  return isDelayed(race) ? delayedProspects(race) : straightProspects(race);
};

const raceOf = (asked: Asked): Race => {
  const { state, play, choice, tools } = asked;
  const leadFirst = [...play.steal].reverse();
  const going = leadFirst.map((from) => ({
    from,
    target: from === choice.from ? choice.target : targetOf(asked, from),
  }));
  const wild = wildFaces(catcherOf(state, tools)?.overthrow ?? 0, tools.charts.tuning.steal);
  return { asked, start: placed(state, null), going, wild };
};

/** Safe numbers of another who goes, after the jump that serves them all. */
const targetOf = ({ state, play, tools }: Asked, base: Base): number => {
  const runner = runnerCard(state, base, tools);
  if (!runner) return 0;
  const { steal: numbers } = tools.charts.tuning;
  const held = play.alignment.hold.includes(base);
  const duel = duelWith(state, { ...facingOf(state, tools), base, held, runner }, tools);
  const jump = play.rolls.findLast(({ purpose }) => purpose === 'jump')?.faces ?? [];
  const total = jump.reduce((sum, face) => sum + face, 0);
  const isGood = hasJump(duel) || (jumpSet(jumpRating(duel, numbers)) & (1 << total)) !== 0;
  return stealTarget(duel, isGood, numbers);
};

/** First and third, second open: the man on third waits for the throw. */
const isDelayed = ({ asked: { state }, going }: Race): boolean =>
  going.length === 2 && going[0]?.from === 3 && going[1]?.from === 1 && !state.bases[1];

const straightProspects = (race: Race): Prospects => {
  const { asked, going, start } = race;
  const { choice, worth } = asked;
  const [lead = NOBODY, trail] = going;
  const atLead = atThief(race, lead);
  const atTrail = trail ? atThief(race, trail) : atLead;
  const ways = straightWays(race, [atLead, atTrail]);
  return {
    of: (answer) => (answer === 'stay' ? worth(start) : leftBy(ways, answer)),
    targetOf: (answer) =>
      answer === 'throw-trail' && trail
        ? trail.target
        : answer === 'throw-lead'
          ? lead.target
          : choice.target,
    thrown: choice.from === lead.from ? atLead : atTrail,
  };
};

const NOBODY: Going = { from: 1, target: 0 };

/** What an answer of the defence leaves the offence. */
interface Way {
  readonly answer: ChoiceOption;
  readonly worth: number;
}

/** After any other answer the defence does what leaves least. */
const leftBy = (ways: readonly Way[], answer: ChoiceOption): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    if (way.answer === answer) return way.worth;
    least = Math.min(least, way.worth);
  }
  return least;
};

/** What the defence may do about them. */
const straightWays = (
  { asked, going, start }: Race,
  [atLead, atTrail]: readonly [Thrown, Thrown],
): readonly Way[] => {
  const { state, play, tools, worth } = asked;
  const [lead = NOBODY, trail] = going;
  const thrown: Way = { answer: 'throw-lead', worth: atLead.worth };
  if (lead.from === 3) return [thrown];
  if (trail) return [thrown, { answer: 'throw-trail', worth: atTrail.worth }];
  const held = play.alignment.hold.includes(lead.from);
  return !held && isIndifferent(state, tools.charts.tuning.steal)
    ? [thrown, { answer: 'concede', worth: worth(takes(start, lead.from)) }]
    : [thrown];
};

/** One is thrown at, the others have their bases, unless the out is the third. */
const atThief = ({ asked: { state, worth }, start, going, wild }: Race, thief: Going): Thrown => {
  const others = (places: Places): Places =>
    going.reduce((now, { from }) => (from === thief.from ? now : takes(now, from)), places);
  const safe = others(takes(start, thief.from));
  const out = moved(start, thief.from, 0);
  return thrownAt(thief.target, thief.from === 3 ? 0 : wild, {
    safe: worth(safe),
    wild: worth(oneMore(safe, thief.from)),
    out: worth(state.outs >= 2 ? out : others(out)),
  });
};

const delayedProspects = (race: Race): Prospects => {
  const { asked, start } = race;
  const { choice, worth, tools, state } = asked;
  const speed = runnerCard(state, 3, tools)?.speed ?? 0;
  const home = speed + tools.charts.tuning.steal.homeOnThrow;
  const held = atSecond(race, null);
  const sent = atSecond(race, safeChance(home));
  const thrown = home >= 1 && sent.worth > held.worth ? sent : held;
  const cut = worth(takes(start, 1));
  const answers = new Map<ChoiceOption, number>([
    ['stay', worth(start)],
    ['go', Math.min(cut, thrown.worth)],
    ['cut', cut],
    ['throw-trail', thrown.worth],
    ['send', sent.worth],
    ['hold', held.worth],
  ]);
  const runsHome = (chance: 0 | 1): number => atSecond(race, chance).worth;
  return {
    of: (answer) => answers.get(answer) ?? held.worth,
    targetOf: () => choice.target,
    thrown:
      choice.type === 'sendRunnerHome'
        ? { worth: sent.worth, safe: runsHome(1), out: runsHome(0) }
        : thrown,
  };
};

/** The catcher throws to second, and the man on third goes home with this chance; null: he stays. */
const atSecond = (
  { asked: { state, worth }, start, going, wild }: Race,
  home: number | null,
): Thrown => {
  const goesOn = (places: Places): number =>
    home === null
      ? worth(places)
      : home * worth(moved(places, 3, 4)) + (1 - home) * worth(moved(places, 3, 0));
  const safe = takes(start, 1);
  const out = moved(start, 1, 0);
  const target = going.find(({ from }) => from === 1)?.target ?? 0;
  return thrownAt(target, wild, {
    safe: goesOn(safe),
    wild: worth(oneMore(safe, 1)),
    out: state.outs >= 2 ? worth(out) : goesOn(out),
  });
};
