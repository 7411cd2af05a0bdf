/** What a plate appearance can come to, as the season's rates count it. */

export const RESULTS = [
  'homerun',
  'triple',
  'double',
  'single',
  'walk',
  'hbp',
  'strikeout',
  /** Reached on an error. */
  'error',
  'groundOut',
  'flyOut',
  'lineOut',
  'popOut',
] as const;
export type Result = (typeof RESULTS)[number];

/** An amount of each: chances of a card's side, shares of a plate appearance, or counts. */
export type Results = { readonly [R in Result]: number };

/** Results with these amounts. */
export const resultsOf = (amount: (result: Result) => number): Results => ({
  homerun: amount('homerun'),
  triple: amount('triple'),
  double: amount('double'),
  single: amount('single'),
  walk: amount('walk'),
  hbp: amount('hbp'),
  strikeout: amount('strikeout'),
  error: amount('error'),
  groundOut: amount('groundOut'),
  flyOut: amount('flyOut'),
  lineOut: amount('lineOut'),
  popOut: amount('popOut'),
});

export const NOTHING: Results = resultsOf(() => 0);

/** Amounts of the results named; none of the others. */
export const only = (amounts: Partial<Results>): Results => ({ ...NOTHING, ...amounts });

export const plus = (...terms: readonly Results[]): Results =>
  resultsOf((result) => terms.reduce((sum, term) => sum + term[result], 0));

export const times = (factor: number, results: Results): Results =>
  resultsOf((result) => factor * results[result]);

export const minus = (a: Results, b: Results): Results =>
  resultsOf((result) => a[result] - b[result]);

export const sumOf = (results: Results): number =>
  RESULTS.reduce((sum, result) => sum + results[result], 0);

/** Mean of many results, each with its weight. */
export const meanOf = <T>(
  items: readonly T[],
  results: (item: T) => Results,
  weight: (item: T) => number,
): Results => {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  const values = items.map((item) => ({ results: results(item), share: weight(item) / total }));
  return resultsOf((result) =>
    values.reduce((sum, value) => sum + value.share * value.results[result], 0),
  );
};
