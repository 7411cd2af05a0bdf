/** Whether an event out of a store has the parts that the fold reads. */

import { BASES, FIELD_POSITIONS, HALVES, SIDES } from '../model/baseball.ts';
import { CHOICE_OPTIONS, CHOICE_TYPES, INFIELD_DEPTHS } from '../model/decision.ts';
import { ENDINGS } from '../model/ending.ts';
import type { GameEventType } from '../model/event.ts';
import { OUTCOMES } from '../model/outcome.ts';
import { MOVE_CAUSES, PLAY_KINDS } from '../model/play.ts';
import { REST_REASONS } from '../model/team.ts';

type Is = (value: unknown) => boolean;
type Parts = readonly (readonly [name: string, is: Is])[];

/** The part that is missing or of another kind; null: all that is read is there. */
export const misshapen = (type: GameEventType, event: object): string | null => {
  for (const [name, is] of SHAPES[type]) if (!is(Reflect.get(event, name))) return name;
  return null;
};

const text: Is = (value) => typeof value === 'string';
const whole: Is = (value) => Number.isInteger(value);
const oneOf =
  (names: readonly unknown[]): Is =>
  (value) =>
    names.includes(value);
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const maybe =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const list =
  (is: Is): Is =>
  (value) =>
    // Made anew, so that holes are asked about as well.
    Array.isArray(value) && Array.from(value).every(is);
const table =
  (parts: Parts): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    parts.every(([name, is]) => is(Reflect.get(value, name)));

const side = oneOf(SIDES);
const base = oneOf(BASES);
const place = oneOf([0, 1, 2, 3, 4]);
const position = oneOf(FIELD_POSITIONS);
const anything: Is = (value) => value !== undefined;

const rolls = list(
  table([
    ['n', whole],
    ['purpose', text],
    ['dice', list(whole)],
    ['faces', list(whole)],
  ]),
);
const alignment = table([
  ['infield', oneOf(INFIELD_DEPTHS)],
  ['hold', list(base)],
]);
const outcome = table([
  ['code', oneOf(OUTCOMES)],
  ['location', maybe(position)],
]);
const spot = table([
  ['id', whole],
  ['card', text],
  ['name', text],
]);
const lineup = table([
  ['pitcher', whole],
  [
    'slots',
    list(
      table([
        ['id', whole],
        ['role', text],
      ]),
    ),
  ],
]);
const resting = table([
  ['pitcher', whole],
  ['because', oneOf(REST_REASONS)],
  ['outs', whole],
  ['gamesAgo', whole],
  ['gamesLeft', whole],
]);
const entry = table([
  ['team', table([])],
  ['roster', list(spot)],
  ['lineup', lineup],
  ['resting', maybe(list(resting))],
]);

const NOTHING: Parts = [];
const REASON: Parts = [['reason', text]];
const SIDE: Parts = [['side', side]];
const ROLLS: Parts = [['rolls', rolls]];
const READING: Parts = [...SIDE, ['outcome', outcome]];
const ENDED: Parts = [
  ['ending', oneOf(ENDINGS)],
  ['winner', orNull(side)],
];

const SHAPES: { readonly [T in GameEventType]: Parts } = {
  gameStarted: [
    ['gameId', text],
    ['rules', table([['innings', whole]])],
    ['park', table([])],
    [
      'teams',
      table([
        ['away', entry],
        ['home', entry],
      ]),
    ],
  ],
  lineupSet: [...SIDE, ['lineup', lineup]],
  managerReadied: [...SIDE, ['entropy', text]],
  halfStarted: [
    ['inning', whole],
    ['half', oneOf(HALVES)],
    [
      'placed',
      maybe(
        table([
          ['runner', whole],
          ['base', base],
        ]),
      ),
    ],
    ['rolls', maybe(rolls)],
  ],
  gameEnded: ENDED,
  diceRevealed: [['secret', text]],
  gameSuspended: REASON,
  gameResumed: NOTHING,
  substituted: [
    ...SIDE,
    [
      'changes',
      list(
        table([
          ['player', whole],
          ['role', text],
          ['slot', orNull(whole)],
          ['replaces', maybe(whole)],
        ]),
      ),
    ],
  ],
  handChosen: [['player', whole]],
  defenceSet: [['alignment', alignment]],
  standingDefenceSet: [...SIDE, ['alignment', orNull(alignment)]],
  warmUpStarted: [...SIDE, ['pitcher', whole]],
  offenceSet: [['offence', table([['approach', text]])]],
  stealDeclared: [['bases', list(base)]],
  chaosRolled: ROLLS,
  choicePending: [
    ...ROLLS,
    [
      'choice',
      table([
        ['type', oneOf(CHOICE_TYPES)],
        ['side', side],
        ['options', list(oneOf(CHOICE_OPTIONS))],
      ]),
    ],
  ],
  choiceMade: [
    ...SIDE,
    [
      'answer',
      table([
        ['type', oneOf(CHOICE_TYPES)],
        ['option', oneOf(CHOICE_OPTIONS)],
      ]),
    ],
  ],
  stealCalledOff: ROLLS,
  atBatRolled: ROLLS,
  outcomeEntered: READING,
  outcomeConfirmed: [
    ['by', text],
    ['outcome', outcome],
  ],
  outcomeDisputed: SIDE,
  playMade: [
    ...ROLLS,
    ['kind', oneOf(PLAY_KINDS)],
    ['batter', whole],
    ['batterTo', orNull(place)],
    [
      'moves',
      list(
        table([
          ['from', base],
          ['to', place],
          ['cause', oneOf(MOVE_CAUSES)],
        ]),
      ),
    ],
    ['putouts', list(anything)],
    ['assists', list(anything)],
    ['errors', list(anything)],
    [
      'injury',
      maybe(
        table([
          ['side', side],
          ['player', whole],
        ]),
      ),
    ],
  ],
  undoOffered: SIDE,
  undoDeclined: SIDE,
  decisionUndone: [['reason', maybe(text)]],
  voidOffered: SIDE,
  voidDeclined: SIDE,
  resultCorrected: [...ENDED, ...REASON],
};
