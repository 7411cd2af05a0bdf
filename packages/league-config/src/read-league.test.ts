import { describe, expect, it, test } from 'vitest';
import { describeCardFault } from './fault.ts';
import { pd } from './pd/league.ts';
import { parseManagers, parseTeamSheet, parseTeams } from './read-league.ts';
import { sba } from './sba/league.ts';
import { rawBatter, rawRoster, rawSbaPlayer, rawTeam } from './testing/raw-cards.ts';

const sheetOf = (raw: unknown) => {
  const read = parseTeamSheet(pd, raw);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
};

const slots = (last: string) =>
  [...['bC', 'b1B', 'b2B', 'b3B', 'bSS', 'bLF', 'bCF', 'bRF'], last].map((card, index) => ({
    card,
    role: ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'][index],
  }));

describe('a team sheet', () => {
  it('fills in what the league leaves out', () => {
    const sheet = sheetOf(rawRoster);
    expect(sheet.team).toMatchObject({ id: '7', shortName: 'Owls', managers: [], group: null });
    expect(sheet.park).toEqual({
      id: '7-park',
      name: 'Owls Park',
      bpHomerun: { L: 10, R: 10 },
      bpSingle: { L: 10, R: 10 },
    });
    expect(sheet.cards).toHaveLength(rawRoster.cards.length);
    expect(sheet).toMatchObject({ faults: [], usual: [], staff: null });
  });

  it('names the card that cannot be read and loads the rest', () => {
    const broken = { ...rawBatter('bad', 'SS'), name: 'Slim Sayer', throws: 'both' };
    const sheet = sheetOf({ ...rawRoster, cards: [...rawRoster.cards, broken, 'not a card'] });
    expect(sheet.cards).toHaveLength(rawRoster.cards.length);
    expect(sheet.faults.map(({ name }) => name)).toEqual(['Slim Sayer', null]);
    expect(sheet.faults.map(describeCardFault)[0]).toContain('Slim Sayer cannot be read: throws');
  });

  it('holds nothing that no database holds', () => {
    const nul = { ...rawBatter('bad', 'SS'), name: 'Slim\0Sayer' };
    const sheet = sheetOf({ ...rawRoster, cards: [...rawRoster.cards, nul] });
    expect(sheet.faults.map(describeCardFault)).toEqual([expect.stringContaining('NUL')]);
    expect(parseTeams({ teams: [{ ...rawTeam, id: '7\0' }] })).toMatchObject({ ok: false });
    expect(parseTeams({ teams: [{ ...rawTeam, abbreviation: 'O\0L' }] })).toMatchObject({
      ok: false,
    });
    expect(parseTeams({ teams: [rawTeam] })).toMatchObject({ ok: true });
  });

  it('turns the ids of habits into cards', () => {
    const sheet = sheetOf({
      ...rawRoster,
      lineups: [{ against: 'L', dh: true, slots: slots('bDH') }],
      staff: { rotation: ['p1', 'p2'], bullpen: ['p4'], closer: 'p3' },
    });
    const nameOf = (key: string | null | undefined) =>
      sheet.cards.find((card) => card.key === key)?.name;
    expect(sheet.usual[0]?.slots.map(({ card }) => nameOf(card))).toContain('Batter bDH');
    expect(nameOf(sheet.staff?.closer)).toBe('Pitcher p3');
    expect(sheet.staff?.rotation.map(nameOf)).toEqual(['Pitcher p1', 'Pitcher p2']);
  });

  it('forgets habits that name a man it does not have', () => {
    const sheet = sheetOf({
      ...rawRoster,
      lineups: [{ against: 'L', dh: true, slots: slots('gone') }],
      staff: { rotation: ['gone'], bullpen: [], closer: 'gone' },
    });
    expect(sheet.usual).toEqual([]);
    expect(sheet.staff).toBeNull();
  });

  it('gives each picture its own annotation', () => {
    const read = parseTeamSheet(sba, {
      team: rawTeam,
      cards: [rawSbaPlayer, { ...rawSbaPlayer, id: 42 }],
      annotations: { 42: { speed: 17 } },
    });
    expect(read.ok && read.value.cards.map(({ speed }) => speed)).toEqual([13, 17]);
  });

  it('takes a park from the record', () => {
    const park = {
      id: 3,
      name: 'The Orchard',
      bp_homerun_l: 12,
      bp_homerun_r: 8,
      bp_single_l: 0,
      bp_single_r: 20,
    };
    expect(sheetOf({ ...rawRoster, park }).park).toEqual({
      id: '3',
      name: 'The Orchard',
      bpHomerun: { L: 12, R: 8 },
      bpSingle: { L: 0, R: 20 },
    });
  });
});

test.each([
  ['no team', { cards: [] }, 'roster'],
  [
    'a colour in words',
    { team: { ...rawTeam, colours: { primary: 'red', secondary: '#fff' } }, cards: [] },
    'roster',
  ],
  ['too many cards', { team: rawTeam, cards: new Array(101).fill(null) }, 'roster'],
  ['a page', '<html>', 'roster'],
])('%s is a fault of the league, not an exception', (_, raw, what) => {
  expect(parseTeamSheet(pd, raw)).toMatchObject({
    ok: false,
    fault: { code: 'LEAGUE_DATA_UNREADABLE', what },
  });
});

test('teams and managers', () => {
  expect(parseTeams({ teams: [rawTeam] })).toMatchObject({
    ok: true,
    value: [{ id: '7', abbreviation: 'OWL', name: 'Hollow Oak Owls', dh: null }],
  });
  expect(parseTeams({ teams: [{ ...rawTeam, abbreviation: 'TOOLONG' }] })).toMatchObject({
    ok: false,
    fault: { what: 'teams', problems: [{ at: 'teams.0.abbreviation' }] },
  });
  expect(
    parseManagers({ managers: [{ id: 1, name: 'Ada', discord_id: '123456789012345678' }] }),
  ).toEqual({
    ok: true,
    value: [{ id: '1', name: 'Ada', discordId: '123456789012345678', demo: false }],
  });
  expect(parseManagers({ managers: [{ id: 1, name: 'Ada', discord_id: 'ada' }] })).toMatchObject({
    ok: false,
    fault: { what: 'managers' },
  });
});
