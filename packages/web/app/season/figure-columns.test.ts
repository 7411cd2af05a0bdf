import { expect, test } from 'vitest';
import { battingColumns, pitchingColumns } from './figure-columns.ts';

const bat = {
  key: 'R',
  pa: 10,
  ab: 8,
  hit: 3,
  double: 1,
  triple: 0,
  homerun: 1,
  rbi: 2,
  bb: 2,
  hbp: 0,
  so: 1,
  sf: 0,
  ibb: 0,
  sh: 0,
  ci: 0,
  roe: 0,
  gidp: 0,
};
const arm = { ...bat, bf: 10, outs: 7 };
const line = <Row>(columns: readonly { label: string; of: (row: Row) => unknown }[], row: Row) =>
  Object.fromEntries(columns.map(({ label, of }) => [label, of(row)]));

test('a split has no runs and no games, and no columns for them', () => {
  const labels = battingColumns([bat]).map(({ label }) => label);
  expect(labels).not.toContain('G');
  expect(labels).not.toContain('R');
  expect(line(battingColumns([bat]), bat)).toMatchObject({
    AB: 8,
    '2B': 1,
    AVG: '.375',
    OBP: '.500',
  });
});
test('a whole line of batting has all sixteen', () => {
  const whole = { ...bat, games: 2, run: 1, sb: 0 };
  expect(battingColumns([whole])).toHaveLength(16);
  expect(line(battingColumns([whole]), whole)).toMatchObject({ G: 2, R: 1, SB: 0 });
});
test('a pitcher over whole games has earned runs; by the side of the plate, what batters hit', () => {
  const whole = { ...arm, games: 1, starts: 1, win: 1, loss: 0, save: 0, run: 2, eRun: 1 };
  expect(line(pitchingColumns([whole]), whole)).toMatchObject({ IP: '2 1/3', ERA: '3.86', ER: 1 });
  expect(pitchingColumns([whole]).map(({ label }) => label)).not.toContain('OPS');
  expect(pitchingColumns([arm]).map(({ label }) => label)).toEqual([
    ...['IP', 'BF', 'H', 'HR', 'BB', 'SO', 'AVG', 'OPS'],
  ]);
});
