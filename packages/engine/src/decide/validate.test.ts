import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Alignment } from '../model/decision.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState, Phase } from '../model/state.ts';
import { SWUNG } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';
import { validate } from './validate.ts';

const NORMAL: Alignment = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' };
const inPhase = (phase: Phase, options: MomentOptions = {}): GameState => ({
  ...moment(options),
  phase,
});
const offence = (options: MomentOptions = {}, alignment: Partial<Alignment> = {}): GameState =>
  inPhase({ type: 'offence', alignment: { ...NORMAL, ...alignment } }, options);
const setup = inPhase({ type: 'setup', ready: { away: true, home: false } });
const over = inPhase({ type: 'over', ending: 'regulation', winner: 'home', secret: null });
const suspended: GameState = { ...moment(), suspended: true };
const reading = inPhase({ type: 'reading', play: SWUNG, entries: {}, disputed: false });
const choice = inPhase({
  type: 'choice',
  play: SWUNG,
  choice: {
    type: 'sendLead',
    side: 'away',
    options: ['send', 'hold'],
    runner: moment().batter,
    from: 2,
    to: 4,
    target: 12,
    fielder: 'LF',
  },
});

const code = (state: GameState, action: Action): Rejection['code'] | null =>
  validate(state, action, SAMPLE_BOOKS)?.code ?? null;

describe('the frame of the game', () => {
  const swing: Action = {
    type: 'setOffence',
    side: 'away',
    offence: { approach: 'swing', contactPlay: false },
  };
  it.each<[Rejection['code'] | null, GameState, Action]>([
    ['GAME_OVER', over, { type: 'concede', side: 'away' }],
    ['GAME_OVER', over, { type: 'resume' }],
    ['GAME_SUSPENDED', suspended, { type: 'setDefence', side: 'home', alignment: NORMAL }],
    ['GAME_SUSPENDED', suspended, { type: 'offerUndo', side: 'away' }],
    ['GAME_SUSPENDED', suspended, { type: 'suspend', reason: 'rain' }],
    [null, suspended, { type: 'resume' }],
    [null, suspended, { type: 'concede', side: 'away' }],
    [null, suspended, { type: 'forfeit', loser: 'away', reason: 'no show' }],
    [null, suspended, { type: 'void', reason: 'a mistake' }],
    ['NOT_SUSPENDED', moment(), { type: 'resume' }],
    ['WRONG_PHASE', moment(), swing],
    ['WRONG_PHASE', moment(), { type: 'ready', side: 'home', entropy: '' }],
    ['WRONG_PHASE', offence(), { type: 'walkIntentionally', side: 'home' }],
    ['NOT_YOUR_DECISION', moment(), { type: 'setDefence', side: 'away', alignment: NORMAL }],
    ['NOT_YOUR_DECISION', offence(), { ...swing, side: 'home' }],
    ['NOT_YOUR_DECISION', choice, { type: 'choose', side: 'home', option: 'send' }],
    ['ALREADY_READY', setup, { type: 'ready', side: 'away', entropy: '' }],
    ['BAD_ENTROPY', setup, { type: 'ready', side: 'home', entropy: 'abc' }],
    ['BAD_ENTROPY', setup, { type: 'ready', side: 'home', entropy: 'A'.repeat(32) }],
    [null, setup, { type: 'ready', side: 'home', entropy: 'ab'.repeat(16) }],
    [null, setup, { type: 'ready', side: 'home', entropy: '' }],
    ['NOT_AN_OPTION', choice, { type: 'choose', side: 'away', option: 'cut' }],
    [null, choice, { type: 'choose', side: 'away', option: 'hold' }],
    [null, moment(), { type: 'concede', side: 'away' }],
    [null, setup, { type: 'suspend', reason: 'rain' }],
  ])('%s', (expected, state, action) => {
    expect(code(state, action)).toBe(expected);
  });
});

describe('an alignment', () => {
  type Part = Extract<Rejection, { code: 'ILLEGAL_ALIGNMENT' }>['reason'] | 'legal';
  const shifting = { rules: { shiftsAllowed: true } };
  it.each<[Part, Partial<Alignment>, MomentOptions]>([
    ['legal', {}, {}],
    ['legal', { infield: 'in' }, { code: 4 }],
    ['legal', { infield: 'in' }, { code: 7, outs: 1 }],
    ['NO_RUNNER_ON_THIRD', { infield: 'in' }, { code: 3 }],
    ['TWO_OUTS', { infield: 'in' }, { code: 4, outs: 2 }],
    ['legal', { infield: 'corners-in' }, { code: 0 }],
    ['legal', { infield: 'corners-in' }, { code: 1, outs: 1 }],
    ['TWO_OUTS', { infield: 'corners-in' }, { code: 1, outs: 2 }],
    ['legal', { hold: [1, 3] }, { code: 5 }],
    ['NO_RUNNER', { hold: [2] }, { code: 5 }],
    ['NOT_IN_ORDER', { hold: [3, 1] }, { code: 5 }],
    ['NOT_IN_ORDER', { hold: [1, 1] }, { code: 1 }],
    ['legal', { outfield: 'shallow' }, { code: 4, inning: 8 }],
    ['legal', { outfield: 'shallow' }, { code: 4, inning: 9, half: 'bottom', outs: 2 }],
    ['NO_WINNING_RUN_ON_THIRD', { outfield: 'shallow' }, { code: 4, inning: 7 }],
    ['NO_WINNING_RUN_ON_THIRD', { outfield: 'shallow' }, { code: 3, inning: 9 }],
    ['NO_WINNING_RUN_ON_THIRD', { outfield: 'shallow' }, { code: 4, inning: 9, away: 1 }],
    ['legal', { shift: 'pull' }, { ...shifting, code: 1 }],
    ['RUNNER_HELD', { shift: 'pull', hold: [1] }, { ...shifting, code: 1 }],
    ['LEAGUE_DOES_NOT_SHIFT', { shift: 'pull' }, {}],
  ])('%s: %j', (reason, alignment, options) => {
    const state = moment(options);
    const side = options.half === 'bottom' ? 'away' : 'home';
    const action: Action = { type: 'setDefence', side, alignment: { ...NORMAL, ...alignment } };
    const expected = reason === 'legal' ? null : { code: 'ILLEGAL_ALIGNMENT', reason };
    if (expected) expect(validate(state, action, SAMPLE_BOOKS)).toMatchObject(expected);
    else expect(validate(state, action, SAMPLE_BOOKS)).toBeNull();
  });
});

describe('a reading', () => {
  const entered = inPhase({
    type: 'reading',
    play: SWUNG,
    entries: { away: { code: 'WALK' } },
    disputed: false,
  });
  const disputed = inPhase({ type: 'reading', play: SWUNG, entries: {}, disputed: true });
  const enter = (side: 'away' | 'home'): Action => ({
    type: 'enterOutcome',
    side,
    outcome: { code: 'WALK' },
  });
  it.each<[Rejection['code'] | null, GameState, Action]>([
    [null, reading, enter('away')],
    ['NOT_YOUR_DECISION', reading, enter('home')],
    ['NOT_YOUR_DECISION', entered, enter('home')],
    ['NOT_YOUR_DECISION', entered, enter('away')],
    ['NOT_YOUR_DECISION', reading, { type: 'confirmOutcome', side: 'home' }],
    ['NOT_YOUR_DECISION', reading, { type: 'confirmOutcome', side: 'away' }],
    [null, entered, { type: 'confirmOutcome', side: 'home' }],
    [null, entered, { type: 'disputeOutcome', side: 'home' }],
    ['ALREADY_DISPUTED', disputed, { type: 'disputeOutcome', side: 'home' }],
    ['NOTHING_ENTERED', disputed, { type: 'confirmOutcome', side: 'home' }],
    [null, disputed, enter('home')],
    [null, disputed, enter('away')],
    [null, disputed, { type: 'settleOutcome', outcome: { code: 'WALK' } }],
    ['WRONG_PHASE', moment(), { type: 'settleOutcome', outcome: { code: 'WALK' } }],
    ['NOTHING_ENTERED', reading, { type: 'takeDefault', side: 'away' }],
    [null, entered, { type: 'takeDefault', side: 'home' }],
    ['NOTHING_ENTERED', disputed, { type: 'takeDefault', side: 'home' }],
  ])('%s', (expected, state, action) => {
    expect(code(state, action)).toBe(expected);
  });
});

describe('a standing defence', () => {
  it('may be anything that can be legal one day', () => {
    const alignment: Alignment = { ...NORMAL, infield: 'in', hold: [1, 2, 3] };
    const set: Action = { type: 'setStandingDefence', side: 'away', alignment };
    expect(code(moment(), set)).toBeNull();
    expect(code(moment(), { ...set, alignment: null })).toBeNull();
    expect(code(moment(), { ...set, alignment: { ...NORMAL, hold: [2, 1] } })).toBe(
      'ILLEGAL_ALIGNMENT',
    );
  });
});

describe('taking back', () => {
  it('asks for something to take back, and for an offer to answer', () => {
    expect(code(moment(), { type: 'offerUndo', side: 'away' })).toBe('NOTHING_TO_UNDO');
    expect(code(moment(), { type: 'answerUndo', side: 'away', accept: true })).toBe(
      'NO_UNDO_OFFERED',
    );
    const strict = moment({ rules: { undo: 'none' } });
    expect(code(strict, { type: 'offerUndo', side: 'away' })).toBe('UNDO_NOT_ALLOWED');
  });
});

it('a refused action throws no dice', () => {
  const refused = given(offence())
    .when({ type: 'steal', side: 'away', bases: [1] })
    .refused();
  expect(refused.code).toBe('ILLEGAL_STEAL');
});
