import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import type { Ending } from '../model/ending.ts';
import type { Rules } from '../model/rules.ts';
import { eventSentence } from '../notation/event-sentence.ts';
import { given } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';
import { figuresCount } from './result.ts';

const offer = (side: Side): Action => ({ type: 'offerVoid', side });
const answer = (side: Side, accept: boolean): Action => ({ type: 'answerVoid', side, accept });
const offered = given(moment()).when(offer('away')).then().state;

describe('a game that shall not count', () => {
  it('ends when the other manager agrees, and nobody wins', () => {
    const { events, state } = given(offered).when(answer('home', true)).then();
    expect(events).toMatchObject([{ type: 'gameEnded', ending: 'void', winner: null }]);
    expect(state.phase).toMatchObject({ type: 'over', ending: 'void', winner: null });
  });

  it.each(['home', 'away'] as const)('goes on when %s says no', (side) => {
    const { state } = given(offered).when(answer(side, false)).then();
    expect(state).toMatchObject({ voidOffered: null, phase: moment().phase });
  });

  it('is not ended by the one who offered it', () => {
    expect(given(offered).when(answer('away', true)).refused().code).toBe('NO_VOID_OFFERED');
  });

  it('may be offered while the game is suspended', () => {
    const state = { ...moment(), suspended: true };
    expect(given(state).when(offer('home')).then().state.voidOffered).toBe('home');
  });

  it('is not for games against an AI', () => {
    const { teams } = moment();
    const state = {
      ...moment(),
      teams: { ...teams, home: { ...teams.home, ai: 'safe' as const } },
    };
    expect(given(state).when(offer('away')).refused()).toEqual({
      code: 'VOID_NOT_ALLOWED',
      reason: 'AGAINST_AI',
    });
  });
});

const over = given(moment()).when({ type: 'concede', side: 'home' }).then().state;
const correct = (ending: 'forfeit' | 'void' | 'regulation', winner: Side | null): Action => ({
  type: 'correctResult',
  ending,
  winner,
  reason: 'an ineligible card',
});

describe('a result that was wrong', () => {
  it('is corrected by one more event; score and book stay', () => {
    const { events, state } = given(over).when(correct('forfeit', 'home')).then();
    expect(events).toMatchObject([{ type: 'resultCorrected', winner: 'home' }]);
    expect(state).toMatchObject({ score: over.score, line: over.line, version: over.version + 1 });
    expect(state.phase).toMatchObject({ type: 'over', ending: 'forfeit', winner: 'home' });
  });

  it.each([
    ['UNCHANGED', correct('forfeit', 'away')],
    ['WINNER', correct('void', 'away')],
    ['WINNER', correct('regulation', null)],
  ])('%s: refused', (reason, action) => {
    expect(given(over).when(action).refused()).toEqual({ code: 'RESULT_NOT_POSSIBLE', reason });
  });

  it.each([
    [correct('void', null), /the game does not count\. An ineligible card\.$/],
    [correct('forfeit', 'home'), / win by forfeit\. An ineligible card\.$/],
    [correct('regulation', 'home'), / win\. An ineligible card\.$/],
  ])('is told: %j', (action, words) => {
    const [event] = given(over).when(action).then().events;
    expect(event && eventSentence(over, event)).toMatch(words);
  });
});

describe('a game an official calls', () => {
  const called = (options: MomentOptions, rules: Partial<Rules> = {}) =>
    given(moment({ ...options, rules }))
      .when({ type: 'callGame', reason: 'rain' })
      .then();

  it.each<{ when: string; at: MomentOptions; ending: Ending; winner: Side | null }>([
    {
      when: 'five full innings',
      at: { inning: 6, away: 3, home: 1 },
      ending: 'called',
      winner: 'away',
    },
    {
      when: 'four and a half, the home side ahead',
      at: { inning: 5, half: 'bottom', away: 1, home: 2 },
      ending: 'called',
      winner: 'home',
    },
    {
      when: 'four and a half, the home side behind',
      at: { inning: 5, half: 'bottom', away: 2, home: 1 },
      ending: 'void',
      winner: null,
    },
    {
      when: 'four and a half, tied',
      at: { inning: 5, half: 'bottom', away: 2, home: 2 },
      ending: 'void',
      winner: null,
    },
    {
      when: 'four innings, the home side ahead',
      at: { inning: 5, home: 9 },
      ending: 'void',
      winner: null,
    },
    {
      when: 'five full innings, tied',
      at: { inning: 6, away: 4, home: 4 },
      ending: 'tie',
      winner: null,
    },
    { when: 'not one pitch', at: { inning: 1 }, ending: 'void', winner: null },
  ])('$when: $ending', ({ at, ending, winner }) => {
    const { events, state } = called(at);
    expect(events).toEqual([{ type: 'gameEnded', ending, winner, reason: 'rain' }]);
    expect(state.phase).toMatchObject({ type: 'over', ending, winner });
  });

  it('counts by the setting of the league', () => {
    const early = { inning: 4, away: 1 };
    expect(called(early, { minInningsOfficial: 3 }).state.phase).toMatchObject({
      ending: 'called',
      winner: 'away',
    });
    expect(called(early, { minInningsOfficial: 4 }).state.phase).toMatchObject({ ending: 'void' });
  });

  it.each([
    ['it was official', { inning: 6, away: 1 }, true],
    ['the home side led after four and a half', { inning: 5, half: 'bottom', home: 1 }, true],
    ['the home side was behind then', { inning: 5, half: 'bottom', away: 1 }, false],
    ['hardly anything was played', { inning: 2, away: 7 }, false],
  ] as const)('figures after a forfeit: %s', (_, at, stand) => {
    const action = { type: 'forfeit', loser: 'away', reason: 'no-show' } as const;
    const { state } = given(moment(at)).when(action).then();
    expect(figuresCount(state)).toBe(stand);
    const kept = { ...state, rules: { ...state.rules, earlyForfeitVoids: false } };
    expect(figuresCount(kept)).toBe(true);
  });

  it('a game that goes on has figures, a void one has none', () => {
    expect(figuresCount(moment({ inning: 2 }))).toBe(true);
    expect(figuresCount(called({ inning: 2 }).state)).toBe(false);
  });

  it('needs no more innings than the game has', () => {
    const phase = called({ inning: 4, away: 2, home: 2 }, { innings: 3 }).state.phase;
    expect(phase).toMatchObject({ ending: 'tie' });
  });

  it('may be suspended already', () => {
    const suspended = { ...moment({ inning: 7, away: 1 }), suspended: true };
    const { state } = given(suspended).when({ type: 'callGame', reason: 'rain' }).then();
    expect(state.phase).toMatchObject({ type: 'over', ending: 'called', winner: 'away' });
  });

  it('is not called when it is over', () => {
    const { code } = given(over).when({ type: 'callGame', reason: 'rain' }).refused();
    expect(code).toBe('GAME_OVER');
  });

  it('is told with its reason', () => {
    const state = moment({ inning: 7, away: 1 });
    const [event] = given(state).when({ type: 'callGame', reason: 'rain' }).then().events;
    expect(event && eventSentence(state, event)).toMatch(
      /^The game is called: .+ win 1-0\. Rain\.$/,
    );
  });
});
