/** Whether an event out of a store has the parts that the fold reads. */

import { HALVES, HANDS } from '../model/baseball.ts';
import {
  APPROACHES,
  CHOICE_OPTIONS,
  CHOICE_TYPES,
  INFIELD_DEPTHS,
  OUTFIELD_DEPTHS,
  SHIFTS,
} from '../model/decision.ts';
import { ENDINGS } from '../model/ending.ts';
import type { GameEventType } from '../model/event.ts';
import { base, outcome, PLAYED, position, rolls, side } from './play-shape.ts';
import {
  list,
  maybe,
  missing,
  oneOf,
  orNull,
  type Parts,
  table,
  text,
  whole,
  yes,
  yesOrNo,
} from './shape-of.ts';
import { lineup, role, STARTED } from './start-shape.ts';

/** The part that is missing or of another kind; null: all that is read is there. */
export const misshapen = (type: GameEventType, event: object): string | null =>
  missing(SHAPES[type], event) ?? ('rolls' in event && !throwsDice(type) ? 'rolls' : null);

const throwsDice = (type: GameEventType): boolean =>
  SHAPES[type].some(([name]) => name === 'rolls');

const alignment = table([
  ['infield', oneOf(INFIELD_DEPTHS)],
  ['outfield', oneOf(OUTFIELD_DEPTHS)],
  ['hold', list(base)],
  ['shift', oneOf(SHIFTS)],
]);
const offence = table([
  ['approach', oneOf(APPROACHES)],
  ['contactPlay', yesOrNo],
]);
const choice = table([
  ['type', oneOf(CHOICE_TYPES)],
  ['side', side],
  ['options', list(oneOf(CHOICE_OPTIONS))],
  ['runner', whole],
  ['from', oneOf([0, 1, 2, 3])],
  ['to', oneOf([2, 3, 4])],
  ['target', whole],
  ['fielder', orNull(position)],
]);
const answer = table([
  ['type', oneOf(CHOICE_TYPES)],
  ['option', oneOf(CHOICE_OPTIONS)],
]);
const change = table([
  ['player', whole],
  ['role', role],
  ['slot', orNull(whole)],
  ['replaces', maybe(whole)],
]);
const placed = table([
  ['runner', whole],
  ['base', base],
]);

const NOTHING: Parts = [];
const REASON: Parts = [['reason', text]];
const SIDE: Parts = [['side', side]];
const ROLLS: Parts = [['rolls', rolls]];
const ENDED: Parts = [
  ['ending', oneOf(ENDINGS)],
  ['winner', orNull(side)],
];

const SHAPES: { readonly [T in GameEventType]: Parts } = {
  gameStarted: STARTED,
  lineupSet: [...SIDE, ['lineup', lineup]],
  managerReadied: [...SIDE, ['entropy', text]],
  halfStarted: [
    ['inning', whole],
    ['half', oneOf(HALVES)],
    ['placed', maybe(placed)],
    ['weather', maybe(whole)],
    ['rolls', maybe(rolls)],
  ],
  gameEnded: [...ENDED, ['reason', maybe(text)]],
  diceRevealed: [['secret', text]],
  gameSuspended: REASON,
  gameResumed: NOTHING,
  substituted: [...SIDE, ['changes', list(change)], ['dhLost', maybe(yes)]],
  handChosen: [
    ['player', whole],
    ['bats', maybe(oneOf(HANDS))],
    ['throws', maybe(oneOf(HANDS))],
  ],
  defenceSet: [
    ['alignment', alignment],
    ['standing', maybe(yes)],
  ],
  standingDefenceSet: [...SIDE, ['alignment', orNull(alignment)]],
  warmUpStarted: [...SIDE, ['pitcher', whole]],
  offenceSet: [['offence', offence]],
  stealDeclared: [['bases', list(base)]],
  chaosRolled: ROLLS,
  choicePending: [...ROLLS, ['choice', choice]],
  choiceMade: [...SIDE, ['answer', answer]],
  stealCalledOff: ROLLS,
  atBatRolled: ROLLS,
  outcomeEntered: [...SIDE, ['outcome', outcome]],
  outcomeConfirmed: [
    ['by', oneOf(['away', 'home', 'clock', 'admin'])],
    ['outcome', outcome],
  ],
  outcomeDisputed: SIDE,
  playMade: PLAYED,
  undoOffered: SIDE,
  undoDeclined: SIDE,
  decisionUndone: [['reason', maybe(text)]],
  voidOffered: SIDE,
  voidDeclined: SIDE,
  resultCorrected: [...ENDED, ...REASON],
};
