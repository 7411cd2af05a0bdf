/** A man as the PD league's API would give him. @see rules §1.1, §1.2 */

import type {
  BatterChances,
  Grade,
  PitcherChances,
  PitcherRating,
  PositionRating,
  Splits,
} from '@paper-dynasty/engine';
import { apiColumn, type Json } from '@paper-dynasty/league-config';
import type { Running } from '../ratings/running.ts';
import type { PlayerRecord } from '../record/season.ts';

export interface CardParts {
  readonly player: PlayerRecord;
  readonly running: Running;
  readonly bunt: Grade;
  readonly hitAndRun: Grade;
  readonly positions: readonly PositionRating[];
  readonly batting: Splits<BatterChances>;
  readonly pitching: {
    readonly rating: PitcherRating;
    readonly sides: Splits<PitcherChances>;
  } | null;
}

const CARDSET = 2019;

export const rawCard = (parts: CardParts): Json => {
  const { player, running, batting, pitching } = parts;
  const { id, name, bats, throws } = player;
  return {
    id,
    name,
    cardset: CARDSET,
    throws,
    batting: {
      hand: bats,
      speed: running.speed,
      bunt: parts.bunt,
      hit_and_run: parts.hitAndRun,
      steal: { ...running.steal },
      ratings: { vL: rawSide(batting.vL), vR: rawSide(batting.vR) },
    },
    pitching: pitching ? rawPitching(pitching) : null,
    positions: parts.positions.map(rawPosition),
  };
};

const rawPitching = ({ rating, sides }: NonNullable<CardParts['pitching']>): Json => ({
  hold: rating.hold,
  wp: rating.wildPitch,
  balk: rating.balk,
  endurance: { ...rating.endurance },
  ratings: { vL: rawSide(sides.vL), vR: rawSide(sides.vR) },
});

const rawSide = (side: { readonly [column: string]: number }): Json =>
  Object.fromEntries(Object.entries(side).map(([column, chances]) => [apiColumn(column), chances]));

const rawPosition = ({ position, range, error, arm, ...catching }: PositionRating): Json => ({
  position,
  range,
  error,
  ...(arm === 0 ? {} : { arm }),
  ...(position === 'C' ? { pb: catching.passedBall, overthrow: catching.overthrow } : {}),
});
