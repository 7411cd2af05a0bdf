import type { Alignment } from '@paper-dynasty/engine';

/** Ways to stand that differ from the usual one in a single thing: what each of those is worth, says enough of all. */
export const isOneStep = ({ infield, outfield, hold, shift }: Alignment): boolean => {
  const steps = [infield !== 'normal', outfield !== 'normal', shift !== 'none'].filter(Boolean);
  return steps.length + hold.length === 1;
};
