import { appendFileSync } from 'node:fs';
import type { ServerProgram } from '@paper-dynasty/api/testing';
import { expect } from 'vitest';
import { chaosSettings } from './env.ts';

/** How much is tried: little in every run of the tests, much with `pnpm chaos --full`. */
export const full = (few: number, many: number): number => (isFull() ? many : few);

/** The same for what takes an hour: `--part 10` tries a tenth of it. */
export const rounds = (few: number, many: number): number =>
  Math.max(few, Math.ceil(full(few, many) / chaosSettings().part));

/** How long something took is looked at with `--full` only: otherwise it depends on the machine. */
export const isFull = (): boolean => chaosSettings().full;

/** What servers run that are killed again and again: with `--full` what `pnpm start` runs, which is up sooner. */
export const serverProgram = (): ServerProgram => (isFull() ? 'built' : 'source');

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
export const report = (fault: string, { tried, lost }: Tally): void => note({ fault, tried, lost });

/** What was measured, in the unit that its name says, and what it has to stay below. */
interface Measured {
  readonly what: string;
  readonly value: number;
  readonly most: number;
}

/**
 * With `--full` only, since it depends on the machine: notes what was measured for the table, and
 * fails when it is too much. The test goes on, to see whether anything was lost.
 */
export function expectWithin(fault: string, { what, value, most }: Measured): void {
  if (!isFull()) return;
  note({ fault, what, value, most });
  expect.soft(value, `${fault} ${what}`).toBeLessThan(most);
}

function note(facts: Readonly<Record<string, string | number>>): void {
  const { reportFile } = chaosSettings();
  if (reportFile) appendFileSync(reportFile, `${JSON.stringify(facts)}\n`);
}
