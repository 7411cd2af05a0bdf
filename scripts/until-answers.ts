import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

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
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (dead) throw new Error(`it ${dead}`);
    if (await answers(url)) return;
    await delay(100);
  }
  throw new Error(`no answer from ${url} for ${PATIENCE_MS / 1000} seconds`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
