import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Base, Side } from '../model/baseball.ts';
import type { Alignment, Approach } from '../model/decision.ts';
import type { Ending } from '../model/ending.ts';
import { lineupId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Rejection, RejectionCode } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import { type ChangeRow, homeRests, minimumMet, rosterChange } from '../testing/home-bench.ts';
import { type MomentOptions, moment } from '../testing/moment.ts';
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

const SET = { type: 'setDefence', side: 'home', alignment: NORMAL_DEPTH } as const;
const stands = (alignment: Partial<Alignment>): Action => ({
  ...SET,
  alignment: { ...NORMAL_DEPTH, ...alignment },
});
const tries = (approach: Approach, contactPlay = false): Action => ({
  type: 'setOffence',
  side: 'away',
  offence: { approach, contactPlay },
});
const steals = (...bases: readonly Base[]): Action => ({ type: 'steal', side: 'away', bases });
const changes = (...rows: readonly ChangeRow[]): Action => ({
  type: 'substitute',
  side: 'home',
  changes: rows.map(rosterChange),
});
const asked = (options: MomentOptions): GameState => offenceAsked(moment(options));

/** The home team: these bat 1st, 2nd, 5th and 6th; a bench man, an outfielder, the starter, a reliever. */
const [CF, SECOND, DH, LF] = [27, 28, 31, 32];
const [UTILITY, OUTFIELDER, STARTER, LONG_MAN] = [37, 38, 40, 45];
const field = minimumMet(moment());
const outfielderIn = given(field)
  .when(changes([OUTFIELDER, 'LF', 5, LF]))
  .then().state;
const warms = (pitcher: number): Action => ({
  type: 'warmUp',
  side: 'home',
  pitcher: lineupId(pitcher),
});
const throwing = given(moment({ rules: { warmUp: true } }))
  .when(warms(LONG_MAN))
  .then().state;
const tired = homeRests(moment({ rules: { warmUp: true } }), [LONG_MAN]);
const atBat = offenceAsked(moment({ half: 'bottom', slot: 5 }));
const over = given(moment()).when({ type: 'concede', side: 'home' }).then().state;
const offered = given(moment()).when({ type: 'offerVoid', side: 'home' }).then().state;
const againstAi: GameState = {
  ...moment(),
  teams: { ...moment().teams, home: { ...moment().teams.home, ai: 'safe' } },
};
const corrects = (winner: Side | null, ending: Ending = 'forfeit'): Action => ({
  type: 'correctResult',
  ending,
  winner,
  reason: 'seen on film',
});
const struckOut = given(offence).when(tries('swing'), ['atBat', 2, 3, 1, 7]).then().state;
const reads = (outcome: Outcome): Action => ({ type: 'enterOutcome', side: 'home', outcome });

/** A code, and the reason with it where it has one. */
type Refusal = {
  readonly [C in RejectionCode]: Extract<Rejection, { code: C }> extends {
    readonly reason: infer R extends string;
  }
    ? `${C} ${R}`
    : C;
}[RejectionCode];

/** A new code or reason does not compile until somebody has shown how to meet it. */
const MEETS: Readonly<Record<Refusal, readonly [GameState, Action]>> = {
  WRONG_PHASE: [offence, SET],
  NOT_YOUR_DECISION: [moment(), { ...SET, side: 'away' }],
  GAME_SUSPENDED: [{ ...moment(), suspended: true }, SET],
  NOT_SUSPENDED: [moment(), { type: 'resume' }],
  GAME_OVER: [over, { type: 'resume' }],
  ALREADY_READY: [setup, { type: 'ready', side: 'away', entropy: '' }],
  BAD_ENTROPY: [setup, { type: 'ready', side: 'home', entropy: 'dice' }],
  ILLEGAL_LINEUP: [broken, { type: 'ready', side: 'away', entropy: '' }],
  FIELD_INCOMPLETE: [holeInLeft, SET],
  PLAYER_HURT: [hurtInLeft, SET],
  'ILLEGAL_ALIGNMENT TWO_OUTS': [moment({ code: 4, outs: 2 }), stands({ infield: 'in' })],
  'ILLEGAL_ALIGNMENT NO_RUNNER_ON_THIRD': [moment({ code: 3 }), stands({ infield: 'in' })],
  'ILLEGAL_ALIGNMENT NO_WINNING_RUN_ON_THIRD': [
    moment({ code: 4, inning: 9, home: 1 }),
    stands({ outfield: 'shallow' }),
  ],
  'ILLEGAL_ALIGNMENT NO_RUNNER': [moment(), stands({ hold: [1] })],
  'ILLEGAL_ALIGNMENT NOT_IN_ORDER': [moment({ code: 3 }), stands({ hold: [2, 1] })],
  'ILLEGAL_ALIGNMENT LEAGUE_DOES_NOT_SHIFT': [moment(), stands({ shift: 'pull' })],
  'ILLEGAL_ALIGNMENT RUNNER_HELD': [
    moment({ code: 1, rules: { shiftsAllowed: true } }),
    stands({ shift: 'pull', hold: [1] }),
  ],
  'ILLEGAL_APPROACH TWO_OUTS': [asked({ code: 1, outs: 2 }), tries('sac-bunt')],
  'ILLEGAL_APPROACH NO_RUNNER': [offence, tries('sac-bunt')],
  'ILLEGAL_APPROACH RUNNER_ON_THIRD': [asked({ code: 5 }), tries('hit-and-run')],
  'ILLEGAL_APPROACH NO_RUNNER_ON_THIRD': [asked({ code: 3 }), tries('suicide-squeeze')],
  'ILLEGAL_APPROACH INFIELD_NOT_IN': [asked({ code: 4 }), tries('swing', true)],
  'ILLEGAL_APPROACH NEEDS_SWING': [
    offenceAsked(moment({ code: 4 }), { infield: 'in' }),
    tries('safety-squeeze', true),
  ],
  'ILLEGAL_STEAL NO_RUNNER': [offence, steals(1)],
  'ILLEGAL_STEAL BASE_OCCUPIED': [asked({ code: 3 }), steals(1)],
  'ILLEGAL_STEAL NOTHING_DECLARED': [asked({ code: 1 }), steals()],
  'ILLEGAL_STEAL ALREADY_TRIED': [
    { ...asked({ code: 1 }), pa: { ...offence.pa, stealDeclared: true } },
    steals(1),
  ],
  NOT_AN_OPTION: [choosing, { type: 'choose', side: 'away', option: 'cut' }],
  'ILLEGAL_SUBSTITUTION NOTHING_CHANGES': [field, changes()],
  'ILLEGAL_SUBSTITUTION NOT_ON_ROSTER': [field, changes([1, 'LF', 5, LF])],
  'ILLEGAL_SUBSTITUTION NOT_IN_GAME': [field, changes([UTILITY, 'LF', 5, OUTFIELDER])],
  'ILLEGAL_SUBSTITUTION ALREADY_IN': [field, changes([CF, 'LF', 5, LF])],
  'ILLEGAL_SUBSTITUTION ALREADY_LEFT': [outfielderIn, changes([LF, 'LF', 5, OUTFIELDER])],
  'ILLEGAL_SUBSTITUTION PITCHER_MAY_NOT': [atBat, changes([STARTER, 'PH', 5, LF])],
  'ILLEGAL_SUBSTITUTION PITCHER_MUST_BAT': [field, changes([DH, 'LF', 4])],
  'ILLEGAL_SUBSTITUTION PLACE_LEFT_OPEN': [field, changes([UTILITY, 'LF', 1, SECOND])],
  'ILLEGAL_SUBSTITUTION WRONG_TIME': [field, changes([UTILITY, 'PH', 5, LF])],
  'ILLEGAL_SUBSTITUTION POSITION_TWICE': [field, changes([LF, 'CF', 5])],
  'ILLEGAL_SUBSTITUTION SLOT_TAKEN': [
    field,
    changes([UTILITY, '2B', 1, SECOND], [OUTFIELDER, 'LF', 1, LF]),
  ],
  'ILLEGAL_SUBSTITUTION WRONG_SLOT': [field, changes([OUTFIELDER, 'LF', 1, LF])],
  'ILLEGAL_SUBSTITUTION DH_LOCKED': [field, changes([UTILITY, 'DH', 5, LF])],
  'ILLEGAL_SUBSTITUTION POSITION_PLAYER_MAY_NOT_PITCH': [
    field,
    changes([UTILITY, 'P', null, STARTER]),
  ],
  THREE_BATTER_MINIMUM: [moment(), changes([LONG_MAN, 'P', null, STARTER])],
  PITCHER_RESTS: [minimumMet(tired), changes([LONG_MAN, 'P', null, STARTER])],
  'CANNOT_WARM_UP LEAGUE_DOES_NOT': [moment(), warms(LONG_MAN)],
  'CANNOT_WARM_UP NOT_ON_ROSTER': [throwing, warms(1)],
  'CANNOT_WARM_UP IN_THE_GAME': [throwing, warms(STARTER)],
  'CANNOT_WARM_UP ALREADY_LEFT': [
    given(minimumMet(throwing))
      .when(changes([46, 'P', null, STARTER]))
      .then().state,
    warms(STARTER),
  ],
  'CANNOT_WARM_UP NOT_A_PITCHER': [throwing, warms(UTILITY)],
  'CANNOT_WARM_UP RESTS': [tired, warms(LONG_MAN)],
  'CANNOT_WARM_UP ALREADY_UP': [throwing, warms(LONG_MAN)],
  'OUTCOME_NOT_POSSIBLE LOCATION_MISSING': [disputed, reads({ code: 'X_CHECK' })],
  'OUTCOME_NOT_POSSIBLE LOCATION_WRONG': [
    disputed,
    reads({ code: 'GROUNDBALL_A', location: 'LF' }),
  ],
  NOTHING_ENTERED: [disputed, { type: 'confirmOutcome', side: 'home' }],
  ALREADY_DISPUTED: [disputed, { type: 'disputeOutcome', side: 'home' }],
  NOTHING_TO_UNDO: [moment(), { type: 'offerUndo', side: 'home' }],
  'UNDO_NOT_ALLOWED LEAGUE': [
    moment({ rules: { undo: 'none' } }),
    { type: 'offerUndo', side: 'home' },
  ],
  'UNDO_NOT_ALLOWED OFFERED_ALREADY': [
    given(struckOut).when({ type: 'offerUndo', side: 'away' }).then().state,
    { type: 'offerUndo', side: 'away' },
  ],
  'UNDO_NOT_ALLOWED DICE_FELL': [
    { ...struckOut, rules: { ...struckOut.rules, undo: 'before-roll' } },
    { type: 'offerUndo', side: 'away' },
  ],
  'UNDO_NOT_ALLOWED AGAINST_AI': [
    { ...struckOut, teams: againstAi.teams },
    { type: 'offerUndo', side: 'away' },
  ],
  NO_UNDO_OFFERED: [moment(), { type: 'answerUndo', side: 'home', accept: true }],
  'VOID_NOT_ALLOWED OFFERED_ALREADY': [offered, { type: 'offerVoid', side: 'away' }],
  'VOID_NOT_ALLOWED AGAINST_AI': [againstAi, { type: 'offerVoid', side: 'away' }],
  NOT_AN_ACTION: [moment(), { type: 'steal', side: 'away', bases: [4 as never] }],
  NO_VOID_OFFERED: [moment(), { type: 'answerVoid', side: 'home', accept: true }],
  'RESULT_NOT_POSSIBLE NOT_OVER': [moment(), corrects('home')],
  'RESULT_NOT_POSSIBLE WINNER': [over, corrects('home', 'tie')],
  'RESULT_NOT_POSSIBLE UNCHANGED': [over, corrects('away')],
};

describe('every way to be refused', () => {
  it.each(Object.entries(MEETS))('%s', (name, [state, action]) => {
    const [code, reason] = name.split(' ');
    const refusal = given(state).when(action).refused();
    expect(refusal.code).toBe(code);
    expect('reason' in refusal ? refusal.reason : undefined).toBe(reason);
  });

  it('changes nothing', () => {
    for (const [state, action] of Object.values(MEETS)) {
      const before = JSON.stringify(state);
      given(state).when(action).refused();
      expect(JSON.stringify(state)).toBe(before);
    }
  });
});
