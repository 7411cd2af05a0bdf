/** Sums by key: the lines of a box score. */

/** Counts under the same names as `Zero`. */
export type Counts<Zero> = { readonly [K in keyof Zero]: number };
/** A line while it is being added up. */
export type Tally<Zero> = { [K in keyof Zero]: number };

/** Adds `more` to `line`, in place: a line is built once and then only read. */
export const addCounts = <Zero>(line: Tally<Zero>, more: Partial<Counts<Zero>>): void => {
  for (const key in more) line[key] += more[key] ?? 0;
};

export const sumCounts = <Zero>(
  zero: Counts<Zero>,
  lines: readonly Counts<Zero>[],
): Counts<Zero> => {
  const sum: Tally<Zero> = { ...zero };
  for (const line of lines) for (const key in zero) sum[key] += line[key];
  return sum;
};
