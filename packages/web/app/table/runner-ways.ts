/** Who runs where on a play, and the way round the bases that he takes. */

import {
  type Advance,
  advances,
  hitBases,
  type LineupId,
  type ScoredPlay,
} from '@paper-dynasty/engine';
import { baseSpot, type Spot } from './field-view.ts';

/** A place on the way round: 0 the plate, 1-3 a base, 4 home again. */
type Station = Parameters<typeof baseSpot>[0];

/** A man's run on one play. */
export interface RunnerWay {
  readonly runner: LineupId;
  /** Every place he comes by, the first and the last among them. */
  readonly spots: readonly Spot[];
  /** He is on no base afterwards: he scored, or was put out at the last of the places. */
  readonly gone: boolean;
}

const STATIONS: readonly Station[] = [0, 1, 2, 3, 4];

/** The places that a runner comes by: along the bases, and never across the mound. */
export const basePath = (from: Station, to: Station): readonly Spot[] =>
  STATIONS.filter((station) => station >= from && station <= to).map(baseSpot);

/** All who run on a play or are put out on the bases. */
export const runnerWays = (play: ScoredPlay): readonly RunnerWay[] =>
  advances(play).flatMap((advance) => {
    const end = advance.to === 0 ? outAt(play, advance) : advance.to;
    const gone = advance.to === 0 || advance.to === 4;
    if (end === 0 || (end === advance.from && !gone)) return [];
    return [{ runner: advance.runner, spots: basePath(advance.from, end), gone }];
  });

/** As far as he came: the base he left too early, or else the first that the play did not give him. 0: he never ran. */
const outAt = ({ event }: ScoredPlay, { from, cause }: Advance): Station => {
  if (cause === 'doubledOff' || cause === 'pickOff') return from;
  const given = hitBases(event.kind);
  if (from === 0 && given === 0 && event.ball?.kind !== 'ground') return 0;
  return STATIONS.find((station) => station === from + given + 1) ?? 4;
};
