import { describe, expect, it } from 'vitest';
import { lineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import { given } from '../testing/given.ts';
import {
  type ChangeRow,
  minimumMet,
  rosterChange,
  substitute,
  withoutDh,
} from '../testing/home-bench.ts';
import { moment } from '../testing/moment.ts';
import { batsForDh, losesDh } from './designated-hitter.ts';

/** The home team in the field: these nine bat, 5th the DH; 40 pitches. */
const [CF, SECOND, RF, , DH, LF, THIRD] = [27, 28, 29, 30, 31, 32, 33];
const [UTILITY, OUTFIELDER] = [37, 38];
const [STARTER, LONG_MAN] = [40, 45];

const inTheField = minimumMet(moment({ inning: 5 }));

const after = (state: GameState, ...changes: readonly ChangeRow[]): TeamState =>
  substitute(state, ...changes).then().state.teams.home;

describe('the DH is lost', () => {
  const ways: readonly [how: string, changes: readonly ChangeRow[], slotOfPitcher: number][] = [
    [
      'when he takes the field, and the pitcher bats for the man who left',
      [
        [DH, 'LF', 4],
        [STARTER, 'P', 5],
      ],
      5,
    ],
    [
      'when he takes the field as a new pitcher comes in',
      [
        [DH, 'LF', 4],
        [LONG_MAN, 'P', 5, STARTER],
      ],
      5,
    ],
    [
      'when a fielder pitches, and the DH plays for him',
      [
        [THIRD, 'P', 6],
        [DH, '3B', 4],
      ],
      6,
    ],
    [
      'when a fielder pitches, and a newcomer takes the slot of the DH',
      [
        [THIRD, 'P', 6],
        [UTILITY, '3B', 4, DH],
      ],
      6,
    ],
    [
      'when the pitcher goes to another position and bats there',
      [
        [STARTER, 'LF', 5],
        [LONG_MAN, 'P', 4, DH],
      ],
      4,
    ],
    [
      'when the pitcher goes to another position, whatever comes in with him',
      [
        [STARTER, 'LF', 4],
        [LONG_MAN, 'P', 5, LF],
        [OUTFIELDER, 'CF', 0, CF],
      ],
      5,
    ],
    ['when a new pitcher takes his slot', [[LONG_MAN, 'P', 4, STARTER]], 4],
  ];
  it.each(ways)('%s', (_how, changes, slotOfPitcher) => {
    const extraInnings = { ...inTheField, inning: 10 }; // where a position player may pitch
    const team = after(extraInnings, ...changes);
    expect(team.dh).toBeNull();
    expect(team.order.indexOf(team.field.P)).toBe(slotOfPitcher);
  });

  it('when the pitcher bats for him', () => {
    const state = { ...moment({ inning: 5, half: 'bottom', slot: 4 }) };
    const offence = { ...state, phase: { type: 'offence' as const, alignment: NORMAL } };
    const team = after(offence, [STARTER, 'PH', 4, DH]);
    expect(team).toMatchObject({ dh: null, order: { 4: STARTER }, field: { P: STARTER } });
    expect(team.gone).toEqual([DH]);
  });

  it('when a pinch hitter for somebody else stays in to pitch', () => {
    const hit = after(offenceAt(5), [UTILITY, 'PH', 5, LF]);
    const state: GameState = {
      ...inTheField,
      inning: 10,
      teams: { ...inTheField.teams, home: hit },
    };
    const team = after(state, [UTILITY, 'P', 5], [DH, 'LF', 4]);
    expect(team).toMatchObject({ dh: null, order: { 5: UTILITY }, field: { P: UTILITY } });
  });
});

const NORMAL = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const;
const offenceAt = (slot: number): GameState => ({
  ...moment({ inning: 9, half: 'bottom', slot }),
  phase: { type: 'offence', alignment: NORMAL },
});

describe('the DH stays', () => {
  const ways: readonly [
    how: string,
    dh: number,
    state: GameState,
    ...changes: readonly ChangeRow[],
  ][] = [
    ['when a new pitcher comes in', DH, inTheField, [LONG_MAN, 'P', null, STARTER]],
    ['when somebody hits for him', UTILITY, offenceAt(4), [UTILITY, 'PH', 4, DH]],
    ['when a substitute takes his place', UTILITY, inTheField, [UTILITY, 'DH', 4, DH]],
    [
      'in his slot when two others change theirs',
      DH,
      inTheField,
      [UTILITY, '2B', 5, SECOND],
      [OUTFIELDER, 'LF', 1, LF],
    ],
  ];
  it.each(ways)('%s', (...[, dh, state, ...changes]) => {
    const team = after(state, ...changes);
    expect(team.dh).toBe(dh);
    expect(team.order[4]).toBe(dh);
  });

  it('is lost for nobody in a game without one', () => {
    const { home } = moment({ rules: { dh: true } }).teams;
    expect(losesDh({ ...home, dh: null }, [rosterChange([UTILITY, 'P', 4, DH])])).toBe(false);
  });
});

describe('what changes do to the DH', () => {
  const { home } = inTheField.teams;
  const twoWay = { ...withoutDh(inTheField).teams.home, dh: lineupId(STARTER) };
  it.each<[what: string, lost: boolean, team: TeamState, ...changes: readonly ChangeRow[]]>([
    ['a new pitcher for nobody who bats', false, home, [LONG_MAN, 'P', null, STARTER]],
    ['a new DH', false, home, [UTILITY, 'DH', 4, DH]],
    ['a man in his slot who is none', true, home, [UTILITY, 'LF', 4, DH]],
    ['he takes the mound', true, home, [DH, 'P', 4, STARTER]],
    ['he takes the field', true, home, [DH, 'LF', 4, LF]],
    ['a new pitcher bats for somebody', true, home, [LONG_MAN, 'P', 5, LF]],
    ['the pitcher takes the field', true, home, [STARTER, 'LF', null, LF]],
    ['a two-way starter goes on as he is', false, twoWay, [UTILITY, '3B', 6, THIRD]],
    ['a two-way starter leaves the mound', false, twoWay, [LONG_MAN, 'P', null]],
    ['a two-way starter leaves, and nobody is DH', true, twoWay, [DH, '1B', 4, STARTER]],
  ])('%s', (...[, lost, team, ...changes]) => {
    expect(losesDh(team, changes.map(rosterChange))).toBe(lost);
  });

  it.each<[boolean, ChangeRow]>([
    [true, [STARTER, 'PH', 4, DH]],
    [false, [STARTER, 'PR', 4, DH]],
    [false, [LONG_MAN, 'PH', 4, DH]],
    [false, [STARTER, 'PH', 5, LF]],
    [false, [STARTER, 'PH', 4]],
  ])('the pitcher may bat for him: %s', (may, row) => {
    expect(batsForDh(home, rosterChange(row))).toBe(may);
    expect(batsForDh({ ...home, dh: null }, rosterChange(row))).toBe(false);
  });
});

describe('the DH is nobody else', () => {
  const tries: readonly [what: string, changes: readonly ChangeRow[]][] = [
    [
      'a fielder cannot become one',
      [
        [LF, 'DH', 5],
        [DH, 'LF', 4],
      ],
    ],
    [
      'a new one bats in the old slot',
      [
        [UTILITY, 'DH', 1, DH],
        [OUTFIELDER, '2B', 4, SECOND],
      ],
    ],
    ['a newcomer is one only for him', [[UTILITY, 'DH', 2, RF]]],
  ];
  it.each(tries)('%s', (_what, changes) => {
    const refused = substitute(inTheField, ...changes).refused();
    expect(refused).toMatchObject({ code: 'ILLEGAL_SUBSTITUTION', reason: 'DH_LOCKED' });
  });

  it('a team that bats its pitcher cannot make one', () => {
    const changes: readonly ChangeRow[] = [
      [LONG_MAN, 'P', null, STARTER],
      [UTILITY, 'DH', 4, STARTER],
    ];
    expect(substitute(withoutDh(inTheField), ...changes).refused()).toMatchObject({
      reason: 'DH_LOCKED',
    });
  });

  it('does not run for somebody else', () => {
    const state = { ...offenceAt(6), bases: moment({ half: 'bottom', slot: 6, code: 1 }).bases };
    expect(substitute(state, [DH, 'PR', 5, LF]).refused()).toMatchObject({ reason: 'ALREADY_IN' });
  });
});

describe('a two-way starter', () => {
  const { home } = inTheField.teams;
  const order = home.order.map((id) => (id === lineupId(DH) ? lineupId(STARTER) : id));
  const twoWay: TeamState = { ...home, order, dh: lineupId(STARTER) };
  const state: GameState = { ...inTheField, teams: { ...inTheField.teams, home: twoWay } };

  it('leaves the mound and stays as DH', () => {
    const team = after(state, [LONG_MAN, 'P', null]);
    expect(team).toMatchObject({ dh: STARTER, field: { P: LONG_MAN }, gone: [] });
  });

  it('leaves altogether, for a new pitcher and a new DH', () => {
    const team = after(state, [LONG_MAN, 'P', null, STARTER], [UTILITY, 'DH', 4, STARTER]);
    expect(team).toMatchObject({ dh: UTILITY, field: { P: LONG_MAN }, gone: [STARTER] });
  });

  it('leaves altogether, and the new pitcher bats', () => {
    const team = after(state, [LONG_MAN, 'P', 4, STARTER]);
    expect(team).toMatchObject({ dh: null, order: { 4: LONG_MAN }, field: { P: LONG_MAN } });
  });

  it('takes the field, and the DH is lost', () => {
    const team = after(state, [STARTER, 'LF', 4], [LONG_MAN, 'P', 5, LF]);
    expect(team).toMatchObject({ dh: null, order: { 5: LONG_MAN } });
  });

  it('is hit for: the hitter is the DH, and a pitcher comes in for nobody', () => {
    const atBat: GameState = { ...offenceAt(4), teams: { ...state.teams } };
    const batting = { ...atBat.teams.home, nextSlot: 4 };
    const up: GameState = {
      ...atBat,
      batter: lineupId(STARTER),
      teams: { ...atBat.teams, home: batting },
    };
    const hit = after(up, [UTILITY, 'PH', 4, STARTER]);
    expect(hit).toMatchObject({ dh: UTILITY, gone: [STARTER] });
    const fielding: GameState = { ...inTheField, teams: { ...inTheField.teams, home: hit } };
    const filled = given(fielding).when({ type: 'takeDefault', side: 'home' }).then();
    expect(filled.state.teams.home.dh).toBe(UTILITY);
    expect(filled.state.teams.home.order).not.toContain(filled.state.teams.home.field.P);
  });
});

describe('whoever neither bats nor pitches any more', () => {
  it('has left, though nobody was named for him', () => {
    const team = after(inTheField, [DH, 'LF', 4], [STARTER, 'P', 5]);
    expect(team.gone).toEqual([LF]);
  });
});
