import type { ServerProcess } from '@paper-dynasty/api/testing';
import type { Violation } from './checker.ts';
import { figuresOf } from './figures.ts';

/** What a server holds on to, by its own figures. */
type Holdings = Readonly<Record<keyof typeof FIGURES, number>>;

const FIGURES = {
  /** Without connections: who has gone may keep one that is idle for a while, for his next call. */
  files: 'process_open_fds',
  timers: 'nodejs_active_resources{type="Timeout"}',
  sockets: 'paper_dynasty_sockets',
  watchers: 'paper_dynasty_watchers',
};

const CONNECTIONS = 'nodejs_active_resources{type="TCPSocketWrap"}';

/** What is left when somebody goes is let go of within moments. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 100;

export async function holdingsOf(server: ServerProcess): Promise<Holdings> {
  const figure = await figuresOf(server);
  return {
    files: figure(FIGURES.files) - figure(CONNECTIONS),
    timers: figure(FIGURES.timers),
    sockets: figure(FIGURES.sockets),
    watchers: figure(FIGURES.watchers),
  };
}

/**
 * I10: when everybody has gone a server holds no more than before anybody came.
 * @param spare connections that its pool may have opened meanwhile, and keeps with their timers
 */
export async function findLeftovers(
  server: ServerProcess,
  before: Holdings,
  spare: number,
): Promise<readonly Violation[]> {
  const most: Holdings = {
    files: before.files,
    // A connection to the database has a timer each for its age, its idleness and its silence.
    timers: before.timers + 3 * spare,
    sockets: 0,
    watchers: 0,
  };
  const tooMany = (now: Holdings) =>
    Object.entries(now).filter(([what, count]) => count > most[what as keyof Holdings]);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const left = tooMany(await holdingsOf(server));
    if (left.length === 0) return [];
    if (performance.now() > deadline) {
      return left.map(([what, count]) => ({
        promise: 'I10',
        gameId: null,
        facts: `${count} ${what} are held, ${most[what as keyof Holdings]} at most before`,
      }));
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
