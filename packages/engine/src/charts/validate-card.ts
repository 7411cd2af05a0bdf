/** Refuses a card that does not add up, naming the cell. @see rules §1.1, §1.2 */

import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { Card, PositionRating, RatedCard } from '../model/cards.ts';
import { BATTER_COLUMNS, GRADES, PITCHER_COLUMNS } from '../model/cards.ts';

/** What is wrong with a card; `cell` is the path of the value, such as `batting.vL.walk`. */
export type CardFault =
  | {
      readonly code: 'OUT_OF_RANGE';
      readonly cell: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'WRONG_TOTAL'; readonly cell: string; readonly total: number }
  | { readonly code: 'NOT_A_NUMBER'; readonly cell: string }
  | { readonly code: 'UNKNOWN_VALUE'; readonly cell: string; readonly value: string }
  | { readonly code: 'LISTED_TWICE'; readonly cell: string }
  | { readonly code: 'MISSING'; readonly cell: string };

/** Chances of a side. */
export const CHANCES = 108;
const TOLERANCE = 0.05;
/** Sums of decimals are never quite whole. */
const ROUNDING = 1e-6;

type Limits = readonly [min: number, max: number];

/** Everything wrong with a card; empty: it may be played. */
export const validateCard = (card: Card): readonly CardFault[] => {
  const faults: CardFault[] = [
    ...range('speed', card.speed, [8, 17]),
    ...range('steal.low', card.steal.low, [1, 20]),
    ...range('steal.high', card.steal.high, [1, 20]),
    ...range('steal.jump', card.steal.jump, [0, 36]),
    ...oneOf('bunt', card.bunt, GRADES),
    ...oneOf('hitAndRun', card.hitAndRun, GRADES),
    ...oneOf('bats', card.bats, ['L', 'R', 'S']),
    ...oneOf('throws', card.throws, ['L', 'R']),
    ...positionFaults(card.positions),
    ...pitcherFaults(card),
  ];
  return card.kind === 'rated' ? [...faults, ...chancesFaults(card)] : faults;
};

const positionFaults = (positions: readonly PositionRating[]): readonly CardFault[] =>
  positions.flatMap((rating, i) => {
    const cell = `positions.${rating.position}`;
    const first = positions.findIndex((one) => one.position === rating.position);
    return [
      ...oneOf(cell, rating.position, FIELD_POSITIONS),
      ...(first < i ? [{ code: 'LISTED_TWICE' as const, cell }] : []),
      ...range(`${cell}.range`, rating.range, [1, 5]),
      ...range(`${cell}.error`, rating.error, [0, 88]),
      ...range(`${cell}.arm`, rating.arm, [-6, 5]),
      ...range(`${cell}.passedBall`, rating.passedBall, [0, 20]),
      ...range(`${cell}.overthrow`, rating.overthrow, [0, 20]),
    ];
  });

const pitcherFaults = ({ pitcher }: Card): readonly CardFault[] =>
  pitcher === null
    ? []
    : [
        ...range('pitcher.hold', pitcher.hold, [-6, 9]),
        ...range('pitcher.wildPitch', pitcher.wildPitch, [0, 20]),
        ...range('pitcher.balk', pitcher.balk, [0, 20]),
        ...range('pitcher.endurance.start', pitcher.endurance.start, [0, 12]),
        ...range('pitcher.endurance.relief', pitcher.endurance.relief, [0, 12]),
        ...range('pitcher.endurance.close', pitcher.endurance.close, [0, 6]),
      ];

const chancesFaults = ({ batting, pitching, pitcher }: RatedCard): readonly CardFault[] => [
  ...sideFaults('batting.vL', BATTER_COLUMNS, batting.vL),
  ...sideFaults('batting.vR', BATTER_COLUMNS, batting.vR),
  ...(pitching === null
    ? pitcher === null
      ? []
      : [{ code: 'MISSING' as const, cell: 'pitching' }]
    : [
        ...sideFaults('pitching.vL', PITCHER_COLUMNS, pitching.vL),
        ...sideFaults('pitching.vR', PITCHER_COLUMNS, pitching.vR),
        ...(pitcher === null ? [{ code: 'MISSING' as const, cell: 'pitcher' }] : []),
      ]),
];

const sideFaults = <Column extends string>(
  side: string,
  columns: readonly Column[],
  chances: { readonly [C in Column]: number },
): readonly CardFault[] => {
  const faults = columns.flatMap((column) =>
    range(`${side}.${column}`, chances[column], [0, CHANCES]),
  );
  if (faults.length > 0) return faults;
  const total = columns.reduce((sum, column) => sum + chances[column], 0);
  return Math.abs(total - CHANCES) > TOLERANCE + ROUNDING
    ? [{ code: 'WRONG_TOTAL', cell: side, total: Math.round(total * 1000) / 1000 }]
    : [];
};

/** Cards come from outside: a value may be missing or no number whatever the type says. */
const range = (cell: string, value: number, [min, max]: Limits): readonly CardFault[] => {
  if (!Number.isFinite(value)) return [{ code: 'NOT_A_NUMBER', cell }];
  return value < min || value > max ? [{ code: 'OUT_OF_RANGE', cell, value, min, max }] : [];
};

const oneOf = (cell: string, value: string, values: readonly string[]): readonly CardFault[] =>
  values.includes(value) ? [] : [{ code: 'UNKNOWN_VALUE', cell, value }];
