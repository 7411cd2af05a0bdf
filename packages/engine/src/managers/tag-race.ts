/** Runners who tag up after a catch. @see rules §13.4 */

import { moved, oneMore, type Places, placed } from './places.ts';
import { type Asked, oneMan, type Prospects } from './prospects.ts';
import { errorFacesAt, type Thrown, thrownAt } from './thrown.ts';

/** Somebody is asked about a fly ball that was caught. */
export const tagProspects = (asked: Asked): Prospects => {
  const { state, choice, worth } = asked;
  const caught = placed(state, 0);
  // A man ahead of the one on second has scored before.
  const held = choice.from === 2 ? moved(caught, 3, 4) : caught;
  const tagged = choice.from === 2 ? moved(held, 2, 3) : moved(held, 3, 4);
  const thrown = onTag(asked, held, tagged);
  const conceded = worth(tagged);
  return {
    of: oneMan({ held: worth(held), thrown, conceded }),
    targetOf: () => choice.target,
    thrown,
  };
};

/** A throw home lets the man on second have third. */
const onTag = ({ state, choice, worth, tools }: Asked, held: Places, tagged: Places): Thrown => {
  const { target, from } = choice;
  const { errorFaces } = tools.charts.tuning.advance;
  const follows = (places: Places): Places => (from === 3 ? moved(places, 2, 3) : places);
  const out = moved(held, from, 0);
  return thrownAt(target, errorFacesAt(target, errorFaces), {
    safe: worth(follows(tagged)),
    wild: worth(oneMore(follows(tagged))),
    out: worth(state.outs >= 1 ? out : follows(out)),
  });
};
