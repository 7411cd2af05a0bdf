/** From measured numbers to the whole numbers that are printed on cards. */

/** A rate with so many chances of the league's rate mixed in: few chances say little. */
export const regressed = (
  { made, chances }: { readonly made: number; readonly chances: number },
  league: number,
  weight: number,
): number => (made + weight * league) / (chances + weight);

export interface Limits {
  readonly min: number;
  readonly max: number;
}

export const clamp = (value: number, { min, max }: Limits): number =>
  Math.min(max, Math.max(min, value));

/** A value and how much it counts in the mean. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

export const weightedMean = (items: readonly Weighted[]): number => {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  return items.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
};

/**
 * Whole numbers within the limits whose weighted mean is as near to the wanted one as a common
 * shift before rounding can bring it: rounding must not make a league that nobody played in.
 */
export const roundedTo = (
  mean: number,
  items: readonly Weighted[],
  limits: Limits,
): readonly number[] => {
  const rounded = (shift: number): readonly number[] =>
    items.map(({ value }) => clamp(Math.round(value + shift), limits) + 0);
  const meanWith = (shift: number): number =>
    weightedMean(
      rounded(shift).map((value, index) => ({ value, weight: items[index]?.weight ?? 0 })),
    );
  let low = -WIDEST_SHIFT;
  let high = WIDEST_SHIFT;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (meanWith(middle) < mean) low = middle;
    else high = middle;
  }
  return rounded(high);
};

const WIDEST_SHIFT = 30;
const HALVINGS = 40;

/** The values moved and stretched to a mean and a standard deviation, each item counting by its weight. */
export const standardised = (
  items: readonly Weighted[],
  { mean, deviation }: { readonly mean: number; readonly deviation: number },
): readonly Weighted[] => {
  const centre = weightedMean(items);
  const variance = weightedMean(
    items.map(({ value, weight }) => ({ value: (value - centre) ** 2, weight })),
  );
  const stretch = deviation / Math.sqrt(variance);
  return items.map(({ value, weight }) => ({ value: mean + (value - centre) * stretch, weight }));
};
