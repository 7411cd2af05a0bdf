/** What the dice on the table were for, and what they chose. */

import {
  type BatterColumn,
  type Card,
  type CompiledSide,
  compileBatterSide,
  compilePitcherSide,
  type Die,
  type Hand,
  type PitcherColumn,
  type Purpose,
  type Roll,
} from '@paper-dynasty/engine';
import { against } from './card-chart.ts';

export const PURPOSE_LABELS: { readonly [P in Purpose]: string } = {
  weather: 'Weather',
  chaos: 'Chaos',
  wildPitch: 'Wild pitch?',
  passedBall: 'Passed ball?',
  balk: 'Balk?',
  pickOff: 'Pick-off?',
  jumpCheck: 'Leaning?',
  jump: 'Jump',
  steal: 'Steal',
  atBat: 'At bat',
  quickChart: 'Chart',
  droppedThird: 'Strike three held?',
  park: 'Park',
  location: 'Where to',
  depth: 'How deep',
  fatigue: 'Tired arm',
  range: 'Range',
  error: 'Error?',
  rarePlay: 'Rare play?',
  advance: 'On the bases',
  speed: 'Legs',
  bunt: 'Bunt',
  squeeze: 'Squeeze',
  hitAndRun: 'Hit and run',
  groundBall: 'Ground ball',
  fly: 'Fly',
  lineOut: 'Liner',
  hold: 'Held runner',
  shift: 'Shift',
  injury: 'Hurt?',
};

interface ThrownDie {
  readonly sides: Die;
  readonly face: number;
}

export interface Throw {
  /** The number of the roll in the game. */
  readonly n: number;
  readonly label: string;
  readonly purpose: Purpose;
  readonly dice: readonly ThrownDie[];
}

export const throwOf = (roll: Roll): Throw => ({
  n: roll.n,
  label: PURPOSE_LABELS[roll.purpose],
  purpose: roll.purpose,
  dice: roll.dice.map((sides, index) => ({ sides, face: roll.faces[index] ?? 0 })),
});

/** Which card the at-bat dice read, and the place on its printed grid. @see rules §5 */
export interface Reading {
  readonly card: 'batter' | 'pitcher';
  /** As pictures number it, and as the first die fell: 1-3 on a batter’s card, 4-6 on a pitcher’s. */
  readonly column: number;
  /** The two d6 of the row added up, 2-12. */
  readonly row: number;
  readonly split: number;
  /** 0-2159. */
  readonly slot: number;
}

/** @returns undefined for rolls that are no at-bat roll */
export const readingOf = (roll: Roll): Reading | undefined => {
  const [die, first, second, split] = roll.faces;
  if (roll.purpose !== 'atBat' || !die || !first || !second || !split) return undefined;
  const column = (die - 1) % 3;
  return {
    card: die <= 3 ? 'batter' : 'pitcher',
    column: die,
    row: first + second,
    split,
    slot: (column * 36 + (first - 1) * 6 + (second - 1)) * 20 + (split - 1),
  };
};

/** The place that the at-bat dice name on a card, as everybody at the table calls it. */
export const placeWords = ({ card, column, row, split }: Reading): string =>
  `${card === 'batter' ? 'Batter’s' : 'Pitcher’s'} card, column ${column}, row ${row}, split ${split}`;

/** A column of a rated card and the slots it owns, 0-2159. */
export interface Owner {
  readonly column: BatterColumn | PitcherColumn;
  readonly from: number;
  readonly to: number;
}

/** Who owns the slot of a rated card that was read; undefined for a card that is a picture. */
export const ownerOf = (
  card: Card | undefined,
  reading: Reading,
  hands: { readonly bats: Hand; readonly throws: Hand },
): Owner | undefined => {
  if (card?.kind !== 'rated') return undefined;
  if (reading.card === 'batter') {
    return ownerIn(compileBatterSide(against(card.batting, hands.throws)), reading.slot);
  }
  return card.pitching
    ? ownerIn(compilePitcherSide(against(card.pitching, hands.bats)), reading.slot)
    : undefined;
};

const ownerIn = (
  { columns, from, owner }: CompiledSide<BatterColumn> | CompiledSide<PitcherColumn>,
  slot: number,
): Owner | undefined => {
  const place = owner[slot] ?? 0;
  const [column, first, next] = [columns[place], from[place], from[place + 1]];
  return column === undefined || first === undefined || next === undefined
    ? undefined
    : { column, from: first, to: next - 1 };
};
