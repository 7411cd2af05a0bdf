/** Refuses a card that does not add up, naming the cell. @see rules §1.1, §1.2 */

import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { Card, PositionRating, RatedCard } from '../model/cards.ts';
import { BATTER_COLUMNS, GRADES, PITCHER_COLUMNS } from '../model/cards.ts';
import type { CardFault } from './card-fault.ts';
import { cardShapeFaults } from './card-shape.ts';

/** Chances of a side. */
export const CHANCES = 108;
const TOLERANCE = 0.05;
/** Sums of decimals are never quite whole. */
const ROUNDING = 1e-6;

type Limits = readonly [min: number, max: number];

/** Everything wrong with a card, whatever it is; empty: it may be played. */
export const validateCard = (card: Card): readonly CardFault[] => {
  const faults = cardShapeFaults(card);
  return faults.length > 0 ? faults : valueFaults(card);
};

const valueFaults = (card: Card): readonly CardFault[] => {
  const faults: CardFault[] = [
    ...oneOf('kind', card.kind, ['rated', 'image']),
    ...whole('speed', card.speed, [8, 17]),
    ...whole('steal.low', card.steal.low, [1, 20]),
    ...whole('steal.high', card.steal.high, [1, 20]),
    ...whole('steal.jump', card.steal.jump, [0, 36]),
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
      ...whole(`${cell}.range`, rating.range, [1, 5]),
      ...range(`${cell}.error`, rating.error, [0, 88]),
      ...whole(`${cell}.arm`, rating.arm, [-6, 5]),
      ...whole(`${cell}.passedBall`, rating.passedBall, [0, 20]),
      ...whole(`${cell}.overthrow`, rating.overthrow, [0, 20]),
    ];
  });

const pitcherFaults = ({ pitcher }: Card): readonly CardFault[] =>
  pitcher === null
    ? []
    : [
        ...whole('pitcher.hold', pitcher.hold, [-6, 9]),
        ...whole('pitcher.wildPitch', pitcher.wildPitch, [0, 20]),
        ...whole('pitcher.balk', pitcher.balk, [0, 20]),
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

/** What is compared with a die, or counts cells of a chart: halves would be no odds at all. */
const whole = (cell: string, value: number, limits: Limits): readonly CardFault[] => {
  const faults = range(cell, value, limits);
  return faults.length > 0 || Number.isInteger(value)
    ? faults
    : [{ code: 'NOT_WHOLE', cell, value }];
};

const range = (cell: string, value: number, [min, max]: Limits): readonly CardFault[] => {
  if (!Number.isFinite(value)) return [{ code: 'NOT_A_NUMBER', cell }];
  return value < min || value > max ? [{ code: 'OUT_OF_RANGE', cell, value, min, max }] : [];
};

const oneOf = (cell: string, value: string, values: readonly string[]): readonly CardFault[] =>
  values.includes(value) ? [] : [{ code: 'UNKNOWN_VALUE', cell, value }];
