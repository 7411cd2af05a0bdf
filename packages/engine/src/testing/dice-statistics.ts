/** Four tests of a sequence of faces, each with its p-value: the evidence that dice are fair. */

/** How likely a fair die is to look at least as odd as this one did, 0-1. */
export interface Evidence {
  readonly test: 'frequency' | 'runs' | 'serial correlation' | 'gap';
  /** Chi-square, or the square of a normal deviate. */
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
}

/** The logarithm of gamma(degrees / 2), by its recursion from 1 or from a half. */
const logGammaOfHalf = (degrees: number): number => {
  const odd = degrees % 2 === 1;
  let sum = odd ? Math.log(Math.PI) / 2 : 0;
  for (let x = odd ? 0.5 : 1; x < degrees / 2; x++) sum += Math.log(x);
  return sum;
};

const lowerSeries = (a: number, x: number): number => {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-15; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
};

const upperFraction = (a: number, x: number): number => {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1, factor = 0; Math.abs(factor - 1) > 1e-15 && i < 10_000; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    factor = c * d;
    fraction *= factor;
  }
  return fraction;
};

/** The chance that a chi-square of so many degrees is at least `x`: the upper incomplete gamma function. */
export const chiSquareTail = (x: number, degrees: number): number => {
  if (x <= 0) return 1;
  const a = degrees / 2;
  const half = x / 2;
  const scale = Math.exp(a * Math.log(half) - half - logGammaOfHalf(degrees));
  return half < a + 1 ? 1 - scale * lowerSeries(a, half) : scale * upperFraction(a, half);
};

const chiSquare = (counts: readonly number[], expected: readonly number[]): number =>
  counts.reduce((sum, count, i) => {
    const due = expected[i] ?? 0;
    return sum + (count - due) ** 2 / due;
  }, 0);

const evidence = (test: Evidence['test'], statistic: number, degrees: number): Evidence => ({
  test,
  statistic,
  degrees,
  p: chiSquareTail(statistic, degrees),
});

const frequency = (faces: Uint8Array, sides: number): Evidence => {
  const counts = new Array<number>(sides).fill(0);
  for (const face of faces) counts[face - 1] = (counts[face - 1] ?? 0) + 1;
  const expected = counts.map(() => faces.length / sides);
  return evidence('frequency', chiSquare(counts, expected), sides - 1);
};

/** Runs of low and high faces: too few mean streaks, too many mean see-sawing. */
const runs = (faces: Uint8Array, sides: number): Evidence => {
  let low = 0;
  let found = 0;
  let previous: boolean | null = null;
  for (const face of faces) {
    const isLow = face <= sides / 2;
    if (isLow) low++;
    if (isLow !== previous) found++;
    previous = isLow;
  }
  const n = faces.length;
  const product = (2 * low * (n - low)) / n;
  const variance = (product * (product - 1)) / (n - 1);
  return evidence('runs', (found - product - 1) ** 2 / variance, 1);
};

const serialCorrelation = (faces: Uint8Array, sides: number): Evidence => {
  const mean = (sides + 1) / 2;
  let products = 0;
  let previous = mean;
  for (const face of faces) {
    products += (previous - mean) * (face - mean);
    previous = face;
  }
  const variance = (sides * sides - 1) / 12;
  return evidence('serial correlation', products ** 2 / ((faces.length - 1) * variance ** 2), 1);
};

/** Throws between two ones, against the geometric distribution. */
const gap = (faces: Uint8Array, sides: number): Evidence => {
  const longest = 3 * sides;
  const counts = new Array<number>(longest + 1).fill(0);
  let gaps = 0;
  let last = -1;
  for (const [i, face] of faces.entries()) {
    if (face !== 1) continue;
    const length = Math.min(longest, i - last - 1);
    if (last >= 0) {
      counts[length] = (counts[length] ?? 0) + 1;
      gaps++;
    }
    last = i;
  }
  const miss = 1 - 1 / sides;
  const expected = counts.map((_, k) => gaps * miss ** k * (k === longest ? 1 : 1 / sides));
  return evidence('gap', chiSquare(counts, expected), longest);
};

/** All four tests of a sequence of faces 1 to `sides`. */
export const examineDice = (faces: Uint8Array, sides: number): readonly Evidence[] =>
  [frequency, runs, serialCorrelation, gap].map((test) => test(faces, sides));
