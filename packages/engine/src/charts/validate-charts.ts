/** Refuses charts with a gap, an overlap or a wrong total, naming the cell. */

import type { FieldPosition, Hand } from '../model/baseball.ts';
import { FIELD_POSITIONS, isOutfield } from '../model/baseball.ts';
import { GRADES } from '../model/cards.ts';
import type { Charts, D20Row, QuickCell, RangeResult } from '../model/charts.ts';
import {
  BUNT_RESULTS,
  FIELD_FAMILIES,
  fieldFamilyOf,
  RANGE_RESULTS,
  RARE_EFFECTS,
} from '../model/charts.ts';
import { locationFault, OUTCOMES, type Outcome, type OutcomeCode } from '../model/outcome.ts';
import { CHAOS_CHECKS } from '../model/tuning.ts';
import type { ChartFault } from './chart-fault.ts';
import { shapeFaults } from './chart-shape.ts';

const FACES = 20;
const RANGES = 5;
/** Totals that three six-sided dice can have. */
const TOTALS = 16;

/** Everything wrong with a set of charts, whatever it is; empty: they may be played with. */
export const validateCharts = (charts: Charts): readonly ChartFault[] => {
  const faults = shapeFaults(charts);
  return faults.length > 0 ? faults : valueFaults(charts);
};

const valueFaults = (charts: Charts): readonly ChartFault[] => [
  ...FIELD_POSITIONS.flatMap((position) => rangeFaults(charts, position)),
  ...FIELD_POSITIONS.flatMap((position) => errorFaults(charts, position)),
  ...GRADES.flatMap((grade) => rowFaults(`bunt.${grade}`, charts.bunt[grade], BUNT_RESULTS)),
  ...rowFaults('tuning.chaos', charts.tuning.chaos, CHAOS_CHECKS),
  ...locationFaults(charts.location),
  ...quickFaults(charts.quick),
  ...rarePlayFaults(charts),
  ...injuryFaults(charts.injury),
  ...numberFaults('tuning', charts.tuning),
];

/** Twenty cells, each with a result that the chart knows. */
const rowFaults = (
  cell: string,
  row: D20Row<string>,
  results: readonly string[],
): readonly ChartFault[] => {
  const faults: ChartFault[] = [];
  for (let face = 1; face <= Math.max(FACES, row.length); face += 1) {
    const result = row[face - 1];
    if (result === undefined) faults.push({ code: 'GAP', cell: `${cell}.${face}` });
    else if (face > FACES) faults.push({ code: 'OVERLAP', cell: `${cell}.${face}` });
    else if (!results.includes(result))
      faults.push({ code: 'UNKNOWN_RESULT', cell: `${cell}.${face}`, value: result });
  }
  return faults;
};

const rangeFaults = ({ range }: Charts, position: FieldPosition): readonly ChartFault[] => {
  const chart = range[position];
  const faults: ChartFault[] = [];
  for (let r = 1; r <= Math.max(RANGES, chart.length); r += 1) {
    const cell = `range.${position}.${r}`;
    const row = chart[r - 1];
    if (row === undefined) faults.push({ code: 'GAP', cell });
    else if (r > RANGES) faults.push({ code: 'OVERLAP', cell });
    else faults.push(...rowFaults(cell, row, RANGE_RESULTS), ...fielderFaults(cell, row, position));
  }
  return faults;
};

/** Flies belong to outfielders, ground balls to the others; fouls and bad hops at the plate to the catcher. */
const fielderFaults = (
  cell: string,
  row: D20Row<RangeResult>,
  position: FieldPosition,
): readonly ChartFault[] =>
  row.flatMap((value, i) =>
    RANGE_RESULTS.includes(value) && !mayGive(position, value)
      ? [{ code: 'WRONG_FIELDER' as const, cell: `${cell}.${i + 1}`, value }]
      : [],
  );

const mayGive = (position: FieldPosition, result: RangeResult): boolean => {
  switch (result) {
    case 'F1':
    case 'F2':
    case 'F3':
    case 'SI2':
    case 'DO2':
    case 'DO3':
    case 'TR':
      return isOutfield(position);
    case 'SPD':
    case 'FO':
      return position === 'C';
    default:
      return !isOutfield(position);
  }
};

const errorFaults = (charts: Charts, position: FieldPosition): readonly ChartFault[] => {
  const perPoint = charts.errorPerPoint[position];
  const { three, two } = charts.errorSeverity[position];
  return [
    ...outside(`errorPerPoint.${position}`, perPoint, [0, 216]),
    ...outside(`errorSeverity.${position}.three`, three, [0, 1]),
    ...outside(`errorSeverity.${position}.two`, two, [0, 1]),
    ...(three + two > 1
      ? [{ code: 'WRONG_TOTAL' as const, cell: `errorSeverity.${position}`, total: three + two }]
      : []),
  ];
};

const locationFaults = (location: Charts['location']): readonly ChartFault[] =>
  BALLS.flatMap(([ball, code]) =>
    HANDS.flatMap((hand) => {
      const cell = `location.${ball}.${hand}`;
      const shares = location[ball][hand];
      const total = FIELD_POSITIONS.reduce((sum, position) => sum + shares[position], 0);
      return [
        ...FIELD_POSITIONS.flatMap((position) =>
          shareFaults(`${cell}.${position}`, shares[position], { code, location: position }),
        ),
        ...(total === 100 ? [] : [{ code: 'WRONG_TOTAL' as const, cell, total }]),
      ];
    }),
  );

const HANDS: readonly Hand[] = ['L', 'R'];

/** Every ball whose place is rolled, and an outcome that goes where it may go. */
const BALLS: readonly (readonly [keyof Charts['location'], OutcomeCode])[] = [
  ['groundball', 'GROUNDBALL_A'],
  ['fly', 'FLYOUT_A'],
  ['lineout', 'LINEOUT'],
  ['popout', 'POPOUT'],
  ['hit', 'SINGLE_UNCAPPED'],
  ['bunt', 'GROUNDBALL_C'],
];

/** Faces of a d100: whole ones, and none for a fielder who cannot have such a ball. */
const shareFaults = (cell: string, share: number, outcome: Outcome): readonly ChartFault[] => {
  const faults = outside(cell, share, [0, 100]);
  if (faults.length > 0) return faults;
  if (!Number.isInteger(share)) return [{ code: 'NOT_WHOLE', cell, value: share }];
  return share === 0 || locationFault(outcome) === null
    ? []
    : [{ code: 'WRONG_FIELDER', cell, value: `${outcome.code} to ${outcome.location}` }];
};

const quickFaults = (quick: Charts['quick']): readonly ChartFault[] => {
  const faults: ChartFault[] = [];
  for (let a = 1; a <= Math.max(FACES, quick.length); a += 1) {
    const row = quick[a - 1];
    if (row === undefined) faults.push({ code: 'GAP', cell: `quick.${a}` });
    else if (a > FACES) faults.push({ code: 'OVERLAP', cell: `quick.${a}` });
    else faults.push(...quickRowFaults(`quick.${a}`, row));
  }
  return faults;
};

/** Bounds must rise and the last must be 20; a fielding check must say whose. */
const quickRowFaults = (cell: string, row: readonly QuickCell[]): readonly ChartFault[] => {
  const faults: ChartFault[] = [];
  let covered = 0;
  for (const { max, outcome } of row) {
    if (!Number.isInteger(max) || max <= covered || max > FACES)
      faults.push({ code: 'OVERLAP', cell: `${cell}.${max}` });
    covered = Math.max(covered, max);
    if (!OUTCOMES.includes(outcome.code))
      faults.push({ code: 'UNKNOWN_RESULT', cell: `${cell}.${max}`, value: outcome.code });
    else faults.push(...placeFaults(`${cell}.${max}`, outcome));
  }
  if (covered < FACES) faults.push({ code: 'GAP', cell: `${cell}.${covered + 1}` });
  return faults;
};

/** A chart need not say where a ball goes, but for a fielding check; what it says must be possible. */
const placeFaults = (cell: string, outcome: Outcome): readonly ChartFault[] => {
  const { code, location } = outcome;
  if (location === undefined) return code === 'X_CHECK' ? [{ code: 'LOCATION_MISSING', cell }] : [];
  return locationFault(outcome) === null && FIELD_POSITIONS.includes(location)
    ? []
    : [{ code: 'WRONG_FIELDER', cell, value: `${code} to ${location}` }];
};

const rarePlayFaults = ({ rarePlays }: Charts): readonly ChartFault[] =>
  rarePlays.flatMap(({ key, family, on, effect }, i) => {
    const cell = `rarePlays.${key}`;
    const first = rarePlays.findIndex((one) => one.key === key);
    const known = [
      ...knownFaults(`${cell}.family`, family, FIELD_FAMILIES),
      ...knownFaults(`${cell}.on`, on, RANGE_RESULTS),
      ...knownFaults(`${cell}.effect`, effect, RARE_EFFECTS),
    ];
    const meets = FIELD_POSITIONS.some((p) => fieldFamilyOf(p) === family && mayGive(p, on));
    return [
      ...(first < i ? [{ code: 'LISTED_TWICE' as const, cell }] : []),
      ...known,
      ...(known.length > 0 || meets
        ? []
        : [{ code: 'WRONG_FIELDER' as const, cell: `${cell}.on`, value: `${on} of ${family}` }]),
    ];
  });

const knownFaults = (
  cell: string,
  value: string,
  known: readonly string[],
): readonly ChartFault[] =>
  known.includes(value) ? [] : [{ code: 'UNKNOWN_RESULT', cell, value }];

/** Totals of three dice, 3 to 18, each with whole games or none. */
const injuryFaults = (chart: Charts['injury']): readonly ChartFault[] => {
  const faults: ChartFault[] = [];
  for (let total = 3; total < 3 + Math.max(TOTALS, chart.length); total += 1) {
    const cell = `injury.${total}`;
    const games = chart[total - 3];
    if (games === undefined) faults.push({ code: 'GAP', cell });
    else if (total >= 3 + TOTALS) faults.push({ code: 'OVERLAP', cell });
    else if (games !== null && !(Number.isInteger(games) && games >= 0))
      faults.push({ code: 'OUT_OF_RANGE', cell, value: games });
  }
  return faults;
};

/** Beyond this no target on a d20 means anything else any more; errors are counted in 216ths. */
const FARTHEST = 40;

const numberFaults = (cell: string, value: unknown): readonly ChartFault[] => {
  if (typeof value === 'number')
    return cell === 'tuning.errorCap'
      ? outside(cell, value, [0, 216])
      : outside(cell, value, [-FARTHEST, FARTHEST]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numberFaults(`${cell}.${Array.isArray(value) ? Number(key) + 1 : key}`, inner),
  );
};

const outside = (
  cell: string,
  value: number,
  [min, max]: readonly [number, number],
): readonly ChartFault[] =>
  value >= min && value <= max ? [] : [{ code: 'OUT_OF_RANGE', cell, value }];
