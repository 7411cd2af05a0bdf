/** The only reader of the environment in this package. */
export const chaosSettings = () => ({
  full: process.env.CHAOS_FULL === '1',
  reportFile: process.env.CHAOS_REPORT ?? null,
});
