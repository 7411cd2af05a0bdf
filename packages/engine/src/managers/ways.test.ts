import { describe, expect, it } from 'vitest';
import { averageBatter, averagePitcher } from '../testing/average-cards.ts';
import { AVERAGE_WAYS, type Ways, waysOf } from './ways.ts';

const WAYS: readonly (keyof Ways)[] = ['walk', 'single', 'double', 'triple', 'homeRun'];
const batter = averageBatter({ name: 'batter' }, 'CF');
const pitcher = averagePitcher({ name: 'pitcher' });

describe('what a batter does against a pitcher', () => {
  it.each(WAYS)('%s: average, of two average cards', (way) => {
    expect(waysOf(batter, pitcher)[way]).toBeCloseTo(AVERAGE_WAYS[way], 12);
    expect(waysOf(batter, undefined)[way]).toBeCloseTo(AVERAGE_WAYS[way], 12);
  });

  it('is the mean of both cards: 21.6 chances of 216 more are a tenth more', () => {
    const side = { ...batter.batting.vR, homerun: batter.batting.vR.homerun + 21.6 };
    const slugger = { ...batter, batting: { ...batter.batting, vR: side } };
    expect(waysOf(slugger, pitcher).homeRun - AVERAGE_WAYS.homeRun).toBeCloseTo(0.1, 12);
    const lefty = { ...pitcher, throws: 'L' as const };
    expect(waysOf(slugger, lefty).homeRun).toBeCloseTo(AVERAGE_WAYS.homeRun, 12);
  });
});
