import type { SeasonBatting, SeasonPitching } from '@paper-dynasty/db';
import { expect, test } from 'vitest';
import { rankLeaders } from './rank-leaders.ts';

const NOTHING = {
  teamId: 'BOS',
  games: 1,
  ...{ pa: 0, ab: 0, run: 0, hit: 0, double: 0, triple: 0, homerun: 0, rbi: 0, bb: 0, ibb: 0 },
  ...{ so: 0, hbp: 0, sh: 0, sf: 0, ci: 0, roe: 0, gidp: 0, sb: 0, cs: 0 },
};
const bat = (name: string, figures: Partial<SeasonBatting>): SeasonBatting => ({
  ...NOTHING,
  key: name,
  name,
  ...figures,
});
const arm = (name: string, figures: Partial<SeasonPitching>): SeasonPitching => ({
  ...NOTHING,
  ...{ outs: 0, bf: 0, starts: 0, win: 0, loss: 0, save: 0, hold: 0, eRun: 0 },
  key: name,
  name,
  ...figures,
});
const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name);

const BATTING = [
  bat('Regular', { pa: 40, ab: 36, hit: 9, bb: 4, homerun: 2 }),
  bat('Slugger', { pa: 40, ab: 40, hit: 10, homerun: 6, double: 2 }),
  bat('Pinch', { pa: 3, ab: 3, hit: 3 }),
  bat('Elsewhere', { teamId: 'NYA', pa: 3, ab: 3, hit: 1, homerun: 2 }),
];

test('rates rank those who had their share of the team’s plate appearances, counts everybody', () => {
  const { batting } = rankLeaders({ batting: BATTING, pitching: [] });
  expect(names(batting.avg)).toEqual(['Elsewhere', 'Regular', 'Slugger']);
  expect(names(batting.hit)).toEqual(['Slugger', 'Regular', 'Pinch', 'Elsewhere']);
  expect(names(batting.obp)).toEqual(['Elsewhere', 'Regular', 'Slugger']);
});
test('equals stand by name, and nobody leads with nought', () => {
  const { batting } = rankLeaders({ batting: BATTING, pitching: [] });
  expect(names(batting.homerun)).toEqual(['Slugger', 'Elsewhere', 'Regular']);
  expect(batting.sb).toEqual([]);
});
test('of earned runs the fewest lead, over an inning in nine of the team’s', () => {
  const pitching = [
    arm('Ace', { outs: 60, eRun: 5, hit: 15, bb: 5, win: 3 }),
    arm('Second', { outs: 40, eRun: 2, hit: 20, bb: 5 }),
    arm('Reliever', { outs: 6, save: 2 }),
  ];
  const ranked = rankLeaders({ batting: [], pitching }).pitching;
  expect(names(ranked.era)).toEqual(['Second', 'Ace']);
  expect(names(ranked.whip)).toEqual(['Ace', 'Second']);
  expect(names(ranked.save)).toEqual(['Reliever']);
  expect(names(ranked.outs)).toEqual(['Ace', 'Second', 'Reliever']);
});
test('a list is five long', () => {
  const batting = Array.from({ length: 9 }, (_, n) =>
    bat(`Man ${n}`, { pa: 9, ab: 9, hit: n + 1 }),
  );
  expect(names(rankLeaders({ batting, pitching: [] }).batting.hit)).toEqual([
    ...['Man 8', 'Man 7', 'Man 6', 'Man 5', 'Man 4'],
  ]);
});
