/** One measurement, as `pnpm bench --json` prints it. */

export interface BenchRow {
  readonly area: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the machine itself can do, measured in the same run; null where nothing compares. */
  readonly floor: number | null;
  /** The value in terms of its floor; null without one. */
  readonly ratio: number | null;
  /** What it has to reach and what it should; ratios where there is a floor, else in the unit. */
  readonly must: number | null;
  readonly aim: number | null;
  readonly better: 'lower' | 'higher';
  /** Largest less smallest of the rounds, as a share of the median. */
  readonly spread: number;
}

/** Runs of each thing, the things taking turns, so that a busy moment of the machine hits all alike. */
export const interleaved = <Name extends string>(
  rounds: number,
  things: { readonly [N in Name]: () => number },
): { readonly [N in Name]: readonly number[] } => {
  const names = Object.keys(things) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as {
    [N in Name]: number[];
  };
  for (let round = 0; round < rounds; round++)
    for (const name of names) found[name].push(things[name]());
  return found;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

export const spread = (values: readonly number[]): number => {
  const middle = median(values);
  return middle === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / middle;
};
