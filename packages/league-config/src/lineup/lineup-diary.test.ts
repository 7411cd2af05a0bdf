import { describe, expect, it, test } from 'vitest';
import { pd } from '../pd/league.ts';
import { parseTeamSheet } from '../read-league.ts';
import type { TeamSheet } from '../source.ts';
import { rawRoster } from '../testing/raw-cards.ts';
import { LineupDiary } from './lineup-diary.ts';
import { proposeLineup } from './propose-lineup.ts';

const sheetOf = (starts: readonly object[]): TeamSheet => {
  const read = parseTeamSheet(pd, { ...rawRoster, starts });
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
};

const everyday = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'].map((role, index) => ({
  card: `b${role}`,
  role,
  vs_l: 40,
  vs_r: 120,
  slot: 9 - index,
}));
const spare = { card: 'bUT', role: 'C', vs_l: 40, vs_r: 30, slot: 8.5 };

const season = (sheet: TeamSheet, days: number) => {
  const diary = new LineupDiary(sheet);
  return Array.from({ length: days }, () => diary.next({ against: 'R', dh: true }));
};

describe('over a season', () => {
  const sheet = sheetOf([...everyday, spare]);
  const nameOf = (key: string | null) => sheet.cards.find((card) => card.key === key)?.name;
  const days = season(sheet, 100);
  const caught = days.filter((slots) =>
    slots?.some(({ card, role }) => role === 'C' && nameOf(card) === 'Batter bUT'),
  );

  it('everybody starts his share: 30 of 150 games against right-handers', () => {
    expect(caught).toHaveLength(20);
  });

  it('the shares are spread over the season, not bunched at its end', () => {
    const early = days.slice(0, 50).filter((day) => caught.includes(day));
    expect(early).toHaveLength(10);
  });

  it('everybody bats where he usually does', () => {
    expect(days[0]?.map(({ role }) => role)).toEqual([
      'DH',
      'RF',
      'CF',
      'LF',
      'SS',
      '3B',
      '2B',
      '1B',
      'C',
    ]);
  });
});

test('without a designated hitter the pitcher bats ninth', () => {
  const slots = new LineupDiary(sheetOf(everyday)).next({ against: 'L', dh: false });
  expect(slots).toHaveLength(9);
  expect(slots?.at(-1)).toEqual({ card: null, role: 'P' });
});

test('a team of which nothing is known sends out the same nine every day', () => {
  const sheet = sheetOf([]);
  const usual = proposeLineup(sheet, { against: 'R', dh: true });
  expect(season(sheet, 3)).toEqual([usual, usual, usual]);
});

test('starts of a man who is not on the roster are nobody else’s', () => {
  expect(sheetOf([...everyday, { ...spare, card: 'gone' }]).habits).toHaveLength(9);
});
