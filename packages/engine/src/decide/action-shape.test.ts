import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import { ACTION_TYPES } from '../model/action.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { withReading } from '../testing/swing.ts';
import { validate } from './validate.ts';

const setup = {
  ...moment(),
  phase: { type: 'setup', ready: { away: false, home: false } },
} as const;
const swinging = { ...moment(), phase: { type: 'offence', alignment: NORMAL_DEPTH } } as const;
const side = 'away';
const outcome = { code: 'WALK' };
const lineup = { slots: [{ id: 1, role: 'CF' }], pitcher: 14 };
const change = { player: 12, role: 'PH', slot: 0, replaces: 1 };

/** Every type of action with what its type says. */
const SOUND: { readonly [T in Action['type']]: object } = {
  setLineup: { side, lineup },
  ready: { side, entropy: '' },
  substitute: { side, changes: [change] },
  setDefence: { side, alignment: NORMAL_DEPTH },
  setStandingDefence: { side, alignment: NORMAL_DEPTH },
  warmUp: { side, pitcher: 12 },
  walkIntentionally: { side },
  setOffence: { side, offence: { approach: 'swing', contactPlay: false } },
  steal: { side, bases: [1] },
  choose: { side, option: 'send' },
  enterOutcome: { side, outcome },
  confirmOutcome: { side },
  disputeOutcome: { side },
  offerUndo: { side },
  answerUndo: { side, accept: true },
  concede: { side },
  offerVoid: { side },
  answerVoid: { side, accept: true },
  takeDefault: { side },
  settleOutcome: { outcome },
  undoDecision: { reason: 'x' },
  forfeit: { loser: side, reason: 'x' },
  void: { reason: 'x' },
  callGame: { reason: 'x' },
  correctResult: { ending: 'tie', winner: null, reason: 'x' },
  suspend: { reason: 'x' },
  resume: {},
};

const refusal = (action: unknown) => validate(moment(), action as Action, SAMPLE_BOOKS);

describe('what is no action', () => {
  it.each([
    [null],
    [undefined],
    [7],
    ['swing'],
    [[]],
    [{}],
    [{ type: 'bunt' }],
    [{ type: 'toString' }],
  ])('%j is refused', (action) => {
    expect(refusal(action)).toMatchObject({ code: 'NOT_AN_ACTION' });
  });

  it.each(ACTION_TYPES)('%s is one, with nothing but its parts', (type) => {
    expect(refusal({ type, ...SOUND[type] })?.code).not.toBe('NOT_AN_ACTION');
  });

  const parts = ACTION_TYPES.flatMap((type) =>
    Object.keys(SOUND[type]).map((part) => [type, part] as const),
  );
  // What may be chosen depends on the question: any other word is no option.
  it.each(parts.filter(([type, part]) => type !== 'choose' || part !== 'option'))(
    '%s with a wrong %s is refused, naming it, in every phase',
    (type, part) => {
      const wrong = [undefined, 7, 'foo', {}, [null], [7], NaN];
      const kept = part === 'pitcher' ? wrong.filter((value) => value !== 7) : wrong;
      for (const value of part === 'entropy' || part === 'reason' ? [undefined, 7, {}] : kept)
        for (const state of [setup, moment(), swinging, withReading(moment(), { code: 'WALK' })]) {
          const action = { type, ...SOUND[type], [part]: value } as Action;
          expect(validate(state, action, SAMPLE_BOOKS)).toEqual({ code: 'NOT_AN_ACTION', part });
        }
    },
  );

  it.each([
    [
      'alignment',
      { type: 'setDefence', side: 'home', alignment: { ...NORMAL_DEPTH, infield: 'foo' } },
    ],
    ['alignment', { type: 'setDefence', side: 'home', alignment: { ...NORMAL_DEPTH, hold: null } }],
    ['alignment', { type: 'setDefence', side: 'home', alignment: null }],
    ['changes', { type: 'substitute', side: 'home', changes: [{ ...change, slot: 'first' }] }],
    ['changes', { type: 'substitute', side: 'home', changes: [{ ...change, role: 'XX' }] }],
    ['lineup', { type: 'setLineup', side: 'home', lineup: { ...lineup, slots: [null] } }],
    ['lineup', { type: 'setLineup', side: 'home', lineup: { ...lineup, slots: new Array(9) } }],
    ['changes', { type: 'substitute', side: 'home', changes: new Array(1) }],
    ['outcome', { type: 'settleOutcome', outcome: { code: 'WALK', location: 'XX' } }],
    ['offence', { type: 'setOffence', side: 'away', offence: { approach: 'swing' } }],
    ['winner', { type: 'correctResult', ending: 'tie', winner: 'nobody', reason: 'x' }],
  ])('nor what has a wrong part within its %s', (part, action) => {
    expect(refusal(action)).toEqual({ code: 'NOT_AN_ACTION', part });
    expect(
      given(moment())
        .when(action as Action)
        .refused(),
    ).toMatchObject({ part });
  });
});

describe('what an action brings beside its parts', () => {
  const over = given(moment()).when({ type: 'concede', side: 'home' }).then().state;
  const beside = { reason: 'seen on film', note: 'mine' };

  it.each<[Action['type'], GameState, object]>([
    ['setStandingDefence', moment(), { note: 'mine' }],
    ['correctResult', over, { ...beside, ending: 'void', winner: null }],
    ['concede', moment(), beside],
    ['offerVoid', moment(), beside],
    ['setDefence', moment(), { ...beside, side: 'home' }],
    ['suspend', moment(), beside],
  ])('%s: does not come into the log', (type, state, more) => {
    const { events } = given(state)
      .when({ type, ...SOUND[type], ...more } as Action)
      .then();
    expect(JSON.stringify(events)).not.toContain('mine');
  });
});
