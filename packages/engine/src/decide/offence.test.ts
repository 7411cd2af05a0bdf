import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { BaseCode } from '../model/baseball.ts';
import type { Alignment, Approach, StealAttempt } from '../model/decision.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { offenceAsked } from '../testing/at-the-plate.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';
import { validate } from './validate.ts';

const offence = (options: MomentOptions = {}, alignment: Partial<Alignment> = {}): GameState =>
  offenceAsked(moment(options), alignment);

const code = (state: GameState, action: Action): Rejection['code'] | null =>
  validate(state, action, SAMPLE_BOOKS)?.code ?? null;

describe('an approach', () => {
  type Reason = Extract<Rejection, { code: 'ILLEGAL_APPROACH' }>['reason'] | 'legal';
  const FEWER = [0, 1] as const;
  it.each<[Reason, Approach, BaseCode, readonly (0 | 1 | 2)[]]>([
    ['legal', 'swing', 0, [0, 1, 2]],
    ['legal', 'drag-bunt', 7, [0, 1, 2]],
    ['legal', 'sac-bunt', 1, FEWER],
    ['legal', 'sac-bunt', 2, FEWER],
    ['legal', 'sac-bunt', 3, FEWER],
    ['TWO_OUTS', 'sac-bunt', 1, [2]],
    ['NO_RUNNER', 'sac-bunt', 0, FEWER],
    ['RUNNER_ON_THIRD', 'sac-bunt', 5, FEWER],
    ['legal', 'hit-and-run', 1, [0, 1, 2]],
    ['legal', 'hit-and-run', 3, FEWER],
    ['NO_RUNNER', 'hit-and-run', 2, FEWER],
    ['RUNNER_ON_THIRD', 'hit-and-run', 5, FEWER],
    ['legal', 'safety-squeeze', 4, FEWER],
    ['legal', 'suicide-squeeze', 7, FEWER],
    ['NO_RUNNER_ON_THIRD', 'safety-squeeze', 3, FEWER],
    ['NO_RUNNER_ON_THIRD', 'suicide-squeeze', 0, FEWER],
    ['TWO_OUTS', 'safety-squeeze', 4, [2]],
    ['TWO_OUTS', 'suicide-squeeze', 4, [2]],
  ])('%s: %s on bases %i', (...[reason, approach, bases, allOuts]) => {
    for (const outs of allOuts) {
      const action: Action = {
        type: 'setOffence',
        side: 'away',
        offence: { approach, contactPlay: false },
      };
      const refusal = validate(offence({ code: bases, outs }), action, SAMPLE_BOOKS);
      if (reason === 'legal') expect(refusal).toBeNull();
      else expect(refusal).toEqual({ code: 'ILLEGAL_APPROACH', reason });
    }
  });

  it.each<[Reason, Approach, MomentOptions, Alignment['infield']]>([
    ['legal', 'swing', { code: 4 }, 'in'],
    ['INFIELD_NOT_IN', 'swing', { code: 4 }, 'normal'],
    ['INFIELD_NOT_IN', 'swing', { code: 4 }, 'corners-in'],
    ['NO_RUNNER_ON_THIRD', 'swing', { code: 3 }, 'normal'],
    ['TWO_OUTS', 'swing', { code: 4, outs: 2 }, 'normal'],
    ['NEEDS_SWING', 'safety-squeeze', { code: 4 }, 'in'],
  ])('contact play, %s', (...[reason, approach, options, infield]) => {
    const action: Action = {
      type: 'setOffence',
      side: 'away',
      offence: { approach, contactPlay: true },
    };
    const refusal = validate(offence(options, { infield }), action, SAMPLE_BOOKS);
    if (reason === 'legal') expect(refusal).toBeNull();
    else expect(refusal).toEqual({ code: 'ILLEGAL_APPROACH', reason });
  });
});

describe('a steal', () => {
  const LEGAL: readonly (readonly [StealAttempt, readonly BaseCode[]])[] = [
    [[1], [1, 5]],
    [[2], [2, 3]],
    [[3], [4, 5, 6, 7]],
    [[1, 2], [3]],
    [[1, 3], [5]],
  ];
  const CODES = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  it.each(LEGAL)('%j is legal on bases %j and nowhere else', (bases, codes) => {
    const legal = CODES.filter(
      (on) => code(offence({ code: on }), { type: 'steal', side: 'away', bases }) === null,
    );
    expect(legal).toEqual(codes);
  });

  it.each<[string, StealAttempt, BaseCode]>([
    ['NO_RUNNER', [1], 4],
    ['BASE_OCCUPIED', [1], 3],
    ['BASE_OCCUPIED', [1, 2], 7],
    ['BASE_OCCUPIED', [1, 3], 7],
    ['NOTHING_DECLARED', [], 1],
    ['NOTHING_DECLARED', [2, 3], 6],
    ['NOTHING_DECLARED', [1, 2, 3], 7],
  ])('%s: %j', (reason, bases, on) => {
    const refusal = validate(
      offence({ code: on }),
      { type: 'steal', side: 'away', bases },
      SAMPLE_BOOKS,
    );
    expect(refusal).toEqual({ code: 'ILLEGAL_STEAL', reason });
  });

  it('is declared once a plate appearance', () => {
    const state = offence({ code: 1 });
    const tried = { ...state, pa: { ...state.pa, stealDeclared: true } };
    expect(validate(tried, { type: 'steal', side: 'away', bases: [1] }, SAMPLE_BOOKS)).toEqual({
      code: 'ILLEGAL_STEAL',
      reason: 'ALREADY_TRIED',
    });
  });
});
