import { describe, expect, it } from 'vitest';
import { lineupId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { type ChangeRow, minimumMet, substitute, withoutDh } from '../testing/home-bench.ts';
import { moment } from '../testing/moment.ts';
import { legalSubstitutions } from './legal-actions.ts';

/** The home team: these bat 1st to 9th, the 5th the DH; then bench, rotation and bullpen. */
const [CF, SECOND, RF, FIRST, DH, LF, THIRD] = [27, 28, 29, 30, 31, 32, 33];
const [UTILITY, OUTFIELDER] = [37, 38];
const [STARTER, LONG_MAN, SWING_MAN] = [40, 45, 46];
const PITCHERS = [41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52];

const inTheField = minimumMet(moment({ inning: 5 }));
const atBat = offenceAsked(moment({ inning: 5, half: 'bottom', slot: 6, code: 1 }));

/** The man on the mound has left, and nobody has come. */
const withoutPitcher: GameState = {
  ...inTheField,
  teams: {
    ...inTheField.teams,
    home: { ...inTheField.teams.home, gone: [lineupId(STARTER)] },
  },
};

type Reason = Extract<Rejection, { code: 'ILLEGAL_SUBSTITUTION' }>['reason'];

describe('a substitution is refused', () => {
  const refusals: readonly [reason: Reason, state: GameState, ...changes: readonly ChangeRow[]][] =
    [
      ['NOTHING_CHANGES', inTheField],
      ['NOTHING_CHANGES', inTheField, [LF, 'LF', 5]],
      ['NOT_ON_ROSTER', inTheField, [1, 'LF', 5, LF]],
      ['NOT_IN_GAME', inTheField, [UTILITY, 'LF', 5]],
      ['NOT_IN_GAME', inTheField, [UTILITY, 'LF', 5, OUTFIELDER]],
      ['ALREADY_IN', inTheField, [CF, 'LF', 5, LF]],
      ['ALREADY_IN', atBat, [CF, 'PH', 6, THIRD]],
      ['PITCHER_MAY_NOT', atBat, [STARTER, 'PH', 6, THIRD]],
      ['PITCHER_MAY_NOT', atBat, [STARTER, 'PR', 5, LF]],
      ['WRONG_TIME', inTheField, [UTILITY, 'PH', 5, LF]],
      ['NOT_IN_GAME', withoutPitcher, [UTILITY, 'LF', 5]],
      ['ALREADY_IN', withoutDh(atBat), [STARTER, 'PH', 6, THIRD]],
      ['WRONG_TIME', inTheField, [UTILITY, 'PR', 5, LF]],
      ['WRONG_TIME', atBat, [UTILITY, 'PH', 5, THIRD]],
      ['WRONG_TIME', atBat, [UTILITY, 'PH', 6, LF]],
      ['WRONG_TIME', atBat, [UTILITY, 'LF', 5, LF]],
      [
        'POSITION_TWICE',
        inTheField,
        [UTILITY, 'LF', 5, LF],
        [UTILITY, 'CF', 0, CF],
        [OUTFIELDER, 'RF', 2, RF],
      ],
      [
        'SLOT_TAKEN',
        inTheField,
        [UTILITY, 'LF', 5, LF],
        [OUTFIELDER, 'CF', 5, CF],
        [LONG_MAN, 'P', null, STARTER],
      ],
      [
        'POSITION_PLAYER_MAY_NOT_PITCH',
        { ...inTheField, score: { away: 5, home: 5 } },
        [UTILITY, 'P', null, STARTER],
      ],
      ['WRONG_TIME', atBat, [UTILITY, '3B', 6, THIRD]],
      ['WRONG_TIME', atBat, [UTILITY, 'PH', 5, LF]],
      ['WRONG_TIME', atBat, [UTILITY, 'PR', 3, FIRST]],
      ['POSITION_TWICE', inTheField, [LF, 'CF', 5]],
      ['POSITION_TWICE', inTheField, [UTILITY, 'LF', 5, LF], [OUTFIELDER, 'LF', 2, RF]],
      ['POSITION_TWICE', inTheField, [OUTFIELDER, 'LF', 5, LF], [OUTFIELDER, 'RF', 2, RF]],
      ['SLOT_TAKEN', inTheField, [UTILITY, '2B', 1, SECOND], [OUTFIELDER, 'LF', 1, LF]],
      ['WRONG_SLOT', inTheField, [OUTFIELDER, 'LF', 1, LF]],
      ['WRONG_SLOT', inTheField, [LF, 'RF', 2], [RF, 'LF', 5]],
      ['WRONG_SLOT', inTheField, [UTILITY, '2B', 7, SECOND], [OUTFIELDER, 'LF', 1, LF]],
      ['WRONG_SLOT', inTheField, [STARTER, 'LF', null], [LONG_MAN, 'P', 5, LF]],
      ['WRONG_SLOT', inTheField, [OUTFIELDER, 'LF', null, STARTER]],
      ['PITCHER_MUST_BAT', inTheField, [DH, 'LF', 4]],
      ['PLACE_LEFT_OPEN', inTheField, [UTILITY, 'LF', 1, SECOND]],
      ['POSITION_PLAYER_MAY_NOT_PITCH', inTheField, [UTILITY, 'P', null, STARTER]],
    ];
  /** A new reason does not compile until it is here, and does not pass until it is in a table. */
  const REASONS: Readonly<Record<Reason, 'above' | 'below' | 'beside the DH'>> = {
    NOTHING_CHANGES: 'above',
    NOT_ON_ROSTER: 'above',
    NOT_IN_GAME: 'above',
    ALREADY_IN: 'above',
    ALREADY_LEFT: 'below',
    PITCHER_MAY_NOT: 'above',
    PITCHER_MUST_BAT: 'above',
    PLACE_LEFT_OPEN: 'above',
    WRONG_TIME: 'above',
    POSITION_TWICE: 'above',
    SLOT_TAKEN: 'above',
    WRONG_SLOT: 'above',
    DH_LOCKED: 'beside the DH',
    POSITION_PLAYER_MAY_NOT_PITCH: 'above',
  };
  it('for every reason there is', () => {
    const above = Object.entries(REASONS).flatMap(([r, where]) => (where === 'above' ? [r] : []));
    expect([...new Set(refusals.map(([reason]) => reason))].sort()).toEqual(above.sort());
  });

  it.each(refusals)('%s', (reason, state, ...changes) => {
    const refused = substitute(state, ...changes).refused();
    expect(refused).toMatchObject({ code: 'ILLEGAL_SUBSTITUTION', reason });
  });

  it('when the man has left, unless the league lets him come back', () => {
    const out = substitute(inTheField, [OUTFIELDER, 'LF', 5, LF]).then().state;
    const back: ChangeRow = [LF, 'LF', 5, OUTFIELDER];
    expect(substitute(out, back).refused()).toMatchObject({ reason: 'ALREADY_LEFT' });
    const reentry = { ...out, rules: { ...out.rules, reentry: true } };
    const { home } = substitute(reentry, back).then().state.teams;
    expect(home).toMatchObject({ field: { LF }, gone: [OUTFIELDER] });
  });

  it('when a man would come back as the DH while the place that he left waits for somebody', () => {
    const { home } = inTheField.teams;
    const hitFor = {
      ...home,
      order: home.order.with(5, lineupId(OUTFIELDER)),
      gone: [lineupId(LF)],
    };
    const state: GameState = {
      ...inTheField,
      rules: { ...inTheField.rules, reentry: true },
      teams: { ...inTheField.teams, home: hitFor },
    };
    const back: ChangeRow = [LF, 'DH', 4, DH];
    expect(substitute(state, back).refused()).toMatchObject({ reason: 'POSITION_TWICE' });
    const filled = substitute(state, [OUTFIELDER, 'LF', 5]).then().state;
    expect(substitute(filled, back).then().state.teams.home).toMatchObject({ dh: LF });
  });
});

describe('in the field', () => {
  it('two men change places and keep their slots', () => {
    const { home } = substitute(inTheField, [LF, 'RF', 5], [RF, 'LF', 2]).then().state.teams;
    expect(home).toMatchObject({ field: { LF: RF, RF: LF }, gone: [] });
    expect(home.order).toEqual(inTheField.teams.home.order);
  });

  it('a newcomer bats where the man he replaces batted', () => {
    const { home } = substitute(inTheField, [UTILITY, '2B', 1, SECOND]).then().state.teams;
    expect(home).toMatchObject({ order: { 1: UTILITY }, field: { '2B': UTILITY }, gone: [SECOND] });
  });

  it('a double switch shares out the freed slots, the pitcher’s among them', () => {
    const state = withoutDh(inTheField);
    const { home } = substitute(
      state,
      [LONG_MAN, 'P', 5, STARTER],
      [OUTFIELDER, 'LF', 4, LF],
    ).then().state.teams;
    expect(home).toMatchObject({
      order: { 4: OUTFIELDER, 5: LONG_MAN },
      field: { P: LONG_MAN, LF: OUTFIELDER },
    });
  });

  it('a newcomer may take one place while another man moves to the next', () => {
    const { home } = substitute(inTheField, [LF, 'CF', 5], [OUTFIELDER, 'LF', 0, CF]).then().state
      .teams;
    expect(home).toMatchObject({ field: { CF: LF, LF: OUTFIELDER }, order: { 0: OUTFIELDER } });
  });
});

describe('at bat', () => {
  it('a pinch hitter gives the defence the word again', () => {
    const { state } = substitute(atBat, [UTILITY, 'PH', 6, THIRD]).then();
    expect(state).toMatchObject({ batter: UTILITY, phase: { type: 'defence' } });
    expect(state.teams.home.temporary).toEqual([UTILITY]);
  });

  it('a pinch hitter may be hit for, and both are used up', () => {
    const first = substitute(atBat, [UTILITY, 'PH', 6, THIRD]).then().state;
    const again = { ...first, phase: atBat.phase };
    const { state } = substitute(again, [OUTFIELDER, 'PH', 6, UTILITY]).then();
    expect(state.batter).toBe(OUTFIELDER);
    expect(state.teams.home.gone).toEqual([THIRD, UTILITY]);
  });

  it('a pinch runner takes over the base, the pitcher stays responsible', () => {
    const { state } = substitute(atBat, [OUTFIELDER, 'PR', 5, LF]).then();
    expect(state.bases[0]).toEqual({ ...atBat.bases[0], id: OUTFIELDER });
    expect(state.teams.home).toMatchObject({ order: { 5: OUTFIELDER }, gone: [LF] });
  });

  it('the place of a man who was hit for must be filled before the next pitch', () => {
    const hit = substitute(atBat, [OUTFIELDER, 'PH', 6, THIRD]).then().state;
    const field: GameState = { ...inTheField, teams: hit.teams };
    const set = { type: 'setDefence', side: 'home', alignment: NORMAL_DEPTH } as const;
    const incomplete = { code: 'FIELD_INCOMPLETE', positions: ['3B'] };
    expect(given(field).when(set).refused()).toEqual(incomplete);
    expect(given(field).when({ type: 'walkIntentionally', side: 'home' }).refused()).toEqual(
      incomplete,
    );
    const filled = substitute(field, [UTILITY, '3B', 6, OUTFIELDER]).then().state;
    expect(given(filled).when(set).then().state.phase.type).toBe('offence');
  });
});

describe('the default for an absent manager', () => {
  it('gives every open place a man: pinch hitters where they can play, else the bench', () => {
    const hit = substitute(atBat, [OUTFIELDER, 'PH', 6, THIRD]).then().state;
    const field: GameState = { ...inTheField, teams: hit.teams };
    const { home } = given(field).when({ type: 'takeDefault', side: 'home' }).then().state.teams;
    expect(home).toMatchObject({ field: { '3B': UTILITY }, order: { 6: UTILITY } });
  });

  it('sends a reliever in for the man who hit for the pitcher', () => {
    const state = withoutDh(moment({ inning: 5, half: 'bottom', slot: 4 }));
    const up = offenceAsked({ ...state, batter: lineupId(STARTER) });
    const hit = substitute(up, [UTILITY, 'PH', 4, STARTER]).then().state;
    const next: GameState = { ...inTheField, teams: hit.teams };
    const { home } = given(next).when({ type: 'takeDefault', side: 'home' }).then().state.teams;
    expect(home.order[4]).toBe(home.field.P);
    expect(home.field.P).not.toBe(STARTER);
    expect(home.gone).toContain(UTILITY);
  });
});

describe('the list of substitutions', () => {
  const players = (state: GameState) =>
    legalSubstitutions(state, 'home', SAMPLE_BOOKS).flatMap((action) =>
      action.type === 'substitute' ? action.changes : [],
    );

  it('names every hitter and runner of the bench when the team bats', () => {
    const changes = players(atBat);
    expect(changes.filter(({ role }) => role === 'PH')).toHaveLength(4 + 12);
    expect(changes.filter(({ role }) => role === 'PR')).toHaveLength(4 + 12);
  });

  it('names only pitchers for the mound', () => {
    const onTheMound = players(inTheField).filter(
      ({ role, slot }) => role === 'P' && slot === null,
    );
    expect(onTheMound.map(({ player }) => player)).toContain(SWING_MAN);
    expect(onTheMound.every(({ player }) => player >= 41)).toBe(true);
    expect(onTheMound).toHaveLength(12);
    // Each of them may bat for the DH from here on, and so may the man who pitches.
    const batting = players(inTheField).filter(({ role, slot }) => role === 'P' && slot === 4);
    expect(batting).toHaveLength(13);
  });

  it('names a pitcher who bats for nobody only where a DH does', () => {
    const forNobody = (state: GameState) =>
      players(state).filter(
        ({ role, slot, replaces }) => role === 'P' && slot === null && !replaces,
      );
    expect(forNobody(withoutDh(inTheField))).toEqual([]);
    const starterAsDh = withoutDh(inTheField);
    const twoWay: GameState = {
      ...starterAsDh,
      teams: {
        ...starterAsDh.teams,
        home: { ...starterAsDh.teams.home, dh: lineupId(STARTER) },
      },
    };
    expect(forNobody(twoWay)).toHaveLength(12);
    expect(forNobody(twoWay)).toContainEqual({ player: LONG_MAN, role: 'P', slot: null });
  });

  it('names the slot of the man who leaves, the first in the order too', () => {
    const forCenter = players(inTheField).filter(({ role }) => role === 'CF');
    expect(forCenter).toContainEqual({ player: OUTFIELDER, role: 'CF', slot: 0, replaces: CF });
    expect(forCenter.every(({ slot, replaces }) => slot === 0 && replaces === CF)).toBe(true);
  });

  it('has for an open place the hitter himself and every man of the bench for him', () => {
    const hit = substitute(atBat, [OUTFIELDER, 'PH', 6, THIRD]).then().state;
    const field: GameState = { ...inTheField, teams: hit.teams };
    const atThird = players(field).filter(({ role, slot }) => role === '3B' && slot === 6);
    expect(atThird).toContainEqual({ player: OUTFIELDER, role: '3B', slot: 6 });
    expect(atThird).toContainEqual({
      player: UTILITY,
      role: '3B',
      slot: 6,
      replaces: OUTFIELDER,
    });
    expect(atThird.map(({ player, replaces }) => [player, replaces])).toEqual([
      [OUTFIELDER, undefined],
      ...[36, UTILITY, 39, ...PITCHERS].map((player) => [player, OUTFIELDER]),
    ]);
    const forDh = players(field).filter(({ replaces }) => replaces === DH);
    expect(new Set(forDh.map(({ role }) => role))).toEqual(new Set(['DH']));
  });

  it('is empty for the side that does not have the word', () => {
    expect(legalSubstitutions(inTheField, 'away', SAMPLE_BOOKS)).toEqual([]);
  });
});
