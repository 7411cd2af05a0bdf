import fc from 'fast-check';

/** Words that our inputs know, and one that reaches into the language. */
const NAMES = [
  'gameId',
  'teamId',
  'action',
  'actionId',
  'expectedVersion',
  'side',
  'opponent',
  'managerId',
  'code',
  '__proto__',
  'x',
];
const junk = fc.anything({ maxDepth: 4, withNullPrototype: false, withBigInt: false });
const input = fc.oneof(junk, fc.dictionary(fc.constantFrom(...NAMES), junk, { maxKeys: 6 }));

/** What somebody sends who knows nothing of us: mostly JSON, and now and then not even that. */
export const strangeText = fc.oneof(
  { weight: 6, arbitrary: input.map((one) => JSON.stringify(one) ?? '') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** One place of a good input, and what is to stand there instead. */
export interface Flaw {
  /** Counts the places; it may be greater than there are. */
  readonly place: number;
  readonly kind: 'other' | 'gone' | 'more';
  readonly junk: unknown;
}

export const flaw: fc.Arbitrary<Flaw> = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('other', 'gone', 'more'),
  junk,
});

/** A good input with one flaw. */
export function withFlaw(good: unknown, { place, kind, junk: other }: Flaw): unknown {
  const places = placesIn(good);
  const path = places[place % places.length] ?? [];
  return changedAt(good, path, (found) => {
    if (kind === 'other') return other;
    if (kind === 'gone') return undefined;
    return isRecord(found) ? { ...found, more: other } : [found, other];
  });
}

type Path = readonly string[];

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const placesIn = (value: unknown, path: Path = []): readonly Path[] =>
  isRecord(value)
    ? [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))]
    : [path];

function changedAt(
  value: unknown,
  [key, ...rest]: Path,
  change: (found: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  return isRecord(value) ? { ...value, [key]: changedAt(value[key], rest, change) } : value;
}
