/** How long a game takes that is not in memory, beside reading the rows of its log. */

import { type BenchRow, median, spread } from '../row.ts';
import type { Browser } from './browser.ts';
import type { Installation } from './installation.ts';
import type { PlayedGame } from './played-game.ts';

/**
 * Games that a server just started loads before it is as quick as it gets: the code that folds a log
 * is compiled meanwhile. Half of them at most, where there are few.
 */
const WARMING = 300;
/** How often it is asked again for a game that it has in memory by then. */
const WARM_CALLS = 3;
/** The games are counted in so many parts, one after the other, whose middles are what the row is made of. */
const PARTS = 5;

/** From the log alone: what was written down of the games meanwhile is thrown away. */
export async function coldGameRow(
  { api, database: { sql } }: Installation,
  browser: Browser,
  games: readonly PlayedGame[],
): Promise<BenchRow> {
  await api.kill('SIGKILL');
  await sql`update game_sessions set state_snapshot = null`;
  await api.start();
  const ask = (gameId: string) => timed(() => browser.ask('game.boxScore', { gameId }));
  const loads: number[] = [];
  const reads: number[] = [];
  for (const { id } of games) {
    reads.push(
      await timed(
        () => sql`
          select version, payload, actor, action_id, action_hash, hash, reason, at
          from game_events where game_id = ${id} order by version`,
      ),
    );
    const cold = await ask(id);
    const warm: number[] = [];
    for (let call = 0; call < WARM_CALLS; call += 1) warm.push(await ask(id));
    loads.push(cold - median(warm));
  }
  const warming = Math.min(WARMING, Math.floor(games.length / 2));
  const [load, read] = [middles(loads.slice(warming)), middles(reads.slice(warming))];
  const [value, floor] = [median(load), median(read)];
  return {
    area: 'server',
    name: 'a cold game from its log over reading its rows',
    value,
    unit: 'ms',
    floor,
    ratio: value / floor,
    must: 2,
    aim: null,
    better: 'lower',
    spread: spread(load),
  };
}

const middles = (times: readonly number[]): readonly number[] =>
  Array.from({ length: PARTS }, (_, part) => {
    const [from, to] = [part, part + 1].map((end) => Math.floor((times.length * end) / PARTS));
    return median(times.slice(from, to));
  });

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
