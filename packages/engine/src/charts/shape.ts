/** Whether a value from elsewhere has every part of a shape at all, and each of the right kind. */

/** What is missing or of another kind; cells and lists are counted from 1, other parts named. */
export type ShapeFault =
  | { readonly code: 'GAP'; readonly cell: string }
  | { readonly code: 'OVERLAP'; readonly cell: string }
  | {
      readonly code: 'WRONG_KIND';
      readonly cell: string;
      readonly expected: 'number' | 'text' | 'yes or no' | 'list' | 'table';
    };

/** A list of any length whose members look like this one. */
export class ListOf {
  readonly member: unknown;
  constructor(member: unknown) {
    this.member = member;
  }
}
/** Such a value, or null. */
export class OrNull {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}
/** Looked at elsewhere. */
export const ANYTHING = Symbol('anything');

/** Holds a value against a sample: a number stands for any number, a row for one as long, a table for its parts. */
export const shapeFaultsOf = (
  shape: unknown,
  value: unknown,
  cell: string,
): readonly ShapeFault[] => {
  if (shape === ANYTHING) return [];
  if (value === undefined) return [{ code: 'GAP', cell }];
  if (shape instanceof OrNull) return value === null ? [] : shapeFaultsOf(shape.value, value, cell);
  if (shape instanceof ListOf) {
    if (!Array.isArray(value)) return [wrongKind(cell, 'list')];
    return Array.from(value, (one, i) =>
      shapeFaultsOf(shape.member, one, inside(cell, i + 1)),
    ).flat();
  }
  if (Array.isArray(shape)) return againstRow(shape, value, cell);
  if (typeof shape !== 'object' || shape === null)
    return typeof value === typeof shape ? [] : [wrongKind(cell, plainKind(shape))];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [wrongKind(cell, 'table')];
  const parts = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape).flatMap(([key, part]) =>
    shapeFaultsOf(part, parts.get(key), inside(cell, key)),
  );
};

const inside = (cell: string, part: string | number): string =>
  cell === '' ? `${part}` : `${cell}.${part}`;

/** As many members as the sample has: a number for each count of outs, or each face of a die. */
const againstRow = (
  shape: readonly unknown[],
  value: unknown,
  cell: string,
): readonly ShapeFault[] => {
  if (!Array.isArray(value)) return [wrongKind(cell, 'list')];
  const more: readonly ShapeFault[] =
    value.length > shape.length ? [{ code: 'OVERLAP', cell: inside(cell, shape.length + 1) }] : [];
  return [
    ...shape.flatMap((part, i) => shapeFaultsOf(part, value[i], inside(cell, i + 1))),
    ...more,
  ];
};

type Kind = Extract<ShapeFault, { code: 'WRONG_KIND' }>['expected'];
const wrongKind = (cell: string, expected: Kind): ShapeFault => ({
  code: 'WRONG_KIND',
  cell,
  expected,
});
const plainKind = (shape: unknown): Kind =>
  typeof shape === 'number' ? 'number' : typeof shape === 'boolean' ? 'yes or no' : 'text';
