import {
  type Card,
  type CardKey,
  cardKey,
  gameId,
  lineupFaults,
  openGame,
  type Rest,
  startGame,
} from '@paper-dynasty/engine';
import { describe, expect, it, test } from 'vitest';
import { pd } from '../pd/league.ts';
import { parseTeamSheet } from '../read-league.ts';
import { sba } from '../sba/league.ts';
import type { TeamSheet } from '../source.ts';
import { rawBatter, rawRoster, rawSbaPlayer, rawTeam } from '../testing/raw-cards.ts';
import { cardBookOf, type EntryRequest, enterTeam } from './enter-team.ts';
import { type Rests, staffOf } from './pitching-staff.ts';
import { type LineupRequest, proposeLineup } from './propose-lineup.ts';

const sheetOf = (raw: unknown, league = pd): TeamSheet => {
  const read = parseTeamSheet(league, raw);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
};
const owls = sheetOf(rawRoster);
const nameOf = (sheet: TeamSheet, key: CardKey | null | undefined) =>
  sheet.cards.find((card) => card.key === key)?.name;
const line = (sheet: TeamSheet, request: LineupRequest = { against: 'R', dh: true }) =>
  proposeLineup(sheet, request)?.map(({ card, role }) => `${role} ${nameOf(sheet, card)}`);

const strong = (id: string) => {
  const raw = rawBatter(id, 'SS');
  const { vL, vR } = raw.batting.ratings;
  const better = { ...vR, homerun: vR.homerun + 5, strikeout: vR.strikeout - 5 };
  return { ...raw, batting: { ...raw.batting, ratings: { vL, vR: better } } };
};

describe('a proposal from cards', () => {
  it('puts everybody where his card says', () => {
    expect(line(owls)?.toSorted()).toEqual(
      [
        'C Batter bC',
        '1B Batter b1B',
        '2B Batter b2B',
        '3B Batter b3B',
        'SS Batter bSS',
        'LF Batter bLF',
        'CF Batter bCF',
        'RF Batter bRF',
        'DH Batter bDH',
      ].toSorted(),
    );
  });

  it('lets the better bat play, against the hand that he hits', () => {
    const sheet = sheetOf({ ...rawRoster, cards: [...rawRoster.cards, strong('star')] });
    expect(line(sheet, { against: 'R', dh: false })).toContain('SS Batter star');
    expect(line(sheet, { against: 'L', dh: false })).toContain('SS Batter bSS');
  });

  it('lets the pitcher bat ninth where there is no designated hitter', () => {
    const slots = proposeLineup(owls, { against: 'L', dh: false });
    expect(slots).toHaveLength(9);
    expect(slots?.at(-1)).toEqual({ card: null, role: 'P' });
  });

  it('sends a man out of position sooner than none', () => {
    const cards = rawRoster.cards.filter(({ id }) => id !== 'bCF');
    expect(line(sheetOf({ ...rawRoster, cards }))?.some((slot) => slot.startsWith('CF'))).toBe(
      true,
    );
  });

  it('prefers the place that a picture lists first', () => {
    const places = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'];
    const men = places.map((place, index) => ({
      ...rawSbaPlayer,
      id: index,
      name: `N${place}`,
      pos_1: place,
      pos_2: places[(index + 1) % places.length],
    }));
    const dh = { ...rawSbaPlayer, id: 99, name: 'NDH', pos_1: 'DH', pos_2: null };
    const sheet = sheetOf({ team: rawTeam, cards: [...men, dh] }, sba);
    expect(line(sheet)).toEqual(
      expect.arrayContaining(places.map((place) => `${place} N${place}`)),
    );
  });

  it('follows the habits of the team when it has any', () => {
    const slots = proposeLineup(owls, { against: 'R', dh: true }) ?? [];
    const usual = { against: 'R', dh: true, slots: slots.toReversed() } as const;
    expect(proposeLineup({ ...owls, usual: [usual] }, { against: 'R', dh: true })).toEqual(
      slots.toReversed(),
    );
  });
});

test('a staff from cards: the longest start, the highest closer closes', () => {
  const { rotation, bullpen, closer } = staffOf(owls);
  expect(rotation.map((key) => nameOf(owls, key))).toEqual(['Pitcher p2', 'Pitcher p1']);
  expect(nameOf(owls, closer)).toBe('Pitcher p3');
  expect(bullpen.map((key) => nameOf(owls, key))).toEqual(['Pitcher p4']);
});

const request: EntryRequest = {
  side: 'away',
  against: 'R',
  dh: true,
  ai: null,
  rosterSize: 26,
  maxPitchers: 13,
};

const rest = (gamesLeft: number): Rest => ({
  because: 'started',
  outs: 18,
  gamesAgo: 1,
  gamesLeft,
});

/** Another card of a man who is there already. */
const anotherYear: Card = { ...theFirst(owls), key: cardKey('another year'), cardset: 2 };

function theFirst({ cards: [first] }: TeamSheet): Card {
  if (!first) throw new Error('no cards');
  return first;
}

describe('a team enters a game', () => {
  it.each([true, false])('with a legal line-up; designated hitter: %s', (dh) => {
    const entries = (['away', 'home'] as const).map((side) =>
      enterTeam(owls, { ...request, side, dh }),
    );
    const [away, home] = entries;
    if (!away?.ok || !home?.ok) throw new Error('no entry');
    const state = openGame(
      startGame({
        gameId: gameId('g'),
        league: pd.id,
        rules: { ...pd.rulesFor({ mode: 'practice', ai: true }), dh },
        park: owls.park,
        teams: { away: away.entry, home: home.entry },
        commitment: null,
      }),
    );
    const books = { cards: cardBookOf(owls), charts: pd.charts };
    for (const side of ['away', 'home'] as const) {
      const { lineup } = (side === 'away' ? away : home).entry;
      expect(lineupFaults(state, { side, lineup }, books)).toEqual([]);
    }
    expect(away.entry.roster[0]?.id).toBe(1);
    expect(home.entry.roster[0]?.id).toBe(27);
  });

  it('with the starter that was asked for', () => {
    const entered = enterTeam(owls, {
      ...request,
      starter: owls.cards[3]?.key ?? ('none' as CardKey),
    });
    expect(entered.ok && entered.entry.lineup.pitcher).toBe(4);
  });

  it.each<[string, readonly (readonly [player: string, gamesLeft: number])[], string]>([
    ['the first of its rotation where nobody rests', [], 'Pitcher p2'],
    ['the next who is rested', [['p2', 3]], 'Pitcher p1'],
    [
      'a reliever sooner than a tired starter',
      [
        ['p2', 3],
        ['p1', 1],
      ],
      'Pitcher p4',
    ],
    [
      'the best rested where all of them rest',
      [
        ['p2', 3],
        ['p1', 2],
        ['p3', 1],
        ['p4', 2],
      ],
      'Pitcher p3',
    ],
  ])('with %s', (_whom, tired, name) => {
    const rests: Rests = new Map(tired.map(([player, gamesLeft]) => [player, rest(gamesLeft)]));
    const entered = enterTeam(owls, { ...request, rests });
    if (!entered.ok) throw new Error('no entry');
    const { roster, lineup, resting } = entered.entry;
    const named = (id: number) => roster.find((spot) => spot.id === id)?.name;
    expect(named(lineup.pitcher)).toBe(name);
    expect(resting?.map(({ pitcher, gamesLeft }) => [named(pitcher), gamesLeft]).sort()).toEqual(
      tired.map(([player, gamesLeft]) => [`Pitcher ${player}`, gamesLeft]).sort(),
    );
  });

  it('with a rested pitcher whom the team does not use, so that the engine lets him start', () => {
    const staff = { rotation: staffOf(owls).rotation.slice(0, 1), bullpen: [], closer: null };
    const rests: Rests = new Map([['p2', rest(1)]]);
    const away = enterTeam({ ...owls, staff }, { ...request, rests });
    const home = enterTeam(owls, { ...request, side: 'home' });
    if (!away.ok || !home.ok) throw new Error('no entry');
    const teams = { away: away.entry, home: home.entry };
    const rules = { ...pd.rulesFor({ mode: 'ranked', ai: true }), pitcherRest: true };
    const game = { gameId: gameId('g'), league: pd.id, park: owls.park, commitment: null };
    const state = openGame(startGame({ ...game, rules, teams }));
    const books = { cards: cardBookOf(owls), charts: pd.charts };
    const { roster, lineup } = away.entry;
    expect(lineupFaults(state, { side: 'away', lineup }, books)).toEqual([]);
    expect(roster.find(({ id }) => id === lineup.pitcher)?.name).toBe('Pitcher p1');
  });

  it('and tells of nobody who rests where the league does not ask', () => {
    const entered = enterTeam(owls, request);
    expect(entered.ok && 'resting' in entered.entry).toBe(false);
  });

  it('with as many pitchers as it likes, where a league counts none', () => {
    expect(enterTeam(owls, { ...request, maxPitchers: null }).ok).toBe(true);
  });

  it('with one who pitches and plays the field beside as many pitchers as may be', () => {
    const only = owls.cards.filter(
      ({ pitcher, positions }) => pitcher && positions.every(({ position }) => position === 'P'),
    );
    const fielder = owls.cards.find(({ pitcher }) => pitcher === null);
    const both = only.map((card, i) =>
      i === 0 ? { ...card, positions: [...card.positions, ...(fielder?.positions ?? [])] } : card,
    );
    const cards = owls.cards.map((card) => both[only.indexOf(card)] ?? card);
    const maxPitchers = only.length - 1;
    expect(enterTeam(owls, { ...request, maxPitchers }).ok).toBe(false);
    expect(enterTeam({ ...owls, cards }, { ...request, maxPitchers }).ok).toBe(true);
  });

  it.each([
    [
      'NO_PITCHER',
      { ...owls, cards: owls.cards.filter(({ pitcher }) => pitcher === null) },
      request,
    ],
    ['NO_LEGAL_LINEUP', { ...owls, cards: owls.cards.slice(0, 9) }, request],
    ['ROSTER_TOO_BIG', owls, { ...request, rosterSize: 10 }],
    ['TOO_MANY_PITCHERS', owls, { ...request, maxPitchers: 3 }],
    ['PLAYER_TWICE', { ...owls, cards: [...owls.cards, anotherYear] }, request],
  ])('%s is said, not thrown', (code, sheet, asked) => {
    expect(enterTeam(sheet, asked)).toEqual({ ok: false, fault: { code, team: '7' } });
  });
});
