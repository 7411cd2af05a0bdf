import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import { lineupId } from '../model/ids.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { offenceAsked } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import { type ChangeRow, minimumMet, substitute, withoutDh } from '../testing/home-bench.ts';
import { moment } from '../testing/moment.ts';
import { playMade } from '../testing/play-made.ts';

/** Men of the home team: 5th in the order, 7th, on the bench; the starter and a reliever. */
const [DH, THIRD, UTILITY] = [31, 33, 37];
const [STARTER, LONG_MAN] = [40, 45];

const inTheField = minimumMet(moment({ inning: 5 }));

describe('a pitcher', () => {
  const change: ChangeRow = [LONG_MAN, 'P', null, STARTER];

  it.each([
    [0, 'refused'],
    [2, 'refused'],
    [3, 'relieved'],
  ])('who has faced %i batters is %s', (faced, outcome) => {
    const work = moment().mound.home;
    const state = moment({ inning: 5 });
    const mound = { ...work, battersThisStint: faced, minimumMet: faced >= 3 };
    const when = substitute({ ...state, mound: { ...state.mound, home: mound } }, change);
    if (outcome === 'relieved') expect(when.then().state.teams.home.field.P).toBe(LONG_MAN);
    else expect(when.refused()).toEqual({ code: 'THREE_BATTER_MINIMUM', pitcher: STARTER, faced });
  });

  it.each<[faced: number, kinds: readonly PlayMade['kind'][]]>([
    [2, ['walk', 'walk']],
    [2, ['walk', 'stolenBase', 'walk']],
    [2, ['walk', 'foulError', 'single']],
    [3, ['walk', 'single', 'out']],
    [3, ['walk', 'walk', 'intentionalWalk']],
  ])('who came in has faced %i when there were %j, three being enough', (faced, kinds) => {
    const came = substitute(inTheField, change).then().state;
    const after = kinds.reduce(
      (state, kind) => evolve(state, playMade(kind, { batter: state.batter })),
      came,
    );
    const when = substitute({ ...after, bases: [null, null, null] }, [46, 'P', null, LONG_MAN]);
    if (faced >= 3) expect(when.then().state.teams.home.field.P).toBe(46);
    else expect(when.refused()).toEqual({ code: 'THREE_BATTER_MINIMUM', pitcher: LONG_MAN, faced });
  });

  it('may be relieved at once where the league has no minimum', () => {
    const state = moment({ inning: 5, rules: { threeBatterMinimum: false } });
    expect(substitute(state, change).then().state.mound.home).toMatchObject({
      pitcher: LONG_MAN,
      role: 'reliever',
      batters: 0,
      minimumMet: false,
    });
  });

  it('must face three batters though he is the starter of the visitors', () => {
    const ready = { type: 'ready', entropy: '' } as const;
    const open = given(moment()).state;
    const setup: GameState = {
      ...open,
      phase: { type: 'setup', ready: { away: true, home: false } },
    };
    const started = given(setup)
      .when({ ...ready, side: 'home' })
      .then().state;
    expect(started.mound.away.minimumMet).toBe(false);
    expect(started.mound.home.minimumMet).toBe(false);
  });

  it('who was hit for is replaced whatever he has faced, by a man in the hitter’s slot', () => {
    const state = withoutDh({ ...moment({ inning: 5, half: 'bottom', slot: 4 }) });
    const up = offenceAsked({ ...state, batter: lineupId(STARTER) });
    const hit = substitute(up, [UTILITY, 'PH', 4, STARTER]).then().state;
    const next: GameState = { ...inTheField, mound: up.mound, teams: hit.teams };
    const { home } = substitute(next, [LONG_MAN, 'P', 4, UTILITY]).then().state.teams;
    expect(home).toMatchObject({ order: { 4: LONG_MAN }, gone: [STARTER, UTILITY] });
  });

  it('who comes back goes on from the work he has done, and starts his minimum anew', () => {
    const state = { ...inTheField, rules: { ...inTheField.rules, reentry: true } };
    const worked = { ...state.mound.home, outs: 12, batters: 15, battersThisStint: 15 };
    const before = { ...state, mound: { ...state.mound, home: worked } };
    const relieved = substitute(before, change).then().state;
    const free = { ...relieved, rules: { ...relieved.rules, threeBatterMinimum: false } };
    const back = substitute(free, [STARTER, 'P', null, LONG_MAN]).then().state;
    expect(back.mound.home).toMatchObject({
      pitcher: STARTER,
      role: 'starter',
      outs: 12,
      battersThisStint: 0,
      minimumMet: false,
    });
    expect(back.relieved.map((work) => work.pitcher)).toEqual([LONG_MAN]);
  });
});

describe('a position player pitches', () => {
  const onTheMound: readonly ChangeRow[] = [
    [THIRD, 'P', 6],
    [UTILITY, '3B', 4, DH],
  ];
  it.each([
    ['six runs behind', { away: 6 }],
    ['six runs ahead', { home: 6 }],
    ['in extra innings', { inning: 10 }],
  ])('%s', (_when, options) => {
    const state = minimumMet(moment({ inning: 5, ...options }));
    expect(substitute(state, ...onTheMound).then().state.teams.home.field.P).toBe(THIRD);
  });

  it('when no pitcher is left', () => {
    const { home } = inTheField.teams;
    const used = home.roster.slice(14).map((spot) => spot.id);
    const state = {
      ...inTheField,
      teams: { ...inTheField.teams, home: { ...home, gone: used } },
    };
    expect(substitute(state, ...onTheMound).then().state.teams.home.field.P).toBe(THIRD);
  });

  it('but not five runs behind in the ninth', () => {
    const state = minimumMet(moment({ inning: 9, away: 5 }));
    expect(substitute(state, ...onTheMound).refused()).toMatchObject({
      reason: 'POSITION_PLAYER_MAY_NOT_PITCH',
    });
  });
});
