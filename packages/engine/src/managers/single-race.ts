/** A single on which runners try for one base more: every throw and every answer, weighed. @see rules §10.1 */

import { battingSide, ofSide } from '../model/baseball.ts';
import {
  batterFollows,
  type ExtraBaseTry,
  firstToThird,
  secondToHome,
} from '../resolve/extra-base-target.ts';
import { cardOf } from '../resolve/players.ts';
import { moved, oneMore, type Places, placed } from './places.ts';
import { type Asked, depthOf, outfielderOf, type Prospects } from './prospects.ts';
import { errorFacesAt, safeChance, type Thrown, thrownAt } from './thrown.ts';
import { isWonWith } from './value.ts';

/** Who runs, and how likely each of them makes it, in safe numbers. */
interface Race {
  readonly asked: Asked;
  /** Where everybody is who takes what is his without a risk. */
  readonly free: Places;
  readonly lead: { readonly from: 1 | 2; readonly target: number };
  /** The man on first behind one who goes home; null: nobody is there, or he need not go. */
  readonly trail: number | null;
  /** The batter, for second on a throw. */
  readonly batter: number;
}

/** Somebody is asked about a single. */
export const singleProspects = (asked: Asked): Prospects => {
  const { choice, play } = asked;
  const race = raceOf(asked);
  switch (choice.type) {
    case 'sendLead':
      return {
        of: (answer) => (answer === 'send' ? sendsLead(race) : asked.worth(race.free)),
        targetOf: () => race.lead.target,
        thrown: atLead(race, false),
      };
    case 'sendTrail':
      return {
        of: (answer) => bestThrow(race, answer === 'send'),
        targetOf: () => behind(race),
        thrown: atTrail(race),
      };
    default: {
      const sent = play.answers.some(
        ({ type, option }) => type === 'sendTrail' && option === 'send',
      );
      return {
        of: (answer) => throwWorth(race, sent, answer),
        targetOf: (answer) => (answer === 'throw-behind' ? behind(race) : race.lead.target),
        thrown: choice.from === race.lead.from ? atLead(race, sent) : atTrail(race),
      };
    }
  }
};

const raceOf = (asked: Asked): Race => {
  const { state, choice, tools } = asked;
  const free = placed(state, 1, 1);
  const depth = depthOf(asked);
  // A short single, two out: nobody follows him who runs on contact.
  if (depth === null)
    return { asked, free, lead: { from: 2, target: choice.target }, trail: null, batter: 0 };
  const { tuning } = tools.charts;
  const batting = ofSide(state.teams, battingSide(state.half));
  const speedOf = (id: Parameters<typeof cardOf>[1]): number =>
    cardOf(batting, id, tools.cards).speed;
  const hit = hitOf(asked, depth);
  const [first, second] = state.bases;
  const batter = batterFollows(speedOf(state.batter), { to: 2, depth }, tuning);
  const third = first ? firstToThird({ ...hit, speed: speedOf(first.id) }, tuning) : null;
  if (!second) return { asked, free, lead: { from: 1, target: third ?? 0 }, trail: null, batter };
  const home = secondToHome({ ...hit, speed: speedOf(second.id) }, tuning);
  const follows = third !== null && third >= 1 && !winsIt(asked, free) ? third : null;
  return { asked, free, lead: { from: 2, target: home }, trail: follows, batter };
};

const hitOf = (asked: Asked, depth: number): Omit<ExtraBaseTry, 'speed'> => {
  const { state, play } = asked;
  const outs = state.outs === 0 ? 0 : state.outs === 1 ? 1 : 2;
  return { ...outfielderOf(asked), outs, depth, shallow: play.alignment.outfield === 'shallow' };
};

/** With the lead runner home the game is won: nobody else has to run. */
const winsIt = ({ state }: Asked, free: Places): boolean => isWonWith(state, free[3] === 4 ? 2 : 1);

/** He goes; one behind him goes too if that is worth more. */
const sendsLead = (race: Race): number => {
  const alone = bestThrow(race, false);
  return race.trail === null ? alone : Math.max(alone, bestThrow(race, true));
};

const AUTOMATIC = 20;

/** Safe numbers of the man who follows, if the ball goes after him. */
const behind = ({ trail, asked }: Race): number =>
  (trail ?? AUTOMATIC) + asked.tools.charts.tuning.advance.throwBehind;

/** The defence throws where it costs the offence most, or not at all. */
const bestThrow = (race: Race, sent: boolean): number => {
  const { lead } = race;
  const ways: number[] = [];
  if (lead.target < AUTOMATIC) ways.push(atLead(race, sent).worth);
  if (sent && behind(race) < AUTOMATIC) ways.push(atTrail(race).worth);
  if (ways.length > 0) return Math.min(conceded(race), ...ways);
  return sent ? race.asked.worth(moved(leadHome(race), 1, 3)) : conceded(race);
};

const throwWorth = (race: Race, sent: boolean, answer: string): number =>
  answer === 'throw-lead'
    ? atLead(race, sent).worth
    : answer === 'throw-behind'
      ? atTrail(race).worth
      : conceded(race);

const leadHome = ({ free, lead }: Race): Places => moved(free, lead.from, lead.from === 2 ? 4 : 3);

const conceded = (race: Race): number => race.asked.worth(leadHome(race));

/** A throw at the lead runner: behind it the man who follows has third if he is fast, and the batter perhaps second. */
const atLead = (race: Race, sent: boolean): Thrown => {
  const { lead, trail, free, asked } = race;
  const { trailTakesThird } = asked.tools.charts.tuning.advance;
  const takesThird = sent && trail !== null && trail >= trailTakesThird;
  const then = (places: Places): Places => (takesThird ? moved(places, 1, 3) : places);
  return onThrow(race, lead.target, {
    safe: then(leadHome(race)),
    out: moved(free, lead.from, 0),
    goOn: then,
  });
};

/** A throw behind him: his run counts. */
const atTrail = (race: Race): Thrown => {
  const home = leadHome(race);
  return onThrow(race, behind(race), {
    safe: moved(home, 1, 3),
    out: moved(home, 1, 0),
    goOn: (places) => places,
  });
};

interface Throw {
  readonly safe: Places;
  readonly out: Places;
  /** What happens meanwhile, unless the out is the third. */
  readonly goOn: (places: Places) => Places;
}

const onThrow = (race: Race, target: number, { safe, out, goOn }: Throw): Thrown => {
  const { asked } = race;
  const { errorFaces } = asked.tools.charts.tuning.advance;
  const isOver = asked.state.outs >= 2;
  return thrownAt(target, errorFacesAt(target, errorFaces), {
    safe: batterToo(race, safe),
    wild: asked.worth(oneMore(safe)),
    out: isOver ? asked.worth(out) : batterToo(race, goOn(out)),
  });
};

/** The batter takes second behind the throw, if it is open and he is fast enough. */
const batterToo = ({ batter, asked: { worth } }: Race, places: Places): number => {
  const stays = worth(places);
  if (places[1] === 2 || places[2] === 2) return stays;
  const chance = safeChance(batter);
  return chance * worth(moved(places, 0, 2)) + (1 - chance) * stays;
};
