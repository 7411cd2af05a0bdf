import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MIB = 1024 * 1024;

/**
 * Mebibytes that this process holds after a collection, buffers among them: with what a server has
 * that runs in the test's own process.
 */
export function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What a first collection finds to be finalised, the second one takes away.
  for (let n = 0; n < 2; n += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MIB;
}
