import { describe, expect, it } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { everyRoll } from '../testing/every-roll.ts';
import { scene } from '../testing/scene.ts';
import { stealOdds } from './steal-odds.ts';

const HELD = { ...NORMAL_DEPTH, hold: [1, 2, 3] } as const;

describe('the odds of a steal', () => {
  it('are those of every fall of the dice', () => {
    const { pickOff } = standardCharts.tuning;
    const at = scene({ bases: '1--', tuning: { pickOff } });
    const odds = stealOdds({ ...at, alignment: HELD }, 1);
    const results = everyRoll(
      {
        ...at.state,
        pa: { ...at.state.pa, chaosRolled: true },
        phase: { type: 'offence', alignment: HELD },
      },
      { type: 'steal', side: 'away', bases: [1] },
      {
        ...at.books,
        follow: ({ phase }) =>
          phase.type === 'choice' ? { type: 'choose', side: 'away', option: 'go' } : null,
      },
    );
    const chanceOf = (kind: string): number =>
      results
        .filter(({ events }) =>
          events.some((event) => event.type === 'playMade' && event.kind === kind),
        )
        .reduce((sum, { chance }) => sum + chance, 0);
    expect(odds.pickedOff + odds.thrownAway).toBeCloseTo(chanceOf('pickOff'), 10);
    expect(odds.thrownAway).toBeGreaterThan(0);
    expect(odds.balk).toBeCloseTo(chanceOf('balk'), 10);
    const free = chanceOf('balk') + odds.thrownAway;
    expect(odds.safe).toBeCloseTo(chanceOf('stolenBase') + free, 10);
    expect(1 - odds.safe - odds.pickedOff).toBeCloseTo(chanceOf('caughtStealing'), 10);
  });

  it('take what can happen first off the top', () => {
    const at = scene({ bases: '1--', pitcher: { rating: { balk: 3 } } });
    const odds = stealOdds({ ...at, alignment: HELD }, 1);
    expect(odds.pickedOff).toBeCloseTo(0.01);
    expect(odds.balk).toBeCloseTo(0.01);
    expect(odds.thrownAway).toBeCloseTo(0.0075);
    expect(odds.goodJump).toBeCloseTo((0.9725 * 9) / 36, 6);
    expect(odds.badJump).toBeCloseTo((0.9725 * 27) / 36, 6);
    expect(odds.target).toEqual({ good: 14, bad: 9 });
  });

  it.each([
    [1, '1--', { good: 17, bad: 12 }],
    [2, '-2-', { good: 16, bad: 11 }],
    [3, '--3', { good: 2, bad: 2 }],
  ] as const)('from %i, not held', (from, bases, target) => {
    const at = scene({ bases });
    expect(stealOdds({ ...at, alignment: NORMAL_DEPTH }, from).target).toEqual(target);
  });
});
