/** Records as the leagues' APIs would give them, for tests. */

import {
  AVERAGE_BATTING,
  AVERAGE_PITCHING,
  averageFielder,
  type FieldPosition,
} from '@paper-dynasty/engine';
import { apiColumn } from '../pd/card-schema.ts';
import type { Json } from '../shared/json.ts';

const rawSide = (side: { readonly [column: string]: number }) =>
  Object.fromEntries(Object.entries(side).map(([column, chances]) => [apiColumn(column), chances]));

/** An average PD batter. */
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
    ratings: { vL: rawSide(AVERAGE_BATTING), vR: rawSide(AVERAGE_BATTING) },
  },
  positions: places.map((position) => {
    const { range, error } = averageFielder(position);
    return { position, range, error };
  }),
});

/** An average PD pitcher. */
export const rawPitcher = (id: string, start = 6, close = 0) => ({
  ...rawBatter(id, 'P'),
  name: `Pitcher ${id}`,
  pitching: {
    hold: 0,
    wp: 9,
    balk: 1,
    endurance: { start, relief: 1, close },
    ratings: { vL: rawSide(AVERAGE_PITCHING), vR: rawSide(AVERAGE_PITCHING) },
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
