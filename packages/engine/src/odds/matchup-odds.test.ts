import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { type SceneSketch, scene } from '../testing/scene.ts';
import { matchupOdds } from './matchup-odds.ts';
import { swingOdds } from './swing-odds.ts';

const view = (sketch: SceneSketch = {}) => ({ ...scene(sketch), alignment: NORMAL_DEPTH });
const sum = (odds: object): number =>
  Object.values(odds).reduce((total: number, one: number) => total + one, 0);

describe('the odds of a matchup', () => {
  it('add up to one, foul flies that are dropped among them', () => {
    const clumsy = view({ fielders: { C: { range: 1, error: 80 } } });
    expect(swingOdds(clumsy).FOUL_ERROR).toBeGreaterThan(0.001);
    expect(sum(matchupOdds(clumsy))).toBeCloseTo(1, 12);
  });

  it('are those of an average season for average cards', () => {
    const odds = matchupOdds(view());
    expect(odds.strikeout).toBeCloseTo(0.217, 2);
    expect(odds.single).toBeCloseTo(0.146, 2);
    expect(odds.homeRun).toBeCloseTo(0.031, 2);
    expect(odds.walk).toBeCloseTo(0.079, 2);
  });

  it('know the batter', () => {
    const { strikeout, homerun } = AVERAGE_BATTING;
    const side = { ...AVERAGE_BATTING, strikeout: strikeout - 20, homerun: homerun + 20 };
    const slugger = matchupOdds(view({ batter: { batting: { vL: side, vR: side } } }));
    const plain = { vL: AVERAGE_BATTING, vR: AVERAGE_BATTING };
    const average = matchupOdds(view({ batter: { batting: plain } }));
    expect(slugger.homeRun - average.homeRun).toBeCloseTo(20 / 216, 3);
    expect(average.strikeout - slugger.strikeout).toBeCloseTo(20 / 216, 3);
  });
});
