/** Whether charts from elsewhere have every part at all, and each of the right kind. */

import type { ChartFault } from './chart-fault.ts';
import { STANDARD_ERROR_PER_POINT, STANDARD_ERROR_SEVERITY } from './error-charts.ts';
import { STANDARD_LOCATIONS } from './location-tables.ts';
import { STANDARD_TUNING } from './tuning.ts';

/** A list of any length whose members look like this one. */
class ListOf {
  readonly member: unknown;
  constructor(member: unknown) {
    this.member = member;
  }
}
/** Looked at elsewhere. */
const ANYTHING = Symbol('anything');

const ROW = new ListOf('');
const RANGE = new ListOf(ROW);
const SHAPE = {
  id: '',
  range: {
    P: RANGE,
    C: RANGE,
    '1B': RANGE,
    '2B': RANGE,
    '3B': RANGE,
    SS: RANGE,
    LF: RANGE,
    CF: RANGE,
    RF: RANGE,
  },
  errorPerPoint: STANDARD_ERROR_PER_POINT,
  errorSeverity: STANDARD_ERROR_SEVERITY,
  bunt: { A: ROW, B: ROW, C: ROW, D: ROW },
  location: STANDARD_LOCATIONS,
  quick: new ListOf(new ListOf({ max: 0, outcome: { code: '' } })),
  rarePlays: new ListOf({ key: '', family: '', on: '', effect: '', text: '' }),
  injury: new ListOf(ANYTHING),
  tuning: { ...STANDARD_TUNING, chaos: ROW },
};

/** Parts that are missing or of another kind; cells and lists are counted from 1, other parts named. */
export const shapeFaults = (charts: unknown): readonly ChartFault[] => against(SHAPE, charts, '');

const against = (shape: unknown, value: unknown, cell: string): readonly ChartFault[] => {
  if (shape === ANYTHING) return [];
  if (value === undefined) return [{ code: 'GAP', cell }];
  if (shape instanceof ListOf) {
    if (!Array.isArray(value)) return [wrongKind(cell, 'list')];
    return Array.from(value, (one, i) => against(shape.member, one, `${cell}.${i + 1}`)).flat();
  }
  if (Array.isArray(shape)) return againstRow(shape, value, cell);
  if (typeof shape !== 'object' || shape === null)
    return typeof value === typeof shape ? [] : [wrongKind(cell, plainKind(shape))];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [wrongKind(cell, 'table')];
  const parts = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape).flatMap(([key, part]) =>
    against(part, parts.get(key), cell === '' ? key : `${cell}.${key}`),
  );
};

/** As many members as the standard has: a number for each count of outs, or each face of a die. */
const againstRow = (
  shape: readonly unknown[],
  value: unknown,
  cell: string,
): readonly ChartFault[] => {
  if (!Array.isArray(value)) return [wrongKind(cell, 'list')];
  const more = value.length > shape.length ? [overlap(`${cell}.${shape.length + 1}`)] : [];
  return [...shape.flatMap((part, i) => against(part, value[i], `${cell}.${i + 1}`)), ...more];
};

const overlap = (cell: string): ChartFault => ({ code: 'OVERLAP', cell });

type Kind = Extract<ChartFault, { code: 'WRONG_KIND' }>['expected'];
const wrongKind = (cell: string, expected: Kind): ChartFault => ({
  code: 'WRONG_KIND',
  cell,
  expected,
});
const plainKind = (shape: unknown): Kind =>
  typeof shape === 'number' ? 'number' : typeof shape === 'boolean' ? 'yes or no' : 'text';
