/** Records as the leagues' APIs would give them, for tests. */

import { averageFielder, type FieldPosition } from '@paper-dynasty/engine';
import type { Json } from '../shared/json.ts';

/** A batter's side of 108 chances. */
export const BATTER_SIDE = {
  homerun: 2.1,
  bp_homerun: 3,
  triple: 0.35,
  double_three: 1.1,
  double_two: 2.25,
  double_pull: 1.4,
  single_two: 3.25,
  single_one: 2.75,
  single_center: 7.25,
  bp_single: 3,
  hbp: 1.05,
  walk: 8.6,
  strikeout: 24,
  lineout: 9.25,
  popout: 7.75,
  flyout_a: 1.75,
  flyout_bq: 4.25,
  flyout_lf_b: 3,
  flyout_rf_b: 3,
  groundout_a: 9.45,
  groundout_b: 5.5,
  groundout_c: 3.95,
} as const;

/** A pitcher's side of 108 chances. */
const PITCHER_SIDE = {
  homerun: 1.7,
  bp_homerun: 3,
  triple: 0.25,
  double_three: 0.95,
  double_two: 1.9,
  double_cf: 1.3,
  single_two: 2.95,
  single_one: 1.8,
  single_center: 5.1,
  bp_single: 3,
  hbp: 1.05,
  walk: 8.3,
  strikeout: 22.9,
  flyout_lf_b: 2.15,
  flyout_cf_b: 2.75,
  flyout_rf_b: 2.15,
  groundout_a: 9.4,
  groundout_b: 7.35,
  xcheck_p: 2,
  xcheck_c: 3,
  xcheck_1b: 2,
  xcheck_2b: 6,
  xcheck_3b: 3,
  xcheck_ss: 7,
  xcheck_lf: 2,
  xcheck_cf: 3,
  xcheck_rf: 2,
};

/** A PD batter who plays there. */
export const rawBatter = (id: string, ...places: readonly FieldPosition[]) => ({
  id,
  name: `Batter ${id}`,
  cardset: 1,
  throws: 'R',
  batting: {
    hand: 'R',
    speed: 13,
    bunt: 'C',
    hit_and_run: 'C',
    steal: { low: 7, high: 14, jump: 2, auto: false },
    ratings: { vL: BATTER_SIDE, vR: BATTER_SIDE },
  },
  positions: places.map((position) => {
    const { range, error } = averageFielder(position);
    return { position, range, error };
  }),
});

/** A PD pitcher. */
export const rawPitcher = (id: string, start = 6, close = 0) => ({
  ...rawBatter(id, 'P'),
  name: `Pitcher ${id}`,
  pitching: {
    hold: 0,
    wp: 9,
    balk: 1,
    endurance: { start, relief: 1, close },
    ratings: { vL: PITCHER_SIDE, vR: PITCHER_SIDE },
  },
});

export const rawTeam = {
  id: 7,
  abbreviation: 'OWL',
  name: 'Hollow Oak Owls',
  short_name: 'Owls',
} satisfies Json;

/** Nine who can field a team, a spare, and three pitchers. */
export const rawRoster = {
  team: rawTeam,
  cards: [
    rawPitcher('p1', 5),
    rawPitcher('p2', 7),
    rawPitcher('p3', 0, 3),
    rawPitcher('p4', 0),
    ...(['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const).map((place) =>
      rawBatter(`b${place}`, place),
    ),
    rawBatter('bDH'),
    rawBatter('bUT', 'C', '2B', 'SS'),
  ],
};

export const rawSbaPlayer = {
  id: 41,
  name: 'Hank Oakes',
  image: 'https://cards.example/41.png',
  image2: 'https://cards.example/41-back.png',
  pos_1: 'SS',
  pos_2: '2B',
  pos_3: 'DH',
  hand: 'S',
  injury_rating: 'p70',
};
