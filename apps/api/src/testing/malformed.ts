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
/** What terminals, databases and lists of names have stumbled over. */
const control = fc.string({
  unit: fc.constantFrom(
    '\0',
    '\u0001',
    '\n',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u200f',
    '\u202e',
    'a',
  ),
  minLength: 1,
  maxLength: 6,
});
const junk = fc.anything({
  maxDepth: 4,
  withNullPrototype: false,
  withBigInt: false,
  values: [
    fc.boolean(),
    fc.integer(),
    fc.double(),
    fc.string(),
    fc.string({ unit: 'binary' }),
    control,
    fc.constantFrom(null, undefined),
  ],
});
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
  readonly kind: 'other' | 'gone' | 'more' | 'marked';
  readonly junk: unknown;
  /** What is put behind a text that is `marked`. */
  readonly mark: string;
}

export const flaw: fc.Arbitrary<Flaw> = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('other', 'gone', 'more', 'marked'),
  junk,
  mark: control,
});

/** A good input with one flaw. */
export function withFlaw(good: unknown, { place, kind, junk: other, mark }: Flaw): unknown {
  const places = placesIn(good);
  const path = places[place % places.length] ?? [];
  return changedAt(good, path, (found) => {
    if (kind === 'other') return other;
    if (kind === 'marked' && typeof found === 'string') return `${found}${mark}`;
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
