/** A safety squeeze that is down: the man on third goes or not. @see rules §12 */

import { moved, type Places, placed } from './places.ts';
import type { Asked, Prospects } from './prospects.ts';
import { thrownAt } from './thrown.ts';

export const squeezeProspects = ({ state, choice, worth }: Asked): Prospects => {
  const out = placed(state, 0);
  const held = state.bases[1] ? out : moved(out, 1, 2);
  const along = (places: Places): Places => moved(moved(places, 2, 3), 1, 2);
  const thrown = thrownAt(choice.target, 0, {
    safe: worth(moved(along(out), 3, 4)),
    wild: 0,
    out: worth(moved(along(moved(out, 0, 1)), 3, 0)),
  });
  return {
    of: (answer) => (answer === 'send' ? thrown.worth : worth(held)),
    targetOf: () => choice.target,
    thrown,
  };
};
