import {
  FAILPOINTS,
  given,
  givenInstallation,
  type ServerProcess,
} from '@paper-dynasty/api/testing';
import type { GameState } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { expectWithin, isFull, rounds, serverProgram } from './effort.ts';
import { type HeldCommits, holdCommits } from './held-commits.ts';
import { ALONE, playThrough, type Scene } from './play-through.ts';

const here = givenInstallation({}, serverProgram());

/** Those that an action passes. */
const POINTS = FAILPOINTS.filter((name) => name !== 'mid-drain' && name !== 'mid-snapshot');

describe('F01 kill -9 at every failpoint', () => {
  test.each(POINTS)('%s', async (name) => {
    const { server } = here();
    for (let seed = 1; seed <= rounds(1, 50); seed += 1) {
      const nth = 2 + ((seed * 5) % 12);
      await server.kill('SIGKILL');
      await server.start({ FAILPOINT: `${name}:${nth}:kill` });
      const deaths = server.deaths();
      const died = () => server.deaths() > deaths;
      const until = ({ inning }: GameState) => inning > 1 && died();
      const table = () => ({ opponent: 'ai', line: seed % 3 !== 0 }) as const;
      const ordeal = { fault: 'F01', ...here(), games: 1, table, until };
      await playThrough(ordeal, async (scene) => {
        while (!died()) await pause(10);
        // As the supervisor does.
        const at = performance.now();
        await server.start({ FAILPOINT: '' });
        if (!isFull()) return;
        const value = await firstAnswerAfter(at, scene);
        expectWithin('F01', { what: 'ms until the first answer', value, most: RECOVERY_MS });
      });
      expect(server.deaths()).toBe(deaths + 1);
    }
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** From a start to its first answer. */
const RECOVERY_MS = 2_000;

/** How long it took from that moment to the next answer; nothing, if nobody had more to ask. */
async function firstAnswerAfter(at: number, { recorder, over }: Scene): Promise<number> {
  const [gameId = ''] = recorder.games();
  for (;;) {
    const answered = recorder
      .requestsOf(gameId)
      .find((request) => request.end === 'answered' && request.at + request.ms > at);
    if (answered) return answered.at + answered.ms - at;
    if (over()) return 0;
    await pause(10);
  }
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
  const gateHere = given(() => holdCommits(here().connection));

  test.each(Object.entries(FATES))('%s', async (_, fate) => {
    const { server, connection } = here();
    const gate = gateHere();
    for (let seed = 1; seed <= rounds(1, 50); seed += 1) {
      const first = ({ version }: GameState) => version > 2 + (seed % 25);
      const until = ({ inning }: GameState) => inning > 2;
      const ordeal = { fault: 'F01', ...here(), ...ALONE, first, until };
      await playThrough(ordeal, async ({ tables: [table] }) => {
        const gameId = table?.gameId ?? '';
        const version = async (): Promise<number> => {
          const [row] = await connection.sql`select version from games where id = ${gameId}`;
          return row?.version;
        };
        await gate.close(gameId);
        const backend = await gate.held();
        await server.kill('SIGKILL');
        await fate({ server, gate, backend, version });
      });
    }
  });
});
