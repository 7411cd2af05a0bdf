import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly to: (done: number) => void;
  readonly end: () => void;
}

const STEP_MS = 200;

/** A bar on standard error, so that standard output stays the result. Silent where nobody looks. */
export const showProgress = (total: number, what: string): Progress => {
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: `{bar} {percentage}% {value}/{total} ${what} {eta_formatted} left`,
      fps: 1000 / STEP_MS,
      clearOnComplete: true,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { to: (done) => bar.update(Math.min(done, total)), end: () => bar.stop() };
};
