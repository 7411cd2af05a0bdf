import {
  type Card,
  FIELD_POSITIONS,
  gameId,
  lineupFaults,
  openGame,
  SLOTS,
  startGame,
  validateCard,
} from '@paper-dynasty/engine';
import { cardBookOf, enterTeam, leagueById, pd, staffOf } from '@paper-dynasty/league-config';
import { describe, expect, it, test } from 'vitest';
import { pdDemo, sbaDemo } from './demo-source.ts';
import { DEMO_MANAGERS } from './managers.ts';
import { sheetsOf } from './testing/demo-sheets.ts';

const leagues = [
  { name: 'pd', source: pdDemo(), sheets: await sheetsOf(pdDemo()) },
  { name: 'sba', source: sbaDemo(), sheets: await sheetsOf(sbaDemo()) },
] as const;

describe.each(leagues)('the demo league $name', ({ name, source, sheets }) => {
  it('has thirty teams that anybody may manage', async () => {
    const managers = await source.managers();
    expect(managers).toEqual({ ok: true, value: DEMO_MANAGERS[name] });
    expect(sheets).toHaveLength(30);
    for (const { team } of sheets) {
      expect(team.managers).toEqual(DEMO_MANAGERS[name].map(({ id }) => id));
    }
    expect(new Set(sheets.map(({ team }) => team.abbreviation)).size).toBe(30);
  });

  it('has cards that everybody can read and that add up', () => {
    expect(sheets.flatMap(({ faults }) => faults)).toEqual([]);
    const cards = sheets.flatMap((sheet) => sheet.cards);
    expect(cards.flatMap((card) => validateCard(card).map((fault) => [card.name, fault]))).toEqual(
      [],
    );
    expect(new Set(cards.map(({ key }) => key)).size).toBe(780);
  });

  it.each(sheets.map((sheet) => [sheet.team.id, sheet] as const))(
    '%s has 26 men: five starters, a closer, two catchers',
    (_, sheet) => {
      const { rotation, bullpen, closer } = staffOf(sheet);
      expect(sheet.cards).toHaveLength(26);
      expect(rotation).toHaveLength(5);
      expect(bullpen).toHaveLength(7);
      const staff = [...rotation, ...bullpen, closer];
      const pitchers = sheet.cards.filter(({ pitcher }) => pitcher !== null);
      expect(new Set(staff)).toEqual(new Set(pitchers.map(({ key }) => key)));
      expect(men(sheet.cards, 'C').length).toBeGreaterThanOrEqual(2);
      for (const position of FIELD_POSITIONS) {
        expect(men(sheet.cards, position).length).toBeGreaterThanOrEqual(1);
      }
    },
  );

  it('fields a legal nine against either hand, with and without a designated hitter', () => {
    const faults = sheets.flatMap((sheet) =>
      (['L', 'R'] as const).flatMap((against) =>
        [true, false].flatMap((dh): readonly unknown[] => {
          const entered = enterTeam(sheet, {
            side: 'away',
            against,
            dh,
            ai: null,
            rosterSize: 26,
            maxPitchers: 13,
          });
          const other = enterTeam(sheet, {
            side: 'home',
            against,
            dh,
            ai: null,
            rosterSize: 26,
            maxPitchers: 13,
          });
          if (!entered.ok || !other.ok) return [[sheet.team.id, 'cannot enter']];
          const state = openGame(
            startGame({
              gameId: gameId('g'),
              league: source.league,
              rules: { ...pd.rulesFor({ mode: 'practice', ai: true }), dh },
              park: sheet.park,
              teams: { away: entered.entry, home: other.entry },
              commitment: null,
            }),
          );
          const books = { cards: cardBookOf(sheet), charts: pd.charts };
          return lineupFaults(state, { side: 'away', lineup: entered.entry.lineup }, books);
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  it.each(['XXX', 'bos', '../teams', ''])('does not know the team %j', async (id) => {
    expect(await source.team(id)).toEqual({ ok: false, fault: { code: 'TEAM_UNKNOWN', team: id } });
  });

  it('is one of our leagues', () => {
    expect(leagueById(source.league)?.cards).toBe(sheets[0]?.cards[0]?.kind);
  });
});

const men = (cards: readonly Card[], position: string) =>
  cards.filter(({ positions }) => positions.some((one) => one.position === position));

const [pdLeague] = leagues;

test('every usual nine plays only men where their cards list them', () => {
  const wrong = pdLeague.sheets.flatMap(({ team, usual, cards }) =>
    usual.flatMap(({ slots }) =>
      slots.flatMap(({ card, role }) => {
        const man = cards.find(({ key }) => key === card);
        if (role === 'DH' || role === 'P') return [];
        return man && men([man], role).length === 1 ? [] : [[team.id, role]];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every side of every rated card is whole slots', () => {
  const sums = pdLeague.sheets.flatMap(({ cards }) =>
    cards.flatMap((card) => {
      if (card.kind !== 'rated') return [Number.NaN];
      const sides = [card.batting.vL, card.batting.vR, card.pitching?.vL, card.pitching?.vR];
      return sides
        .filter((side) => side !== undefined)
        .map((side) =>
          Object.values(side).reduce((sum, chances) => sum + Math.round(chances * 20), 0),
        );
    }),
  );
  expect(sums).toHaveLength((390 + 2 * 390) * 2);
  expect(sums.every((sum) => sum === SLOTS)).toBe(true);
});

test.each([
  ['BOS', 'R', 'Mookie Betts', 'RF'],
  ['LAN', 'R', 'Cody Bellinger', 'RF'],
  ['NYA', 'R', 'Gleyber Torres', '2B'],
  ['MIL', 'L', 'Christian Yelich', 'RF'],
  ['ANA', 'R', 'Shohei Ohtani', 'DH'],
])('%s against %s sends out %s', (...[team, against, name, role]) => {
  const sheet = pdLeague.sheets.find((one) => one.team.id === team);
  const usual = sheet?.usual.find((one) => one.against === against && one.dh);
  const slot = usual?.slots.find(
    ({ card }) => sheet?.cards.find(({ key }) => key === card)?.name === name,
  );
  expect(slot?.role).toBe(role);
});

test('a team is read once, and only when it is asked for', async () => {
  const source = pdDemo();
  const [first, again] = await Promise.all([source.team('BOS'), source.team('BOS')]);
  expect(first).toBe(again);
});
