import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the numbers that systems give to outgoing connections, which come and go all the time. */
const FIRST = 20_000;
const END = 32_768;
const TRIES = 100;

/** A port of 127.0.0.1 that nobody listens on now, and that no connection is given by chance. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(FIRST, END);
    if (await isFree(port)) return port;
  }
  throw new Error(`${TRIES} ports between ${FIRST} and ${END} were all taken`);
}

/** Whether nobody listens on a port of an address of this machine. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}
