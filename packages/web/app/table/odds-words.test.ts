import {
  type ActionOdds,
  legalDecisions,
  MATCHUP_RESULTS,
  standardCharts,
} from '@paper-dynasty/engine';
import { describe, expect, it } from 'vitest';
import { SCENE_CARDS, SCENES } from '../catalogue/scenes.ts';
import { matchupOf, oddsOf, oddsTools } from './odds.ts';
import { breakEvenWords, MATCHUP_WORDS, pays, verdictOf } from './odds-words.ts';

const odds = (breakEven: number | null): ActionOdds => ({
  results: [],
  success: 0.68,
  breakEven,
  worth: 0.5,
  instead: 0.6,
  unit: 'runs',
});

describe('odds in words', () => {
  it.each([
    [0.714, 'break-even 71\u00a0%'],
    [1.2, 'never pays'],
    [-0.1, 'always pays'],
    [null, null],
  ])('a break-even of %f', (breakEven, words) => {
    expect(breakEvenWords(odds(breakEven))).toBe(words);
  });

  it('a verdict says what is gained or lost, and in what', () => {
    expect(verdictOf(odds(0.7))).toBe(
      'Worth 0.50 runs, against 0.60 runs without it: the odds are against it.',
    );
    expect(verdictOf({ ...odds(0.7), worth: -0.4, instead: -0.5 })).toContain(
      'Worth 0.40 runs given up, against 0.50 runs given up without it: the odds are for it.',
    );
    expect(verdictOf({ ...odds(0.7), unit: 'wins' })).toContain('50.0\u00a0% to win');
  });

  it('what is worth less than the sure thing does not pay', () => {
    expect(pays(odds(0.7))).toBe(false);
    expect(pays({ ...odds(0.6), instead: 0.5 })).toBe(true);
    expect(pays({ ...odds(0.6), instead: 0.5, success: 0 })).toBe(false);
  });
});

describe('the odds of a moment', () => {
  const state = SCENES.find(({ key }) => key === 'offence')?.state;
  if (!state) throw new Error('no such scene');
  const books = { cards: SCENE_CARDS, charts: standardCharts };
  const tools = oddsTools(state, books);

  it('swinging away has none, stealing has', () => {
    const legal = legalDecisions(state, 'away', books);
    const risky = legal.flatMap((action) => (oddsOf(state, action, tools) ? [action.type] : []));
    expect(risky).toContain('steal');
    const [swing] = legal;
    expect(swing && oddsOf(state, swing, tools)).toBeNull();
  });

  it('a plate appearance ends in one of twelve ways', () => {
    const ends = matchupOf(state, books);
    expect(MATCHUP_RESULTS.reduce((sum, end) => sum + ends[end], 0)).toBeCloseTo(1);
    expect(Object.keys(MATCHUP_WORDS)).toEqual([...MATCHUP_RESULTS]);
  });
});
