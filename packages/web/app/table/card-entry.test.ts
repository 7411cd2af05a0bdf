import {
  type Action,
  legalActions,
  OUTCOMES,
  type Outcome,
  standardCharts,
} from '@paper-dynasty/engine';
import { given, moment, offenceAsked, SAMPLE_CARDS, SWING } from '@paper-dynasty/engine/testing';
import { describe, expect, it } from 'vitest';
import {
  CARD_OUTCOMES,
  entriesIn,
  entryOf,
  KINDS,
  marksOf,
  outcomeName,
  placesOf,
} from './card-entry.ts';

const enter = (outcome: Outcome): Action => ({ type: 'enterOutcome', side: 'away', outcome });
const entries = entriesIn([
  enter({ code: 'WALK' }),
  enter({ code: 'GROUNDBALL_A', location: 'SS' }),
  enter({ code: 'GROUNDBALL_B', location: 'SS' }),
  enter({ code: 'GROUNDBALL_B', location: '2B' }),
  enter({ code: 'SINGLE_1' }),
  enter({ code: 'SINGLE_1', location: 'CF' }),
  { type: 'confirmOutcome', side: 'away' },
]);

describe('the pad', () => {
  it('has every outcome once', () => {
    const codes = KINDS.flatMap((kind) => kind.codes.map(([code]) => code));
    expect([...codes].sort()).toEqual([...OUTCOMES].sort());
  });

  it('offers an official what the manager at bat could have read', () => {
    const manual = offenceAsked(moment({ rules: { resolution: 'manual' } }));
    const { state } = given(manual).when(SWING, ['atBat', 2, 3, 1, 7]).then();
    const legal = legalActions(state, 'away', { cards: SAMPLE_CARDS, charts: standardCharts });
    expect(CARD_OUTCOMES).toEqual(entriesIn(legal));
  });

  it('shows only what may be entered', () => {
    expect(marksOf(entries, 'Ground ball')).toEqual([
      ['GROUNDBALL_A', 'A'],
      ['GROUNDBALL_B', 'B'],
    ]);
    expect(marksOf(entries, 'Triple')).toEqual([]);
    expect(placesOf(entries, 'GROUNDBALL_B')).toEqual(['2B', 'SS']);
    expect(placesOf(entries, 'WALK')).toEqual([]);
  });

  it.each([
    ['WALK', null, { code: 'WALK' }],
    ['GROUNDBALL_B', 'SS', { code: 'GROUNDBALL_B', location: 'SS' }],
    ['GROUNDBALL_B', null, undefined],
    ['SINGLE_1', null, { code: 'SINGLE_1' }],
    [null, null, undefined],
  ] as const)('%s at %s makes an entry, or waits for more', (code, place, entry) => {
    expect(entryOf(entries, { code, place })).toEqual(entry);
  });

  it.each([
    [{ code: 'GROUNDBALL_B', location: 'SS' }, 'Ground ball B to SS'],
    [{ code: 'SINGLE_UNCAPPED' }, 'Single'],
    [{ code: 'FLYOUT_BQ', location: 'LF' }, 'Fly ball B? to LF'],
    [{ code: 'DOUBLE_3' }, 'Double 3'],
  ] as const)('%o is said “%s”', (outcome, words) => {
    expect(outcomeName(outcome)).toBe(words);
  });
});
