import type { ServerProcess } from '@paper-dynasty/api/testing';
import { expect } from 'vitest';
import { findViolations } from './checker.ts';
import { report } from './effort.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { openTable, type Table } from './table.ts';

interface Ordeal {
  readonly fault: string;
  readonly server: ServerProcess;
  readonly databaseUrl: string;
  readonly games?: number;
}

/** Games under way, and what their people were told. */
export interface Scene {
  readonly tables: readonly Table[];
  readonly recorder: Recorder;
  /** Every game has come to its end. */
  readonly over: () => boolean;
}

/** Plays while something happens to the server, and holds everything against the log. */
export async function playThrough(
  { fault, server, databaseUrl, games = 2 }: Ordeal,
  trouble: (scene: Scene) => Promise<void>,
): Promise<void> {
  const recorder = createRecorder();
  const tables = await Promise.all(
    Array.from({ length: games }, (_, n) =>
      openTable({
        url: server.url,
        recorder,
        manager: 1 + (n % 5),
        opponent: n % 2 === 0 ? 'ai' : 'self',
        line: n % 3 !== 2,
      }),
    ),
  );
  const playing = Promise.all(tables.map((table) => table.play()));
  let over = false;
  const end = () => {
    over = true;
  };
  playing.then(end, end);
  await trouble({ tables, recorder, over: () => over });
  const ends = await playing;
  await Promise.all(tables.map((table, index) => table.settle(ends[index]?.version ?? 0)));
  for (const table of tables) table.leave();
  const violations = await findViolations(databaseUrl, recorder);
  report(fault, { tried: recorder.answers().length, lost: violations.length });
  expect(violations).toEqual([]);
}
