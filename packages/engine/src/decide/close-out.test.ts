import { describe, expect, it } from 'vitest';
import type { Ending } from '../model/ending.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import { given } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';
import { swing } from '../testing/swing.ts';

const STRIKEOUT = { code: 'STRIKEOUT' } as const;
/** Two are out and the third goes down swinging. */
const thirdOut = (options: MomentOptions): GameState =>
  swing(moment({ ...options, outs: 2 }), STRIKEOUT).then().state;

describe('after the third out', () => {
  it('the other side bats, with the bases empty and its next man up', () => {
    const state = thirdOut({ inning: 3, code: 7, slot: 2 });
    expect(state).toMatchObject({
      inning: 3,
      half: 'bottom',
      outs: 0,
      bases: [null, null, null],
      batter: 27,
      phase: { type: 'defence' },
    });
    expect(state.teams.away.nextSlot).toBe(3);
    expect(state.line.home).toHaveLength(3);
  });

  it('the bottom over, the next inning begins', () => {
    expect(thirdOut({ inning: 3, half: 'bottom' })).toMatchObject({ inning: 4, half: 'top' });
  });

  it('who was at bat when a runner made it bats first in the next inning', () => {
    const before: GameState = {
      ...moment({ inning: 3, outs: 2, code: 1, slot: 4 }),
      phase: {
        type: 'offence',
        alignment: { infield: 'normal', outfield: 'normal', hold: [1], shift: 'none' },
      },
    };
    const { state } = given(before)
      .when(
        { type: 'steal', side: 'away', bases: [1] },
        ['chaos', 20],
        ['jumpCheck', 20],
        ['jump', 6, 6],
      )
      .then();
    const out = given(state).when({ type: 'choose', side: 'away', option: 'go' }, ['steal', 20]);
    expect(out.play()).toMatchObject({ kind: 'caughtStealing', batterTo: null });
    expect(out.then().state).toMatchObject({ half: 'bottom', teams: { away: { nextSlot: 4 } } });
  });

  it('a pitcher’s trouble becomes last half’s, and his minimum is met', () => {
    const before = moment({ inning: 3, outs: 2 });
    const work = { ...before.mound.home, runnersThisHalf: 2, battersThisStint: 1 };
    const after = swing({ ...before, mound: { ...before.mound, home: work } }, STRIKEOUT).then();
    expect(after.state.mound.home).toMatchObject({
      runnersThisHalf: 0,
      runnersLastHalf: 2,
      minimumMet: true,
      outs: 1,
    });
  });
});

describe('the game ends', () => {
  const MERCY = {
    mercy: [
      { afterInning: 5, lead: 15 },
      { afterInning: 7, lead: 10 },
    ],
  };
  const TEN = { mercy: [{ afterInning: 7, lead: 10 }] };
  it.each<[string, Ending | null, MomentOptions]>([
    ['after nine with a winner', 'regulation', { inning: 9, half: 'bottom', away: 1 }],
    ['without the bottom of the ninth', 'regulation', { inning: 9, home: 1 }],
    ['not while the home side is behind', null, { inning: 9, away: 1 }],
    ['not while it is tied', null, { inning: 9 }],
    ['not before the ninth', null, { inning: 8, half: 'bottom', away: 1 }],
    [
      'after seven, where they play seven',
      'regulation',
      { inning: 7, home: 1, rules: { innings: 7 } },
    ],
    ['in extra innings', 'regulation', { inning: 12, half: 'bottom', away: 1 }],
    ['never tied, unless a league says so', null, { inning: 20, half: 'bottom' }],
    ['tied where it may', 'tie', { inning: 12, half: 'bottom', rules: { maxInnings: 12 } }],
    [
      'not tied one inning earlier',
      null,
      { inning: 11, half: 'bottom', rules: { maxInnings: 12 } },
    ],
    ['not tied with a bottom to come', null, { inning: 12, rules: { maxInnings: 12 } }],
    ['by mercy after a full inning', 'mercy', { inning: 7, half: 'bottom', away: 10, rules: TEN }],
    [
      'by mercy after the top, if the home side leads',
      'mercy',
      { inning: 7, home: 10, rules: TEN },
    ],
    ['not by mercy after the top, if it is behind', null, { inning: 7, away: 10, rules: TEN }],
    ['not by mercy an inning early', null, { inning: 6, home: 10, rules: TEN }],
    ['not by mercy a run short', null, { inning: 7, home: 9, rules: TEN }],
    ['by the larger mercy earlier', 'mercy', { inning: 5, home: 15, rules: MERCY }],
    [
      'not by mercy for many runs on both sides',
      null,
      { inning: 7, half: 'bottom', away: 12, home: 8, rules: TEN },
    ],
    ['not without a mercy rule', null, { inning: 7, home: 20 }],
  ])('%s', (_what, ending, options) => {
    const { phase } = thirdOut(options);
    if (ending === null) return expect(phase.type).toBe('defence');
    const winner = ending === 'tie' ? null : options.away ? 'away' : 'home';
    expect(phase).toMatchObject({ type: 'over', ending, winner });
  });

  it.each([
    [{ type: 'concede', side: 'home' }, 'forfeit', 'away'],
    [{ type: 'forfeit', loser: 'away', reason: 'no show' }, 'forfeit', 'home'],
    [{ type: 'void', reason: 'a mistake' }, 'void', null],
  ] as const)('%j', (action, ending, winner) => {
    const { state } = given(moment()).when(action).then();
    expect(state.phase).toMatchObject({ type: 'over', ending, winner });
  });
});

describe('the automatic runner', () => {
  const rules = { ghostRunnerFrom: 10 };
  it('stands on second from the tenth on: the man before the leadoff man', () => {
    const state = thirdOut({ inning: 9, half: 'bottom', rules });
    expect(state).toMatchObject({ inning: 10, half: 'top', batter: 1 });
    expect(state.bases).toEqual([null, { id: 9, pitcher: 40, reached: 'placed' }, null]);
  });

  it('not before', () => {
    expect(thirdOut({ inning: 8, half: 'bottom', rules }).bases).toEqual([null, null, null]);
  });

  it('is not the pitcher, where he bats', () => {
    const before = moment({ inning: 9, half: 'bottom', outs: 2, rules });
    const order = [...before.teams.away.order.slice(0, 8), lineupId(14)];
    const away = { ...before.teams.away, order, dh: null };
    const after = swing({ ...before, teams: { ...before.teams, away } }, STRIKEOUT).then();
    expect(after.state.bases[1]?.id).toBe(8);
  });

  it('is the last man where another than the pitcher bats last, with a DH and without', () => {
    const before = moment({ inning: 9, half: 'bottom', outs: 2, rules });
    const { away } = before.teams;
    const plain = { ...before, teams: { ...before.teams, away: { ...away, dh: null } } };
    expect(swing(plain, STRIKEOUT).then().state.bases[1]?.id).toBe(9);
    const order = [...away.order.slice(0, 8), away.field.P];
    const twoWay = { ...away, order, dh: away.field.P };
    const own = swing({ ...before, teams: { ...before.teams, away: twoWay } }, STRIKEOUT).then();
    expect(own.state.bases[1]?.id).toBe(away.field.P);
  });

  it('is charged to the pitcher who starts the half, also when he comes in for it', () => {
    const state = thirdOut({ inning: 9, half: 'bottom', rules });
    const relieved = given({
      ...state,
      mound: { ...state.mound, home: { ...state.mound.home, minimumMet: true } },
    })
      .when({
        type: 'substitute',
        side: 'home',
        changes: [{ player: lineupId(45), role: 'P', slot: null, replaces: lineupId(40) }],
      })
      .then();
    expect(relieved.state.bases[1]).toMatchObject({ id: 9, pitcher: 45 });
  });

  it('stays with him when a reliever comes later', () => {
    const state = thirdOut({ inning: 9, half: 'bottom', rules });
    const later = swing(state, STRIKEOUT).then().state;
    const met = { ...later.mound.home, minimumMet: true };
    const relieved = given({ ...later, mound: { ...later.mound, home: met } })
      .when({
        type: 'substitute',
        side: 'home',
        changes: [{ player: lineupId(45), role: 'P', slot: null, replaces: lineupId(40) }],
      })
      .then();
    expect(relieved.state.bases[1]).toMatchObject({ id: 9, pitcher: 40 });
  });
});

describe('the weather of the day', () => {
  const setup = (weather: boolean): GameState => ({
    ...moment({ rules: { weather } }),
    phase: { type: 'setup', ready: { away: true, home: false } },
  });
  const ready = { type: 'ready', side: 'home', entropy: '' } as const;
  it.each([
    [1, -2],
    [4, -2],
    [5, 0],
    [16, 0],
    [17, 2],
    [20, 2],
  ])('%i is %i on ballpark home runs', (face, effect) => {
    expect(given(setup(true)).when(ready, ['weather', face]).then().state.weather).toBe(effect);
  });

  it('is told with its roll', () => {
    const { events, state } = given(setup(true)).when(ready, ['weather', 3]).then();
    const roll = { n: 0, purpose: 'weather', dice: [20], faces: [3] };
    expect(events.at(-1)).toMatchObject({ type: 'halfStarted', weather: -2, rolls: [roll] });
    expect(state.rolls).toBe(1);
  });

  it.each([
    { inning: 1, half: 'top' },
    { inning: 1, half: 'bottom' },
    { inning: 2, half: 'top' },
  ] as const)('is not asked again after %j', (options) => {
    const half = swing(moment({ ...options, outs: 2, rules: { weather: true } }), STRIKEOUT).then();
    expect(half.events.at(-1)).not.toHaveProperty('weather');
  });

  it('is not asked where a league does not play it', () => {
    expect(given(setup(false)).when(ready).then().state.weather).toBe(0);
  });
});

it('a home side that goes ahead in the fifth plays on', () => {
  const { phase } = swing(moment({ inning: 5, half: 'bottom', code: 7 }), { code: 'WALK' }).then()
    .state;
  expect(phase.type).toBe('defence');
});

it('a pitcher who passes his point of weakness with a play is tired from there on', () => {
  const fresh = moment({ inning: 7 });
  const work = { ...fresh.mound.home, runnersThisHalf: 3, batters: 20 };
  const state = { ...fresh, mound: { ...fresh.mound, home: work } };
  const walked = swing(state, { code: 'WALK' });
  expect(walked.play().tires).toBe(true);
  expect(walked.then().state.mound.home.tiredAt).toBe(21);
  expect(swing(fresh, { code: 'WALK' }).play().tires).toBeUndefined();
});
