import {
  type GameState,
  legalSubstitutions,
  lineupId,
  type MarginNote,
  standardCharts,
} from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { SCENE_CARDS, SCENES } from '../catalogue/scenes.ts';
import { available, callName, roleOf, shortName, sideOf } from './people.ts';
import {
  barredFrom,
  doubleSwitches,
  movesFor,
  previewOf,
  replaceable,
  substitutionsIn,
} from './roster-moves.ts';
import { wearOf } from './wear.ts';

const state = SCENES.find(({ key }) => key === 'offence')?.state;
if (!state) throw new Error('the scene is there');
const legal = substitutionsIn(
  legalSubstitutions(state, 'away', { cards: SCENE_CARDS, charts: standardCharts }),
);

describe('substitutions', () => {
  test('the batter and the runners may be replaced, nobody else', () => {
    expect([...replaceable(legal)].sort((one, other) => one - other)).toEqual([2, 3, 9]);
  });

  test('whoever may come in for the batter is on the bench', () => {
    const bench = available(state.teams.away);
    const comers = movesFor(legal, state.batter).flatMap(({ changes }) => changes);
    expect(comers.length).toBeGreaterThan(0);
    for (const { player } of comers) expect(bench).toContain(player);
  });

  test('the preview says who comes, where he bats and that the other is done', () => {
    const [move] = movesFor(legal, state.batter);
    if (!move) throw new Error('there is a pinch hitter');
    const [comes, leaves] = previewOf(state, 'away', move);
    expect(comes).toMatch(/pinch-hits for J\.D\. Martinez and bats 3rd\.$/);
    expect(leaves).toBe('J.D. Martinez is done for the day.');
  });

  test('a DH who takes the field costs the team its DH', () => {
    const { dh } = state.teams.away;
    if (dh === null) throw new Error('the sample game has a DH');
    const lines = previewOf(state, 'away', {
      type: 'substitute',
      side: 'away',
      changes: [{ player: dh, role: 'LF', slot: 4 }],
    });
    expect(lines.at(-1)).toContain('designated hitter is lost');
  });
});

describe('who is who', () => {
  test.each([
    ['Mookie Betts', 'Betts'],
    ['Jackie Bradley Jr.', 'Bradley Jr.'],
    ['Ichiro', 'Ichiro'],
  ])('%s is called %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  test('two men of one name keep their first names', () => {
    const { home } = state.teams;
    const roster = home.roster.map((spot) => ({
      ...spot,
      name: spot.name.replace('Hicks', 'Betts'),
    }));
    const both = { ...state, teams: { ...state.teams, home: { ...home, roster } } };
    expect(callName(state, lineupId(1))).toBe('Betts');
    expect(callName(both, lineupId(1))).toBe('Mookie Betts');
    expect(callName(both, lineupId(27))).toBe('Aaron Betts');
  });

  test('a player has a side and a role', () => {
    expect(sideOf(state, lineupId(1))).toBe('away');
    expect(sideOf(state, lineupId(30))).toBe('home');
    expect(roleOf(state.teams.away, lineupId(1))).toBe('CF');
    expect(roleOf(state.teams.away, lineupId(13))).toBeUndefined();
  });
});

describe('a pitcher’s wear', () => {
  const card = [...SCENE_CARDS.values()].find(({ name }) => name === 'Masahiro Tanaka');
  const mound = state.mound.home;

  test.each([
    [0, '0 IP of 6'],
    [13, '4 1/3 IP of 6'],
    [16, '5 1/3 IP of 6, tiring'],
  ])('after %i outs of eighteen: %s', (outs, label) => {
    expect(wearOf({ ...mound, outs }, card).label).toBe(label);
  });

  test('past his point he is tired, whatever the outs say', () => {
    expect(wearOf({ ...mound, outs: 9, tiredAt: 14 }, card)).toEqual({
      label: '3 IP of 6, tired',
      share: 1,
      tired: true,
    });
  });
});

describe('what may not be done, and what may be done at once', () => {
  const books = { cards: SCENE_CARDS, charts: standardCharts };
  const moves = movesFor(legal, state.batter);

  test('everybody else of the roster is named with a reason', () => {
    const barred = barredFrom({ state, books, margin: [] }, moves);
    const may = new Set(moves.flatMap(({ changes }) => changes.map(({ player }) => player)));
    expect(barred.length + may.size).toBe(state.teams.away.roster.length - 1);
    expect(barred.find(({ player }) => player === 2)?.why).toBe(
      'Rafael Devers is in the game already.',
    );
  });

  test('who has left hears in which inning', () => {
    const [move] = moves;
    const left = lineupId(9);
    if (!move) throw new Error('there is a pinch hitter');
    const [change] = move.changes;
    if (!change) throw new Error('there is a change');
    const gone = {
      ...state,
      teams: {
        ...state.teams,
        away: { ...state.teams.away, gone: [left], order: state.teams.away.order.slice(0, 8) },
      },
    };
    const margin: readonly MarginNote[] = [
      {
        half: 'top' as const,
        inning: 6,
        after: 40,
        relieved: null,
        event: {
          type: 'substituted' as const,
          side: 'away' as const,
          changes: [{ ...change, replaces: left }],
        },
      },
    ];
    const barred = barredFrom({ state: gone, books, margin }, moves);
    expect(barred.find(({ player }) => player === left)?.why).toBe(
      'Jackie Bradley Jr. cannot re-enter: he left in the 6th.',
    );
  });

  test('without a DH a new pitcher may bat in a fielder’s place', () => {
    const { dh, field, order } = state.teams.home;
    const fielding: GameState = {
      ...state,
      phase: { type: 'defence' },
      mound: { ...state.mound, home: { ...state.mound.home, minimumMet: true } },
      teams: {
        ...state.teams,
        home: {
          ...state.teams.home,
          dh: null,
          order: order.map((id) => (id === dh ? field.P : id)),
        },
      },
    };
    const reliefs = substitutionsIn(legalSubstitutions(fielding, 'home', books)).filter(
      ({ changes }) => changes[0]?.role === 'P',
    );
    const [relief] = reliefs;
    if (!relief) throw new Error('somebody may relieve');
    const [double] = doubleSwitches({ state: fielding, books }, relief);
    if (!double) throw new Error('there is a double switch');
    const [pitcher, fielder] = double.changes;
    expect(fielder?.slot).toBe(relief.changes[0]?.slot);
    expect(pitcher?.slot).toBe(fielding.teams.home.order.indexOf(fielder?.replaces ?? lineupId(1)));
    expect(previewOf(fielding, 'home', double).length).toBeGreaterThanOrEqual(4);
  });
});
