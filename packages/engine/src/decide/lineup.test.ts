import { describe, expect, it } from 'vitest';
import type { Role } from '../model/baseball.ts';
import { lineupId } from '../model/ids.ts';
import type { LineupFault } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import type { StartingLineup } from '../model/team.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { lineupFaults } from './lineup.ts';

const AWAY = moment().teams.away;
const PITCHER = 14;
const ROLES: readonly Role[] = ['CF', '2B', 'RF', '1B', 'DH', 'LF', '3B', 'SS', 'C'];
const slot = (id: number, role: Role) => ({ id: lineupId(id), role });
const REGULAR: StartingLineup = {
  slots: ROLES.map((role, i) => slot(i + 1, role)),
  pitcher: lineupId(PITCHER),
};

/** The regular line-up with some of its slots changed. */
const changed = (changes: {
  readonly [slot: number]: readonly [number, Role];
}): StartingLineup => ({
  ...REGULAR,
  slots: REGULAR.slots.map((regular, i) => {
    const change = changes[i];
    return change ? slot(...change) : regular;
  }),
});

const faults = (lineup: StartingLineup, state: GameState = moment()): readonly LineupFault[] =>
  lineupFaults(state, { side: 'away', lineup }, SAMPLE_BOOKS);

describe('a line-up card is legal', () => {
  it.each<[string, StartingLineup]>([
    ['with a DH', REGULAR],
    ['with a pitcher who bats, though the league has the DH', changed({ 4: [PITCHER, 'P'] })],
    ['with a two-way starter, pitcher and DH at once', changed({ 4: [PITCHER, 'DH'] })],
    ['with men out of position', changed({ 0: [2, 'CF'], 1: [1, '2B'] })],
  ])('%s', (_what, lineup) => {
    expect(faults(lineup)).toEqual([]);
  });
});

describe('a line-up card is refused', () => {
  it.each<[LineupFault['code'], StartingLineup]>([
    ['SLOT_COUNT', { ...REGULAR, slots: REGULAR.slots.slice(0, 8) }],
    ['PLAYER_TWICE', changed({ 1: [1, '2B'] })],
    ['NOT_ON_ROSTER', changed({ 1: [27, '2B'] })],
    ['NOT_ON_ROSTER', { ...REGULAR, pitcher: lineupId(40) }],
    ['POSITION_TWICE', changed({ 1: [2, 'CF'] })],
    ['POSITION_TWICE', changed({ 0: [1, 'DH'] })],
    ['POSITION_TWICE', changed({ 0: [PITCHER, 'CF'] })],
    ['POSITION_TWICE', changed({ 0: [PITCHER, 'P'] })],
    ['POSITION_OPEN', changed({ 1: [2, 'CF'] })],
    ['POSITION_OPEN', changed({ 4: [15, 'P'] })],
    ['NOT_A_PITCHER', { ...changed({ 4: [5, 'P'] }), pitcher: lineupId(5) }],
    ['ROLE_NOT_FOR_STARTERS', changed({ 4: [5, 'PH'] })],
    ['ROLE_NOT_FOR_STARTERS', changed({ 4: [5, 'PR'] })],
  ])('%s', (code, lineup) => {
    expect(faults(lineup).map((fault) => fault.code)).toContain(code);
  });

  it('DH_NOT_ALLOWED, where the pitcher has to bat', () => {
    const state = moment({ rules: { dh: false } });
    expect(faults(REGULAR, state)).toContainEqual({ code: 'DH_NOT_ALLOWED', player: 5 });
    expect(faults(changed({ 4: [PITCHER, 'P'] }), state)).toEqual([]);
  });

  it('with every fault at once, each beside its man', () => {
    expect(faults(changed({ 1: [1, 'CF'] }))).toEqual([
      { code: 'PLAYER_TWICE', player: 1 },
      { code: 'POSITION_TWICE', role: 'CF', player: 1 },
      { code: 'POSITION_OPEN', position: '2B' },
    ]);
  });
});

describe('before the first pitch', () => {
  const setup: GameState = {
    ...moment(),
    phase: { type: 'setup', ready: { away: false, home: false } },
  };
  const lineup = changed({ 0: [12, 'CF'] });
  const set = { type: 'setLineup', side: 'away', lineup } as const;

  it('a manager may change his line-up', () => {
    const { state } = given(setup).when(set).then();
    expect(state.teams.away.order[0]).toBe(12);
    expect(state.batter).toBe(12);
  });

  it('a new starting pitcher comes with a fresh arm', () => {
    const other = { ...set, lineup: { ...REGULAR, pitcher: lineupId(15) } };
    const { state } = given(setup).when(other).then();
    expect(state.mound.away).toMatchObject({ pitcher: 15, role: 'starter', outs: 0 });
  });

  it('an illegal one is refused, with its faults', () => {
    const broken = { ...set, lineup: changed({ 1: [1, '2B'] }) };
    expect(given(setup).when(broken).refused()).toEqual({
      code: 'ILLEGAL_LINEUP',
      side: 'away',
      faults: [{ code: 'PLAYER_TWICE', player: 1 }],
    });
  });

  it('nobody is ready with an illegal line-up, nor made ready', () => {
    const order = AWAY.order.map((id, i) => (i === 1 ? lineupId(1) : id));
    const state: GameState = {
      ...setup,
      teams: { ...setup.teams, away: { ...AWAY, order } },
    };
    const code = 'ILLEGAL_LINEUP';
    expect(given(state).when({ type: 'ready', side: 'away', entropy: '' }).refused()).toMatchObject(
      { code },
    );
    expect(given(state).when({ type: 'takeDefault', side: 'away' }).refused()).toMatchObject({
      code,
    });
  });
});
