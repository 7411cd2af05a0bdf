import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  act,
  commitDice,
  type Die,
  fairDice,
  type GameEvent,
  openGame,
  Secret,
  standardCharts,
} from '@paper-dynasty/engine';
import { SAMPLE_BOOKS, sampleGame } from '@paper-dynasty/engine/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verify } from './command.ts';

const secret = Secret.fromHex('c0ffee'.padEnd(64, '1'));
const entropy = { away: '01'.repeat(16), home: '02'.repeat(16) };

/** The first innings of a fair game, thrown away by home; the last decision was taken back and made again. */
const gameLog = (): readonly GameEvent[] => {
  const plain = sampleGame();
  const rosters = { away: plain.teams.away.roster, home: plain.teams.home.roster };
  const terms = { rules: plain.rules, park: plain.park, charts: standardCharts, rosters };
  const start = sampleGame({}, { commitment: commitDice(secret, terms) });
  const events: GameEvent[] = [start];
  const dice = fairDice(secret, { id: start.gameId, entropy });
  let state = openGame(start);
  const take = (action: Parameters<typeof act>[1]): void => {
    const acted = act(state, action, { ...SAMPLE_BOOKS, dice });
    if (!acted.ok) throw new Error(acted.rejection.code);
    events.push(...acted.value.events);
    state = acted.value.state;
  };
  take({ type: 'ready', side: 'away', entropy: entropy.away });
  take({ type: 'ready', side: 'home', entropy: entropy.home });
  const turn = (): void => {
    const { phase, half } = state;
    const side =
      phase.type === 'choice'
        ? phase.choice.side
        : (phase.type === 'defence') === (half === 'top')
          ? 'home'
          : 'away';
    take({ type: 'takeDefault', side });
  };
  for (let turns = 0; turns < 60 || !hasRolls(events.at(-1)); turns++) turn();
  take({ type: 'undoDecision', reason: 'a slip of the finger' });
  turn();
  take({ type: 'concede', side: 'home' });
  return [...events, { type: 'diceRevealed', secret: secret.reveal() }];
};

const hasRolls = (event: GameEvent | undefined): boolean =>
  event !== undefined && 'rolls' in event && (event.rolls ?? []).length > 0;

const LOG = gameLog();
let printed: string[] = [];
beforeEach(() => {
  printed = [];
  const keep = (text: string): void => void printed.push(text);
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

const check = async (content: string): Promise<number> => {
  const file = join(await mkdtemp(join(tmpdir(), 'verify-')), 'game.json');
  await writeFile(file, content);
  return verify([file]);
};

/** One face turned to the next. */
const cheated = (): readonly GameEvent[] => {
  const index = LOG.findIndex((event) => event.type === 'playMade');
  const event = LOG[index];
  if (event?.type !== 'playMade') throw new Error('no play');
  const [roll, ...rest] = event.rolls;
  if (!roll) throw new Error('no roll');
  const [face = 1, ...faces] = roll.faces;
  const turned = { ...roll, faces: [(face % (roll.dice[0] ?? 6)) + 1, ...faces] };
  return LOG.with(index, { ...event, rolls: [turned, ...rest] });
};

describe('pnpm verify', () => {
  test('a fair game is fair', async () => {
    expect(await check(JSON.stringify(LOG))).toBe(0);
    expect(printed.join()).toContain('FAIR');
    expect(await check(JSON.stringify({ events: LOG }))).toBe(0);
  });
  test('so is one as the sites write it, and one that was tampered with is not', async () => {
    const written = (log: readonly GameEvent[]) =>
      JSON.stringify({
        gameId: sampleGame().gameId,
        version: log.length,
        events: log.map((event, index) => ({ version: index + 1, at: '', by: 'server', event })),
      });
    expect(await check(written(LOG))).toBe(0);
    expect(await check(written(cheated()))).toBe(1);
  });
  test('a turned face is named', async () => {
    expect(await check(JSON.stringify(cheated()))).toBe(1);
    expect(printed.join()).toContain('NOT FAIR');
    expect(printed.join()).toMatch(/version \d+, roll \d+/);
  });
  test('new throws for a decision that was taken back are found, though the secret makes them so', async () => {
    const dice = fairDice(secret, { id: sampleGame().gameId, entropy });
    const undone = LOG.findIndex(({ type }) => type === 'decisionUndone');
    const rolls = LOG.flatMap((event) => ('rolls' in event ? (event.rolls ?? []) : []));
    let next = Math.max(...rolls.map(({ n }) => n)) + 1;
    const forged = LOG.map((event, index) => {
      if (index < undone || !('rolls' in event) || !event.rolls) return event;
      const thrown = event.rolls.map((roll) => {
        const n = next++;
        return { ...roll, n, faces: dice.roll(n, roll.purpose, roll.dice) };
      });
      return { ...event, rolls: thrown };
    });
    expect(await check(JSON.stringify(forged))).toBe(1);
    expect(printed.join()).toMatch(/event \d+: .*\n.*\nNOT FAIR/);
    expect(printed.join()).not.toContain('expected');
  });
  test('a game that is not over cannot be checked', async () => {
    expect(await check(JSON.stringify(LOG.slice(0, -1)))).toBe(2);
  });
  test.each([['not JSON'], ['{}'], ['[{"type":"gameStarted"}]'], ['[1]']])(
    '%s is not a game',
    async (content) => {
      expect(await check(content)).toBe(2);
      expect(printed.join()).toContain('is not a game');
    },
  );
  test('a file that is not there', async () => {
    expect(await verify(['/nowhere/game.json'])).toBe(2);
  });
});

/** The protocol once more, from the platform's own hashes. */
test('our dice are those of an independent implementation', () => {
  const lp = (bytes: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const mac = (key: Buffer, message: Buffer): Buffer =>
    createHmac('sha256', key).update(message).digest();
  const seed = Buffer.from(secret.reveal(), 'hex');
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const key = mac(
    seed,
    Buffer.concat([lp(Buffer.from('g')), lp(bytes(entropy.away)), lp(bytes(entropy.home))]),
  );
  const dice = fairDice(secret, { id: 'g', entropy });
  for (let n = 0; n < 200; n++) {
    const message = Buffer.alloc(12);
    message.writeUInt32BE(n, 4);
    const stream = [...mac(key, message)];
    const sizes: readonly Die[] = [6, 6, 6, 20, 100];
    const faces = sizes.map((sides) => {
      let byte = stream.shift() ?? 0;
      while (byte >= 256 - (256 % sides)) byte = stream.shift() ?? 0;
      return (byte % sides) + 1;
    });
    expect(dice.roll(n, 'atBat', sizes)).toEqual(faces);
  }
  const hash = 'ab'.repeat(32);
  const promise = createHash('sha256').update(
    Buffer.concat([lp(seed), lp(bytes(hash)), lp(bytes(hash))]),
  );
  expect(secret.commitTo(hash, hash)).toBe(promise.digest('hex'));
});
