/** The only reader of the environment in this package. */
export const chaosSettings = () => ({
  full: process.env.CHAOS_FULL === '1',
  /** With `--full`: one part of so many is tried of what takes long. */
  part: Number(process.env.CHAOS_PART ?? 1),
  reportFile: process.env.CHAOS_REPORT ?? null,
  /** By how much the clock of a server is wrong, in milliseconds: see skewed-clock.ts. */
  clockSkewMs: Number(process.env.CLOCK_SKEW_MS ?? 0),
});
