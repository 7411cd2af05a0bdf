import { appendFileSync } from 'node:fs';
import { chaosSettings } from './env.ts';

/** How much is tried: little in every run of the tests, much with `pnpm chaos --full`. */
export const full = (few: number, many: number): number => (isFull() ? many : few);

/** How long something took is looked at with `--full` only: otherwise it depends on the machine. */
export const isFull = (): boolean => chaosSettings().full;

/** The value below which so many of a hundred are. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}

export interface Tally {
  readonly tried: number;
  readonly lost: number;
}

/** Notes for the table of `pnpm chaos` what was tried and what was lost. */
export function report(fault: string, { tried, lost }: Tally): void {
  const { reportFile } = chaosSettings();
  if (reportFile) appendFileSync(reportFile, `${JSON.stringify({ fault, tried, lost })}\n`);
}
