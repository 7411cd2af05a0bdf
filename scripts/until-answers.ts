import { setTimeout as delay } from 'node:timers/promises';

const OK = 'ok';
const PATIENCE_MS = 90_000;

interface Until {
  readonly signal: AbortSignal;
  /** Tells, if it comes, that the server has ended and will never answer. */
  readonly gone: Promise<string>;
}

/** Waits until a GET of `url` succeeds. */
export async function untilAnswers(url: string, { signal, gone }: Until): Promise<void> {
  let dead: string | undefined;
  void gone.then((how) => {
    dead = how;
  });
  let answer = '';
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (dead) throw new Error(`it ${dead}`);
    answer = await get(url);
    if (answer === OK) return;
    await delay(100);
  }
  throw new Error(`${url} gave ${answer} for ${PATIENCE_MS / 1000} seconds`);
}

async function get(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return response.ok ? OK : `error ${response.status}`;
  } catch {
    return 'no answer';
  }
}
