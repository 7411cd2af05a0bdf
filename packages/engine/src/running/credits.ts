/** Who gets the assist and the putout: the usual men for each ball, as a scorer would write them down. */

import type { Base, ByPosition, FieldPosition, OutfieldPosition } from '../model/baseball.ts';

export interface Credits {
  readonly assists: readonly FieldPosition[];
  readonly putouts: readonly FieldPosition[];
}

const credits = (
  assists: readonly FieldPosition[],
  ...putouts: readonly FieldPosition[]
): Credits => ({ assists, putouts });

const unassisted: ByPosition<Credits> = {
  P: credits([], 'P'),
  C: credits([], 'C'),
  '1B': credits([], '1B'),
  '2B': credits([], '2B'),
  '3B': credits([], '3B'),
  SS: credits([], 'SS'),
  LF: credits([], 'LF'),
  CF: credits([], 'CF'),
  RF: credits([], 'RF'),
};

/** A ball caught in the air, or a base touched alone. */
export const caughtBy = (position: FieldPosition): Credits => unassisted[position];

/** Only infielders, pitcher and catcher field ground balls; an outfielder who does throws to the base himself. */
type Ground = ByPosition<Credits>;
const fromOutfield = (to: FieldPosition): Pick<Ground, OutfieldPosition> => ({
  LF: credits(['LF'], to),
  CF: credits(['CF'], to),
  RF: credits(['RF'], to),
});

/** The batter, out at first on a ground ball. */
export const OUT_AT_FIRST: Ground = {
  ...fromOutfield('1B'),
  P: credits(['P'], '1B'),
  C: credits(['C'], '1B'),
  '1B': credits([], '1B'),
  '2B': credits(['2B'], '1B'),
  '3B': credits(['3B'], '1B'),
  SS: credits(['SS'], '1B'),
};

/** A bunt draws the first baseman in: the second baseman covers for him. */
export const BUNT_OUT_AT_FIRST: Ground = { ...OUT_AT_FIRST, '1B': credits(['1B'], '2B') };

/** The runner from first, forced at second. */
export const OUT_AT_SECOND: Ground = {
  ...fromOutfield('2B'),
  P: credits(['P'], 'SS'),
  C: credits(['C'], 'SS'),
  '1B': credits(['1B'], 'SS'),
  '2B': credits(['2B'], 'SS'),
  '3B': credits(['3B'], '2B'),
  SS: credits(['SS'], '2B'),
};

/** A runner out at third on an infielder's throw. */
const OUT_AT_THIRD: Ground = {
  ...fromOutfield('3B'),
  P: credits(['P'], '3B'),
  C: credits(['C'], '3B'),
  '1B': credits(['1B'], '3B'),
  '2B': credits(['2B'], '3B'),
  '3B': credits([], '3B'),
  SS: credits(['SS'], '3B'),
};

/** A runner out at home. */
export const OUT_AT_HOME: Ground = {
  ...fromOutfield('C'),
  P: credits(['P'], 'C'),
  C: credits([], 'C'),
  '1B': credits(['1B'], 'C'),
  '2B': credits(['2B'], 'C'),
  '3B': credits(['3B'], 'C'),
  SS: credits(['SS'], 'C'),
};

/** Two at once by way of second base. */
export const SECOND_TO_FIRST: Ground = relay(OUT_AT_SECOND);
/** Two at once by way of third base. */
export const THIRD_TO_FIRST: Ground = relay(OUT_AT_THIRD);
/** Two at once by way of the plate. */
export const HOME_TO_FIRST: Ground = relay(OUT_AT_HOME);

/** The man who makes the first out throws on to first base. */
function relay(first: Ground): Ground {
  const on = (position: FieldPosition): Credits => {
    const { assists, putouts } = first[position];
    return credits([...assists, ...putouts], ...putouts, '1B');
  };
  return {
    P: on('P'),
    C: on('C'),
    '1B': on('1B'),
    '2B': on('2B'),
    '3B': on('3B'),
    SS: on('SS'),
    LF: on('LF'),
    CF: on('CF'),
    RF: on('RF'),
  };
}

/** Around the horn: third, second, first. */
export const TRIPLE_PLAY: Credits = credits(['3B', '2B'], '3B', '2B', '1B');

/** A runner out on the way to a base, thrown out by this fielder. */
export const outOnThrow = (to: 2 | 3 | 4, position: FieldPosition): Credits => {
  if (to === 4) return OUT_AT_HOME[position];
  return to === 3 ? OUT_AT_THIRD[position] : OUT_AT_SECOND[position];
};

/** Who covers a base when a runner is doubled off it. */
const COVERS: { readonly [B in Base]: FieldPosition } = { 1: '1B', 2: 'SS', 3: '3B' };

/** A runner doubled off after this fielder's catch. */
export const doubledOff = (base: Base, position: FieldPosition): Credits => {
  const cover = base === 2 && position === 'SS' ? '2B' : COVERS[base];
  return cover === position
    ? credits([], position, position)
    : credits([position], position, cover);
};

/** A runner picked off by the pitcher. */
export const PICKED_OFF: { readonly [B in Base]: Credits } = {
  1: credits(['P'], '1B'),
  2: credits(['P'], 'SS'),
  3: credits(['P'], '3B'),
};
