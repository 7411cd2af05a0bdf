import { describe, expect, it } from 'vitest';
import { POSITION_PLAYER_RATING } from '../charts/average-cards.ts';
import { STANDARD_TUNING } from '../charts/tuning.ts';
import type { FieldPosition } from '../model/baseball.ts';
import type { PositionRating } from '../model/cards.ts';
import { lineupId } from '../model/ids.ts';
import { averageBatter, averagePitcher } from '../testing/average-cards.ts';
import { scene } from '../testing/scene.ts';
import { cardOf, pitcherRating, ratingAt } from './players.ts';

const listed = (...positions: readonly Partial<PositionRating>[]) =>
  averageBatter({
    name: 'fielder',
    change: {
      positions: positions.map((change) => ({
        position: 'SS',
        range: 2,
        error: 12,
        arm: -1,
        passedBall: 0,
        overthrow: 0,
        ...change,
      })),
    },
  });
const at = (card: ReturnType<typeof listed>, position: FieldPosition): PositionRating =>
  ratingAt(card, position, STANDARD_TUNING);

describe('a fielder', () => {
  it('is worth what his card says where it lists him', () => {
    const card = listed({}, { position: '2B', range: 1, error: 5 });
    expect(at(card, '2B')).toBe(card.positions[1]);
  });

  it('is a range and ten errors worse elsewhere in his family', () => {
    expect(at(listed({}), '3B')).toEqual({
      position: '3B',
      range: 3,
      error: 22,
      arm: -1,
      passedBall: 0,
      overthrow: 0,
    });
    expect(at(listed({ position: 'LF' }), 'CF')).toMatchObject({ range: 3, error: 22, arm: -1 });
  });

  it('takes his best position as the measure: range first, then errors', () => {
    const card = listed(
      { range: 4, error: 1 },
      { position: '2B', range: 2, error: 30 },
      { position: '1B', range: 2, error: 8 },
    );
    expect(at(card, '3B')).toMatchObject({ range: 3, error: 18 });
  });

  it('is never worse than range 5 and 88 errors', () => {
    expect(at(listed({ range: 5, error: 85 }), '2B')).toMatchObject({ range: 5, error: 88 });
  });

  it.each([
    ['1B', 'LF', 28],
    ['2B', 'CF', 30],
    ['3B', 'C', 33],
    ['SS', 'P', 34],
    ['LF', 'SS', 24],
    ['CF', '1B', 24],
    ['RF', 'C', 24],
    ['P', 'C', 25],
  ] as const)(
    'is range 5 and twenty errors worse than average outside it: %s by a man for %s',
    (...row) => {
      const [position, own, error] = row;
      expect(at(listed({ position: own }), position)).toMatchObject({ range: 5, error, arm: 3 });
    },
  );

  it('who is no catcher lets balls by and throws them away', () => {
    expect(at(listed({}), 'C')).toMatchObject({
      range: 5,
      error: 24,
      arm: 3,
      passedBall: 8,
      overthrow: 12,
    });
    expect(at(listed({ position: 'CF' }), '1B').passedBall).toBe(0);
  });

  it('on the mound or behind the plate has no family', () => {
    expect(at(listed({ position: 'C' }), 'P')).toMatchObject({ range: 5, error: 25 });
  });
});

describe('a pitcher', () => {
  it('is rated as his card says', () => {
    const card = averagePitcher({ name: 'p' }, { hold: -4 });
    expect(pitcherRating(card).hold).toBe(-4);
  });

  it('who is none is rated as one who is none', () => {
    expect(pitcherRating(averageBatter({ name: 'b' }))).toBe(POSITION_PLAYER_RATING);
  });
});

describe('the card of a player', () => {
  const { state, books } = scene();

  it('is found by his line-up id, also when the roster is in another order', () => {
    const { away } = state.teams;
    const shuffled = { ...away, roster: [...away.roster].reverse() };
    for (const { id, card } of away.roster) {
      expect(cardOf(away, id, books.cards).key).toBe(card);
      expect(cardOf(shuffled, id, books.cards).key).toBe(card);
    }
  });

  it('must be there', () => {
    expect(() => cardOf(state.teams.away, lineupId(99), books.cards)).toThrow(
      'no card for player 99',
    );
    expect(() => cardOf(state.teams.away, lineupId(1), new Map())).toThrow('no card for player 1');
  });
});
