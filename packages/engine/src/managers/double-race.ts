/** A double on which the man on first may go home, and the batter to third behind the throw. @see rules §10.2 */

import { battingSide, ofSide } from '../model/baseball.ts';
import { batterFollows } from '../resolve/extra-base-target.ts';
import { cardOf } from '../resolve/players.ts';
import { earlierTarget } from './earlier.ts';
import { moved, oneMore, type Places, placed } from './places.ts';
import { type Asked, depthOf, oneMan, type Prospects } from './prospects.ts';
import { errorFacesAt, type Thrown, thrownAt } from './thrown.ts';

/** Somebody is asked about a double. */
export const doubleProspects = (asked: Asked): Prospects => {
  const { state, choice, worth } = asked;
  const free = placed(state, 2, 2);
  if (choice.type === 'sendBatter') {
    const before = moved(free, 1, leadWasSafe(asked) ? 4 : 0);
    const thrown = atBatter(asked, before, choice.target);
    return {
      of: (answer) => (answer === 'send' ? thrown.worth : worth(before)),
      targetOf: () => choice.target,
      thrown,
    };
  }
  const thrown = atLead(asked, free);
  const conceded = worth(moved(free, 1, 4));
  return {
    of: oneMan({ held: worth(free), thrown, conceded }),
    targetOf: () => choice.target,
    thrown,
  };
};

const atLead = (asked: Asked, free: Places): Thrown => {
  const { state, choice, worth } = asked;
  const safe = moved(free, 1, 4);
  const out = moved(free, 1, 0);
  return thrownAt(choice.target, errorFacesOf(asked, choice.target), {
    safe: batterToo(asked, safe),
    wild: worth(oneMore(safe)),
    out: state.outs >= 2 ? worth(out) : batterToo(asked, out),
  });
};

/** His manager sends him or not, whatever is worth more. */
const batterToo = (asked: Asked, places: Places): number => {
  const { state, tools } = asked;
  const batting = ofSide(state.teams, battingSide(state.half));
  const { speed } = cardOf(batting, state.batter, tools.cards);
  const depth = depthOf(asked) ?? 0;
  const target = batterFollows(speed, { to: 3, depth }, tools.charts.tuning);
  const stays = asked.worth(places);
  if (target < 1) return stays;
  const goes = atBatter(asked, places, target).worth;
  return target >= 20 ? goes : Math.max(stays, goes);
};

/** The catcher throws to third. */
const atBatter = (asked: Asked, places: Places, target: number): Thrown => {
  const safe = moved(places, 0, 3);
  return thrownAt(target, errorFacesOf(asked, target), {
    safe: asked.worth(safe),
    wild: asked.worth(oneMore(safe)),
    out: asked.worth(moved(places, 0, 0)),
  });
};

const errorFacesOf = ({ tools }: Asked, target: number): number =>
  errorFacesAt(target, tools.charts.tuning.advance.errorFaces);

/** What came of the throw home, which is on the table when the batter is asked about. */
const leadWasSafe = (asked: Asked): boolean => {
  const thrown = asked.play.rolls.findLast(({ purpose }) => purpose === 'advance');
  return (thrown?.faces[0] ?? 0) <= earlierTarget(asked, 'throw');
};
