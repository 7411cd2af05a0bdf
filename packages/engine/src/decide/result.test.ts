import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import { eventSentence } from '../notation/event-sentence.ts';
import { given } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';

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
    [correct('forfeit', 'home'), / wins by forfeit\. An ineligible card\.$/],
    [correct('regulation', 'home'), / wins\. An ineligible card\.$/],
  ])('is told: %j', (action, words) => {
    const [event] = given(over).when(action).then().events;
    expect(event && eventSentence(over, event)).toMatch(words);
  });
});
