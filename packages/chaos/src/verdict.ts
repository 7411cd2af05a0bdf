import { expect } from 'vitest';
import { findViolations, type Violation } from './checker.ts';
import { report } from './effort.ts';
import type { Recorder } from './recorder.ts';

interface Trial {
  readonly fault: string;
  readonly databaseUrl: string;
  readonly recorder: Recorder;
  /** How much was tried; the actions that were answered, if nothing else is said. */
  readonly tried?: number;
  /** What was found to be lost by other means. */
  readonly found?: readonly Violation[];
}

/** Holds what everybody was told against the log, notes what was lost, and expects that to be nothing. */
export async function expectNothingLost(trial: Trial): Promise<void> {
  const { fault, databaseUrl, recorder, tried = recorder.answers().length, found = [] } = trial;
  expectNone(fault, tried, [...found, ...(await findViolations(databaseUrl, recorder))]);
}

/**
 * Notes how much was tried and what of it was lost, and expects that to be nothing. A trial in which
 * nothing was tried has shown nothing.
 */
export function expectNone(fault: string, tried: number, lost: readonly unknown[]): void {
  expect(tried, 'nothing was tried').toBeGreaterThan(0);
  report(fault, { tried, lost: lost.length });
  expect(lost).toEqual([]);
}
