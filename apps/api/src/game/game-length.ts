import type { Rules } from '@paper-dynasty/engine';

/** A shorter game is shorter to the end: its runner comes as soon after the last inning as in a whole one. */
export function ofLength(
  innings: number,
  rules: Pick<Rules, 'innings' | 'ghostRunnerFrom'>,
): Pick<Rules, 'innings' | 'ghostRunnerFrom'> {
  const { ghostRunnerFrom } = rules;
  return {
    innings,
    ghostRunnerFrom: ghostRunnerFrom === null ? null : ghostRunnerFrom - rules.innings + innings,
  };
}
