import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import { lineupId } from '../model/ids.ts';
import type { RejectionCode } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { swing, withReading } from '../testing/swing.ts';

const offence = offenceAsked(moment());
const setup: GameState = {
  ...moment(),
  phase: { type: 'setup', ready: { away: true, home: false } },
};
const reading = withReading(moment(), { code: 'WALK' });
const disputed = given(reading).when({ type: 'disputeOutcome', side: 'home' }).then().state;
const single = { code: 'SINGLE_UNCAPPED', location: 'LF' } as const;
const choosing = swing(moment({ code: 2 }), single, ['depth', 2]).then().state;
const holeInLeft: GameState = {
  ...moment(),
  teams: {
    ...moment().teams,
    home: { ...moment().teams.home, gone: [moment().teams.home.field.LF] },
  },
};
const hurtInLeft: GameState = {
  ...moment(),
  teams: {
    ...moment().teams,
    home: { ...moment().teams.home, hurt: [moment().teams.home.field.LF] },
  },
};
const twice = moment().teams.away.order.map(() => lineupId(1));
const broken: GameState = {
  ...setup,
  phase: { type: 'setup', ready: { away: false, home: true } },
  teams: { ...setup.teams, away: { ...setup.teams.away, order: twice } },
};

const set: Action = { type: 'setDefence', side: 'home', alignment: NORMAL_DEPTH };
const relieve: Action = {
  type: 'substitute',
  side: 'home',
  changes: [{ player: lineupId(45), role: 'P', slot: null, replaces: lineupId(40) }],
};

/** A new code does not compile until somebody has shown how to meet it. */
const MEETS: Readonly<Record<RejectionCode, readonly [GameState, Action]>> = {
  WRONG_PHASE: [offence, set],
  NOT_YOUR_DECISION: [moment(), { ...set, side: 'away' }],
  GAME_SUSPENDED: [{ ...moment(), suspended: true }, set],
  NOT_SUSPENDED: [moment(), { type: 'resume' }],
  GAME_OVER: [
    given(moment()).when({ type: 'concede', side: 'home' }).then().state,
    { type: 'resume' },
  ],
  ALREADY_READY: [setup, { type: 'ready', side: 'away', entropy: '' }],
  BAD_ENTROPY: [setup, { type: 'ready', side: 'home', entropy: 'dice' }],
  ILLEGAL_LINEUP: [broken, { type: 'ready', side: 'away', entropy: '' }],
  FIELD_INCOMPLETE: [holeInLeft, set],
  PLAYER_HURT: [hurtInLeft, set],
  ILLEGAL_ALIGNMENT: [moment(), { ...set, alignment: { ...NORMAL_DEPTH, hold: [1] } }],
  ILLEGAL_APPROACH: [
    offence,
    { type: 'setOffence', side: 'away', offence: { approach: 'sac-bunt', contactPlay: false } },
  ],
  ILLEGAL_STEAL: [offence, { type: 'steal', side: 'away', bases: [1] }],
  NOT_AN_OPTION: [choosing, { type: 'choose', side: 'away', option: 'cut' }],
  ILLEGAL_SUBSTITUTION: [moment(), { ...relieve, changes: [] }],
  THREE_BATTER_MINIMUM: [moment(), relieve],
  OUTCOME_NOT_POSSIBLE: [
    disputed,
    { type: 'enterOutcome', side: 'home', outcome: { code: 'X_CHECK' } },
  ],
  NOTHING_ENTERED: [disputed, { type: 'confirmOutcome', side: 'home' }],
  ALREADY_DISPUTED: [disputed, { type: 'disputeOutcome', side: 'home' }],
  NOTHING_TO_UNDO: [moment(), { type: 'offerUndo', side: 'home' }],
  UNDO_NOT_ALLOWED: [moment({ rules: { undo: 'none' } }), { type: 'offerUndo', side: 'home' }],
  VOID_NOT_ALLOWED: [
    given(moment()).when({ type: 'offerVoid', side: 'home' }).then().state,
    { type: 'offerVoid', side: 'away' },
  ],
  NO_VOID_OFFERED: [moment(), { type: 'answerVoid', side: 'home', accept: true }],
  RESULT_NOT_POSSIBLE: [
    moment(),
    { type: 'correctResult', ending: 'tie', winner: null, reason: 'nobody saw it' },
  ],
  NO_UNDO_OFFERED: [moment(), { type: 'answerUndo', side: 'home', accept: true }],
};

describe('every way to be refused', () => {
  it.each(Object.entries(MEETS))('%s', (code, [state, action]) => {
    expect(given(state).when(action).refused().code).toBe(code);
  });
});
