import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Base, BaseCode } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { APPROACHES, INFIELD_DEPTHS, OUTFIELD_DEPTHS, SHIFTS } from '../model/decision.ts';
import { OUTCOMES } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { brokenByList } from '../testing/list-laws.ts';
import { moment } from '../testing/moment.ts';
import { withReading } from '../testing/swing.ts';
import { legalActions, legalDecisions } from './legal-actions.ts';
import { validate } from './validate.ts';

const SUBSETS: readonly (readonly Base[])[] = [
  [],
  [1],
  [2],
  [3],
  [1, 2],
  [1, 3],
  [2, 3],
  [1, 2, 3],
];
const CODES = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const OUTS = [0, 1, 2] as const;

/** Every alignment that can be written down. */
const ALIGNMENTS: readonly Action[] = INFIELD_DEPTHS.flatMap((infield) =>
  OUTFIELD_DEPTHS.flatMap((outfield) =>
    SHIFTS.flatMap((shift) =>
      SUBSETS.map(
        (hold): Action => ({
          type: 'setDefence',
          side: 'home',
          alignment: { infield, outfield, hold, shift },
        }),
      ),
    ),
  ),
);
/** Every approach and every steal. */
const OFFENCES: readonly Action[] = [
  ...APPROACHES.flatMap((approach) =>
    [false, true].map(
      (contactPlay): Action => ({
        type: 'setOffence',
        side: 'away',
        offence: { approach, contactPlay },
      }),
    ),
  ),
  ...SUBSETS.map((bases): Action => ({ type: 'steal', side: 'away', bases })),
];
const READINGS: readonly Action[] = OUTCOMES.flatMap((code) => [
  { type: 'enterOutcome', side: 'away', outcome: { code } },
  ...FIELD_POSITIONS.map(
    (location): Action => ({ type: 'enterOutcome', side: 'away', outcome: { code, location } }),
  ),
]);

const text = (actions: readonly Action[]): readonly string[] =>
  actions.map((action) => JSON.stringify(action)).sort();
const accepted = (state: GameState, actions: readonly Action[]): readonly string[] =>
  text(actions.filter((action) => validate(state, action, SAMPLE_BOOKS) === null));
const listed = (state: GameState, side: 'away' | 'home', type: Action['type'][]) =>
  text(legalDecisions(state, side, SAMPLE_BOOKS).filter((action) => type.includes(action.type)));

describe.each(CODES)('on bases %i', (code: BaseCode) => {
  it.each(OUTS)(
    'with %i out the list holds whatever would be accepted, and nothing else',
    (outs) => {
      for (const shiftsAllowed of [false, true]) {
        const state = moment({ inning: 9, code, outs, rules: { shiftsAllowed } });
        expect(listed(state, 'home', ['setDefence'])).toEqual(accepted(state, ALIGNMENTS));
        for (const infield of INFIELD_DEPTHS) {
          const alignment = { infield, outfield: 'normal', hold: [], shift: 'none' } as const;
          const answer: GameState = { ...state, phase: { type: 'offence', alignment } };
          expect(listed(answer, 'away', ['setOffence', 'steal'])).toEqual(
            accepted(answer, OFFENCES),
          );
        }
      }
    },
  );
});

describe('the list of all actions', () => {
  const offered = (type: 'offerUndo' | 'offerVoid', state: GameState): GameState =>
    given(state).when({ type, side: 'home' }).then().state;
  const set = given(moment())
    .when({ type: 'setStandingDefence', side: 'home', alignment: NORMAL_DEPTH })
    .then().state;
  const walked = given(moment()).when({ type: 'walkIntentionally', side: 'home' }).then().state;

  it.each<[string, GameState]>([
    ['before a pitch', moment({ code: 5 })],
    ['where a field answers for itself', set],
    ['where something can be taken back', walked],
    ['where that has been asked', offered('offerUndo', walked)],
    ['where it is asked whether the game shall count', offered('offerVoid', moment())],
    ['where a game is suspended', { ...moment(), suspended: true }],
    ['where a reading is doubted', withReading(moment(), { code: 'WALK' })],
  ])('%s holds what is accepted, and nothing else', (_, state) => {
    expect(brokenByList(state, SAMPLE_BOOKS)).toEqual([]);
  });
});

describe('the list', () => {
  const reading: GameState = withReading(moment(), { code: 'WALK' });
  const unread: GameState =
    reading.phase.type === 'reading'
      ? { ...reading, phase: { ...reading.phase, entries: {} } }
      : reading;

  it('of readings holds every outcome with a place it can go to', () => {
    expect(listed(unread, 'away', ['enterOutcome'])).toEqual(accepted(unread, READINGS));
  });

  it('of the manager who hears a reading is to confirm or to dispute', () => {
    expect(listed(reading, 'home', ['enterOutcome', 'confirmOutcome', 'disputeOutcome'])).toEqual(
      text([
        { type: 'confirmOutcome', side: 'home' },
        { type: 'disputeOutcome', side: 'home' },
      ]),
    );
  });

  it('is of manners alone for the side that waits, and empty when it is over', () => {
    expect(legalDecisions(moment(), 'away', SAMPLE_BOOKS)).toEqual([]);
    const types = legalActions(moment(), 'away', SAMPLE_BOOKS).map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['offerVoid', 'concede', 'setStandingDefence']));
    const over = given(moment()).when({ type: 'void', reason: 'a mistake' }).then().state;
    expect(legalActions(over, 'home', SAMPLE_BOOKS)).toEqual([]);
  });

  it('has an undo for the one who decided last, and its answer for the other', () => {
    const set: Action = {
      type: 'setDefence',
      side: 'home',
      alignment: { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' },
    };
    const { state } = given(moment()).when(set).then();
    const offer: Action = { type: 'offerUndo', side: 'home' };
    expect(legalActions(state, 'home', SAMPLE_BOOKS)).toContainEqual(offer);
    expect(legalActions(state, 'away', SAMPLE_BOOKS)).not.toContainEqual({
      ...offer,
      side: 'away',
    });
    const offered = given(state).when(offer).then().state;
    expect(legalActions(offered, 'away', SAMPLE_BOOKS)).toContainEqual({
      type: 'answerUndo',
      side: 'away',
      accept: true,
    });
  });

  it('before the first pitch is to be ready, once', () => {
    const setup: GameState = {
      ...moment(),
      phase: { type: 'setup', ready: { away: true, home: false } },
    };
    expect(legalDecisions(setup, 'away', SAMPLE_BOOKS)).toEqual([]);
    expect(legalDecisions(setup, 'home', SAMPLE_BOOKS)).toEqual([
      { type: 'ready', side: 'home', entropy: '' },
    ]);
    expect(brokenByList(setup, SAMPLE_BOOKS)).toEqual([]);
  });
});
