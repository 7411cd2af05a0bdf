/** What a play is made of: rolls whose faces their dice can show, men who move, and what is said of it. */

import { BASES, FIELD_POSITIONS, SIDES } from '../model/baseball.ts';
import { OUTCOMES } from '../model/outcome.ts';
import { MOVE_CAUSES, PLAY_KINDS } from '../model/play.ts';
import type { Roll } from '../model/roll.ts';
import { PURPOSES } from '../model/roll.ts';
import {
  count,
  type Is,
  list,
  maybe,
  oneOf,
  orNull,
  type Parts,
  table,
  text,
  whole,
  within,
  yes,
  yesOrNo,
} from './shape-of.ts';

export const side = oneOf(SIDES);
export const base = oneOf(BASES);
const place = oneOf([0, 1, 2, 3, 4]);
export const position = oneOf(FIELD_POSITIONS);

export const outcome = table([
  ['code', oneOf(OUTCOMES)],
  ['location', maybe(position)],
]);

const purposes: ReadonlySet<unknown> = new Set(PURPOSES);
const roll = table([
  ['n', count],
  ['purpose', (value) => purposes.has(value)],
  ['dice', list(oneOf([4, 6, 20, 100]))],
  ['faces', list(whole)],
]);
const isRoll = (value: unknown): value is Roll => roll(value);

/** A face for each die, and none that it does not have. */
const canFall: Is = (value) =>
  isRoll(value) &&
  value.faces.length === value.dice.length &&
  value.faces.every((face, i) => face >= 1 && face <= (value.dice[i] ?? 0));
export const rolls = list(canFall);

const move = table([
  ['from', base],
  ['to', place],
  ['cause', oneOf(MOVE_CAUSES)],
]);
const error = table([
  ['position', position],
  ['kind', oneOf(['throw', 'field', 'drop'])],
]);
const ball = table([
  ['kind', maybe(oneOf(['ground', 'fly', 'line', 'popup']))],
  ['location', maybe(position)],
  ['bunt', maybe(yes)],
  ['foul', maybe(yes)],
]);
const rulings = table([
  ['sacrifice', maybe(oneOf(['bunt', 'fly', 'none']))],
  ['gidp', maybe(yesOrNo)],
  ['doublePlay', maybe(yesOrNo)],
  ['triplePlay', maybe(yesOrNo)],
  ['wildPitch', maybe(yesOrNo)],
  ['passedBall', maybe(yesOrNo)],
  ['rbi', maybe(within(0, 4))],
]);
const charges = table([
  ['batter', maybe(whole)],
  ['pitcher', maybe(whole)],
  [
    'runners',
    maybe(
      table([
        ['1', maybe(whole)],
        ['2', maybe(whole)],
        ['3', maybe(whole)],
      ]),
    ),
  ],
]);
const ends: Parts = [
  ['batterTo', orNull(place)],
  ['moves', list(move)],
];
const story = table([
  ['outcome', maybe(outcome)],
  ['check', maybe(position)],
  ['park', maybe(oneOf(['bpHomerun', 'bpFlyout', 'bpSingle', 'bpLineout']))],
  ['rare', maybe(text)],
  ['fatigue', maybe(oneOf([1, 2]))],
  ['withoutError', maybe(table(ends))],
]);
const injury = table([
  ['side', side],
  ['player', whole],
  ['games', count],
]);

export const PLAYED: Parts = [
  ['rolls', rolls],
  ['kind', oneOf(PLAY_KINDS)],
  ['batter', whole],
  ...ends,
  ['putouts', list(position)],
  ['assists', list(position)],
  ['errors', list(error)],
  ['ball', maybe(ball)],
  ['rulings', maybe(rulings)],
  ['charges', maybe(charges)],
  ['story', maybe(story)],
  ['tires', maybe(yes)],
  ['injury', maybe(injury)],
];
