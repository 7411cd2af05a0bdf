import { FAILPOINTS, type ServerProcess, startServerProcess } from '@paper-dynasty/api/testing';
import type { Connection } from '@paper-dynasty/db';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { type HeldCommits, holdCommits } from './held-commits.ts';
import { createRecorder } from './recorder.ts';
import { openTable } from './table.ts';

let database: Connection & { readonly url: string };
/** None outlives this file, whatever fails. */
const servers: ServerProcess[] = [];
beforeAll(async () => {
  database = await connectTestDatabase();
});
afterAll(async () => {
  for (const server of servers) await server.kill('SIGKILL');
  await database.close();
});

/** Those that an action passes. */
const POINTS = FAILPOINTS.filter((name) => name !== 'mid-drain' && name !== 'mid-snapshot');

describe('F01 kill -9 at every failpoint', () => {
  test.each(POINTS)('%s', async (name) => {
    for (let seed = 1; seed <= full(1, 50); seed += 1) {
      const nth = 2 + ((seed * 5) % 12);
      const FAILPOINT = `${name}:${nth}:kill`;
      const server = await startServerProcess(database.url, { FAILPOINT });
      servers.push(server);
      const recorder = createRecorder();
      const table = await openTable({ url: server.url, recorder, line: seed % 3 !== 0 });
      const back = restartOnce(server);
      const end = await table.play(({ inning }) => inning > 1 && server.deaths() > 0);
      await back;
      await table.settle(end.version);
      table.leave();
      expect(server.deaths()).toBe(1);
      const violations = await findViolations(database.url, recorder);
      report('F01', { tried: recorder.answers().length, lost: violations.length });
      expect(violations).toEqual([]);
      await server.kill('SIGKILL');
    }
  });
});

/** As the supervisor does: starts it again when it has died. */
async function restartOnce(server: ServerProcess): Promise<void> {
  while (server.deaths() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await server.start({ FAILPOINT: '' });
}

interface AtTheGate {
  readonly server: ServerProcess;
  readonly gate: HeldCommits;
  /** The database's process that holds the commit. */
  readonly backend: number;
  /** How far the game is by now, by what is true in the database. */
  readonly version: () => Promise<number>;
}

/** What may become of a commit whose server is dead: it is true at once, or late, or never. */
const FATES = {
  'becomes true before the next server reads the log': async (at: AtTheGate) => {
    const before = await at.version();
    await at.gate.open();
    await at.gate.gone(at.backend);
    expect(await at.version()).toBeGreaterThan(before);
    await at.server.start();
  },
  'becomes true after the next server has read the log': async (at: AtTheGate) => {
    await at.server.start();
    await at.gate.met(at.backend);
    await at.gate.open();
  },
  'is given up': async (at: AtTheGate) => {
    const before = await at.version();
    await at.gate.giveUp(at.backend);
    await at.gate.gone(at.backend);
    await at.gate.open();
    expect(await at.version()).toBe(before);
    await at.server.start();
  },
};

describe('F01 kill -9 after the insert and before the commit, which', () => {
  let server: ServerProcess;
  let gate: HeldCommits;
  beforeAll(async () => {
    gate = await holdCommits(database);
    server = await startServerProcess(database.url);
    servers.push(server);
  });

  const versionOf = async (gameId: string): Promise<number> => {
    const [row] = await database.sql`select version from games where id = ${gameId}`;
    return row?.version;
  };

  test.each(Object.entries(FATES))('%s', async (_, fate) => {
    for (let seed = 1; seed <= full(1, 50); seed += 1) {
      const recorder = createRecorder();
      const table = await openTable({ url: server.url, recorder });
      await table.play(({ version }) => version > 2 * seed);
      await gate.close(table.gameId);
      const playing = table.play(({ inning }) => inning > 1);
      const backend = await gate.held();
      await server.kill('SIGKILL');
      await fate({ server, gate, backend, version: () => versionOf(table.gameId) });
      const end = await playing;
      await table.settle(end.version);
      table.leave();
      const violations = await findViolations(database.url, recorder);
      report('F01', { tried: recorder.answers().length, lost: violations.length });
      expect(violations).toEqual([]);
    }
  });
});
