import { describe, expect, it } from 'vitest';
import { lineupId } from '../model/ids.ts';
import type { Rejection, RejectionCode } from '../model/rejection.ts';
import type { Rest } from '../model/team.ts';
import { moment } from '../testing/moment.ts';
import { playerName } from './event-sentence.ts';
import { rejectionText } from './rejection-text.ts';

const state = moment();
const man = lineupId(3);
const name = playerName(state, man);

type Reasons<C extends RejectionCode> =
  Extract<Rejection, { code: C }> extends { reason: infer R } ? R : never;

type Refused<C extends RejectionCode> = Extract<Rejection, { code: C }>;

const substitution = (reason: Reasons<'ILLEGAL_SUBSTITUTION'>): Rejection => ({
  code: 'ILLEGAL_SUBSTITUTION',
  player: man,
  reason,
});
const started = (gamesAgo: number, gamesLeft: number): Rest => ({
  because: 'started',
  outs: 27,
  gamesAgo,
  gamesLeft,
});
const alignment = (reason: Reasons<'ILLEGAL_ALIGNMENT'>): Rejection => ({
  code: 'ILLEGAL_ALIGNMENT',
  part: 'infield',
  reason,
});

/** Every code with all its reasons. */
const ALL: { readonly [C in RejectionCode]: readonly Rejection[] } = {
  WRONG_PHASE: (
    ['setup', 'between', 'defence', 'offence', 'declared', 'choice', 'reading', 'over'] as const
  ).map((phase) => ({ code: 'WRONG_PHASE', phase, needs: ['defence'] })),
  NOT_YOUR_DECISION: [
    { code: 'NOT_YOUR_DECISION', side: 'away', waitingFor: 'home' },
    { code: 'NOT_YOUR_DECISION', side: 'away', waitingFor: null },
  ],
  GAME_SUSPENDED: [{ code: 'GAME_SUSPENDED' }],
  NOT_SUSPENDED: [{ code: 'NOT_SUSPENDED' }],
  GAME_OVER: [{ code: 'GAME_OVER' }],
  ALREADY_READY: [{ code: 'ALREADY_READY', side: 'home' }],
  BAD_ENTROPY: [{ code: 'BAD_ENTROPY' }],
  ILLEGAL_LINEUP: [
    {
      code: 'ILLEGAL_LINEUP',
      side: 'away',
      faults: [
        { code: 'SLOT_COUNT', slots: 8 },
        { code: 'PLAYER_TWICE', player: man },
        { code: 'PITCHER_RESTS', player: man, rest: started(3, 2) },
        { code: 'NOT_ON_ROSTER', player: man },
        { code: 'POSITION_TWICE', role: 'SS', player: man },
        { code: 'POSITION_OPEN', position: 'C' },
        { code: 'DH_NOT_ALLOWED', player: man },
        { code: 'NOT_A_PITCHER', player: man },
        { code: 'ROLE_NOT_FOR_STARTERS', player: man, role: 'PH' },
      ],
    },
  ],
  CANNOT_WARM_UP: (
    [
      'LEAGUE_DOES_NOT',
      'NOT_ON_ROSTER',
      'IN_THE_GAME',
      'ALREADY_LEFT',
      'NOT_A_PITCHER',
      'RESTS',
      'ALREADY_UP',
    ] as const
  ).map((reason) => ({ code: 'CANNOT_WARM_UP', player: man, reason })),
  FIELD_INCOMPLETE: [{ code: 'FIELD_INCOMPLETE', positions: ['C', 'LF'] }],
  PLAYER_HURT: [{ code: 'PLAYER_HURT', player: man }],
  ILLEGAL_ALIGNMENT: [
    alignment('NO_RUNNER_ON_THIRD'),
    alignment('TWO_OUTS'),
    alignment('NO_RUNNER'),
    alignment('NOT_IN_ORDER'),
    alignment('NO_WINNING_RUN_ON_THIRD'),
    alignment('LEAGUE_DOES_NOT_SHIFT'),
    alignment('RUNNER_HELD'),
  ],
  ILLEGAL_APPROACH: (
    [
      'TWO_OUTS',
      'NO_RUNNER',
      'RUNNER_ON_THIRD',
      'NO_RUNNER_ON_THIRD',
      'INFIELD_NOT_IN',
      'NEEDS_SWING',
    ] as const
  ).map((reason) => ({ code: 'ILLEGAL_APPROACH', reason })),
  ILLEGAL_STEAL: (['NO_RUNNER', 'BASE_OCCUPIED', 'ALREADY_TRIED', 'NOTHING_DECLARED'] as const).map(
    (reason) => ({ code: 'ILLEGAL_STEAL', reason }),
  ),
  NOT_AN_OPTION: [{ code: 'NOT_AN_OPTION', options: ['send', 'hold'] }],
  ILLEGAL_SUBSTITUTION: [
    substitution('NOT_ON_ROSTER'),
    substitution('ALREADY_LEFT'),
    substitution('ALREADY_IN'),
    substitution('NOT_IN_GAME'),
    substitution('POSITION_TWICE'),
    substitution('SLOT_TAKEN'),
    substitution('WRONG_SLOT'),
    substitution('WRONG_TIME'),
    substitution('DH_LOCKED'),
    substitution('PITCHER_MAY_NOT'),
    substitution('PITCHER_MUST_BAT'),
    substitution('PLACE_LEFT_OPEN'),
    substitution('POSITION_PLAYER_MAY_NOT_PITCH'),
    substitution('NOTHING_CHANGES'),
  ],
  PITCHER_RESTS: [
    { code: 'PITCHER_RESTS', player: man, rest: started(1, 4) },
    { code: 'PITCHER_RESTS', player: man, rest: started(4, 1) },
    { code: 'PITCHER_RESTS', player: man, rest: { ...started(1, 1), because: 'onEnd' } },
  ],
  THREE_BATTER_MINIMUM: [{ code: 'THREE_BATTER_MINIMUM', pitcher: man, faced: 1 }],
  OUTCOME_NOT_POSSIBLE: [
    { code: 'OUTCOME_NOT_POSSIBLE', reason: 'LOCATION_MISSING' },
    { code: 'OUTCOME_NOT_POSSIBLE', reason: 'LOCATION_WRONG' },
  ],
  NOTHING_ENTERED: [{ code: 'NOTHING_ENTERED' }],
  ALREADY_DISPUTED: [{ code: 'ALREADY_DISPUTED' }],
  NOTHING_TO_UNDO: [{ code: 'NOTHING_TO_UNDO' }],
  UNDO_NOT_ALLOWED: [
    { code: 'UNDO_NOT_ALLOWED', reason: 'LEAGUE' },
    { code: 'UNDO_NOT_ALLOWED', reason: 'OFFERED_ALREADY' },
    { code: 'UNDO_NOT_ALLOWED', reason: 'DICE_FELL' },
    { code: 'UNDO_NOT_ALLOWED', reason: 'AGAINST_AI' },
  ],
  VOID_NOT_ALLOWED: [
    { code: 'VOID_NOT_ALLOWED', reason: 'OFFERED_ALREADY' },
    { code: 'VOID_NOT_ALLOWED', reason: 'AGAINST_AI' },
  ],
  NOT_AN_ACTION: [
    { code: 'NOT_AN_ACTION', part: '' },
    { code: 'NOT_AN_ACTION', part: 'changes' },
  ],
  NO_VOID_OFFERED: [{ code: 'NO_VOID_OFFERED' }],
  RESULT_NOT_POSSIBLE: [
    { code: 'RESULT_NOT_POSSIBLE', reason: 'NOT_OVER' },
    { code: 'RESULT_NOT_POSSIBLE', reason: 'UNCHANGED' },
    { code: 'RESULT_NOT_POSSIBLE', reason: 'WINNER' },
  ],
  NO_UNDO_OFFERED: [{ code: 'NO_UNDO_OFFERED' }],
};

describe('every refusal has words', () => {
  it.each(Object.values(ALL).flat())('$code $reason $phase', (rejection) => {
    const text = rejectionText(rejection, state);
    expect(text).toMatch(/^[A-Z0-9].*\.$/);
    expect(text).not.toMatch(/[A-Z]_[A-Z]|undefined|null/);
    expect(rejectionText(rejection, null)).toMatch(/\.$/);
  });

  it('says each thing differently', () => {
    const texts = Object.values(ALL)
      .flat()
      .map((rejection) => rejectionText(rejection, state));
    const again = texts.filter((text, i) => texts.indexOf(text) !== i);
    // As a code of its own, and as the phase in which something else was tried.
    expect(again).toEqual(['The game is over.']);
  });

  it('names every fault of a line-up, each differently', () => {
    const [{ faults }] = ALL.ILLEGAL_LINEUP as readonly [Refused<'ILLEGAL_LINEUP'>];
    const texts = faults.map((fault) =>
      rejectionText({ code: 'ILLEGAL_LINEUP', side: 'away', faults: [fault] }, state),
    );
    expect(new Set(texts).size).toBe(faults.length);
    for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  it('names the player', () => {
    expect(rejectionText(substitution('ALREADY_LEFT'), state)).toBe(
      `${name} cannot come back: he has left the game.`,
    );
    expect(rejectionText(substitution('ALREADY_LEFT'), null)).toBe(
      'Player 3 cannot come back: he has left the game.',
    );
    const rests: Rejection = { code: 'PITCHER_RESTS', player: man, rest: started(2, 3) };
    expect(rejectionText(rests, state)).toBe(
      `${name} threw 27 outs 2 games ago and rests for 3 games more.`,
    );
    expect(rejectionText({ code: 'PLAYER_HURT', player: man }, state)).toBe(
      `${name} is hurt: somebody has to come in for him first.`,
    );
    expect(rejectionText({ code: 'FIELD_INCOMPLETE', positions: ['C', 'LF'] }, state)).toBe(
      'Nobody plays catcher and left field: fill the field first.',
    );
  });
});
