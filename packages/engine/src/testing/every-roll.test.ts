import { describe, expect, test } from 'vitest';
import { AVERAGE_BATTING, AVERAGE_PITCHING } from '../charts/average-cards.ts';
import type { Action } from '../model/action.ts';
import type { GameState } from '../model/state.ts';
import { chanceOf, everyRoll, type Result } from './every-roll.ts';
import { SAMPLE_BOOKS } from './given.ts';
import { standardGrouping } from './grouping.ts';
import { type MomentOptions, moment } from './moment.ts';

const NORMAL = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const;

/** The defence has answered; the chaos die is behind us. */
const atBat = (options: MomentOptions): GameState => ({
  ...moment(options),
  pa: { chaosRolled: true, stealDeclared: false },
  phase: { type: 'offence', alignment: NORMAL },
});

const offence = (approach: 'swing' | 'sac-bunt' | 'hit-and-run' | 'drag-bunt'): Action => ({
  type: 'setOffence',
  side: 'away',
  offence: { approach, contactPlay: false },
});

const walk = (state: GameState, action: Action): readonly Result[] =>
  everyRoll(state, action, { ...SAMPLE_BOOKS, group: standardGrouping(state, SAMPLE_BOOKS) });

const total = (results: readonly Result[]): bigint =>
  results.reduce((sum, { ways }) => sum + ways, 0n);

const isKind = (kind: string) => (result: Result) =>
  result.events.some((event) => event.type === 'playMade' && event.kind === kind);

describe('the chances are exact', () => {
  test.each<[string, Action, MomentOptions]>([
    ['a bunt', offence('sac-bunt'), { code: 3 }],
    ['a steal', { type: 'steal', side: 'away', bases: [1] }, { code: 1 }],
    ['a drag bunt', offence('drag-bunt'), { code: 0, outs: 2 }],
  ])('%s: grouped falls come to the same as each by itself', (_, action, options) => {
    const state = atBat(options);
    const each = everyRoll(state, action, SAMPLE_BOOKS);
    const grouped = walk(state, action);
    const byEvents = (results: readonly Result[]) =>
      results
        .map(({ events, ways, outOf }) => {
          const text = JSON.stringify(events, (key, value: unknown) =>
            key === 'rolls' ? undefined : value,
          );
          return [text, Number((ways * 10n ** 18n) / outOf)] as const;
        })
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(byEvents(grouped)).toEqual(byEvents(each));
    expect(total(each)).toBe(each[0]?.outOf);
  });

  test('a strikeout has its share of both cards', () => {
    const results = walk(atBat({}), offence('swing'));
    // Half of the rolls read each card.
    const share = (column: 'strikeout' | 'hbp'): number =>
      (AVERAGE_BATTING[column] + AVERAGE_PITCHING[column]) / 216;
    expect(chanceOf(results, isKind('strikeout'))).toBeCloseTo(share('strikeout'), 10);
    expect(chanceOf(results, isKind('hitByPitch'))).toBeCloseTo(share('hbp'), 10);
  });
});

test('follows a decision when it is told how', () => {
  const state = atBat({ code: 1 });
  const results = everyRoll(
    state,
    { type: 'steal', side: 'away', bases: [1] },
    {
      ...SAMPLE_BOOKS,
      follow: ({ phase }) =>
        phase.type === 'choice'
          ? { type: 'choose', side: phase.choice.side, option: phase.choice.options[0] ?? 'stay' }
          : null,
    },
  );
  expect(results.every((result) => result.state.phase.type !== 'choice')).toBe(true);
  expect(total(results)).toBe(results[0]?.outOf);
});

test('an action that is refused cannot be walked', () => {
  expect(() => everyRoll(atBat({}), offence('sac-bunt'), SAMPLE_BOOKS)).toThrow(
    'setOffence refused: ILLEGAL_APPROACH',
  );
});
