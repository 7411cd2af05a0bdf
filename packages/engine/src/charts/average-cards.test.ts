import { describe, expect, it } from 'vitest';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { PITCHER_COLUMNS } from '../model/cards.ts';
import {
  AVERAGE_PITCHER,
  AVERAGE_PITCHING,
  averageFielder,
  POSITION_PLAYER_PITCHING,
  POSITION_PLAYER_RATING,
} from './average-cards.ts';

describe('an average player', () => {
  it('fields with range 3 and the errors of his position', () => {
    const errors = FIELD_POSITIONS.map((position) => averageFielder(position).error);
    expect(errors).toEqual([5, 4, 8, 10, 13, 14, 4, 4, 4]);
    for (const position of FIELD_POSITIONS) expect(averageFielder(position).range).toBe(3);
  });

  it('lets two pitches in twenty by behind the plate, and nowhere else', () => {
    const passed = FIELD_POSITIONS.map((position) => averageFielder(position).passedBall);
    expect(passed).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('makes hold and arm -2 together, throws nine wild and balks once', () => {
    expect(AVERAGE_PITCHER.hold + averageFielder('C').arm).toBe(-2);
    expect(AVERAGE_PITCHER).toMatchObject({ wildPitch: 9, balk: 1 });
  });

  it('starts for five innings, and relieves for one without closing', () => {
    expect(AVERAGE_PITCHER.endurance).toEqual({ start: 5, relief: 1, close: 0 });
  });
});

describe('a position player on the mound', () => {
  it('has the average card, with more home runs and walks and fewer strikeouts', () => {
    const worse = PITCHER_COLUMNS.flatMap((column) => {
      const more = POSITION_PLAYER_PITCHING[column] - AVERAGE_PITCHING[column];
      return Math.abs(more) < 0.01 ? [] : [[column, Number(more.toFixed(2))] as const];
    });
    expect(Object.fromEntries(worse)).toEqual({
      homerun: 2,
      walk: 5,
      strikeout: -14,
      singleCenter: 2,
      flyoutLfB: 1,
      flyoutCfB: 1.5,
      flyoutRfB: 1,
      groundoutB: 1.5,
    });
  });

  it('tires after an inning, and nobody has taught him to hold runners', () => {
    expect(POSITION_PLAYER_RATING).toEqual({
      hold: 3,
      wildPitch: 12,
      balk: 2,
      endurance: { start: 1, relief: 1, close: 0 },
    });
  });
});
