import { appendFileSync } from 'node:fs';
import { chaosSettings } from './env.ts';

/** How much is tried: little in every run of the tests, much with `pnpm chaos --full`. */
export const full = (few: number, many: number): number => (chaosSettings().full ? many : few);

export interface Tally {
  readonly tried: number;
  readonly lost: number;
}

/** Notes for the table of `pnpm chaos` what was tried and what was lost. */
export function report(fault: string, { tried, lost }: Tally): void {
  const { reportFile } = chaosSettings();
  if (reportFile) appendFileSync(reportFile, `${JSON.stringify({ fault, tried, lost })}\n`);
}
