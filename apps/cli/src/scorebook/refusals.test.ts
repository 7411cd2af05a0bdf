import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scorebook } from './command.ts';
import { faultText } from './fault.ts';
import type { RecordedEvent, RecordedGame } from './game-record.ts';
import { readGame } from './read-games.ts';
import { SAMPLE_2015 } from './real-games.ts';
import { scoreGame } from './score-game.ts';

const lines = gunzipSync(readFileSync(SAMPLE_2015)).toString().trim().split('\n');
const good = (): RecordedGame => {
  const read = readGame(lines[0] ?? '');
  if (!read.ok) throw new Error('the sample is unreadable');
  return read.game;
};

const first = (game: RecordedGame, is: (event: RecordedEvent) => boolean): RecordedEvent => {
  const event = game.events.find(is);
  if (!event) throw new Error('no such event');
  return event;
};
const on = (event: RecordedEvent, base: 1 | 2 | 3): boolean =>
  (event.bases?.[base - 1] ?? null) !== null;
const fault = (spoil: (game: RecordedGame) => void) => {
  const game = good();
  spoil(game);
  const scored = scoreGame(game, 'with-rulings');
  return scored.ok ? null : scored.fault;
};

describe('a record that contradicts itself', () => {
  it('is refused only for its contradiction', () => {
    expect(fault(() => undefined)).toBeNull();
  });

  const TABLE: readonly (readonly [string, string, (game: RecordedGame) => number | null])[] = [
    [
      'a runner from an empty base',
      'RUNNER_FROM_EMPTY_BASE',
      (game) => {
        const event = first(game, (one) => one.bases === undefined);
        event.run2Dest = 3;
        return event.n;
      },
    ],
    [
      'a runner where nobody can be',
      'RUNNER_FROM_EMPTY_BASE',
      (game) => {
        const event = first(game, (one) => one.bases === undefined);
        event.bases = [null, null, event.bat];
        return event.n;
      },
    ],
    [
      'another runner than the plays put there',
      'BASES_DISAGREE',
      (game) => {
        const event = first(game, (one) => on(one, 1));
        event.bases = [
          game.lineups[event.half === 'T' ? 'away' : 'home'].find(
            (man) => man.id !== event.bases?.[0],
          )?.id ?? '',
          null,
          null,
        ];
        return event.n;
      },
    ],
    [
      'a runner who gets lost',
      'RUNNER_LOST',
      (game) => {
        const event = first(game, (one) => on(one, 1) && one.batDest !== undefined);
        delete event.run1Dest;
        return event.n;
      },
    ],
    [
      'a runner who goes back',
      'RUNNER_GOES_BACK',
      (game) => {
        const event = first(game, (one) => on(one, 2));
        event.run2Dest = 1;
        return event.n;
      },
    ],
    [
      'two runners on a base',
      'BASE_HELD_TWICE',
      (game) => {
        const event = first(
          game,
          (one) => on(one, 1) && !on(one, 2) && !on(one, 3) && one.batDest === 0,
        );
        event.batDest = 1;
        event.run1Dest = 1;
        event.po = [];
        return event.n;
      },
    ],
    [
      'four outs',
      'TOO_MANY_OUTS',
      (game) => {
        const last = first(
          game,
          (one) => on(one, 1) && one.batDest === 0 && game.events[one.n]?.half !== one.half,
        );
        last.run1Dest = 0;
        return last.n;
      },
    ],
    [
      'more putouts than outs',
      'TOO_MANY_PUTOUTS',
      (game) => {
        const event = first(game, (one) => one.type === 'single');
        event.po = [4];
        return event.n;
      },
    ],
    [
      'a position that does not exist',
      'UNKNOWN_FIELDER',
      (game) => {
        const event = first(game, (one) => one.type === 'out' && one.po.length === 1);
        event.a = [12];
        return event.n;
      },
    ],
    [
      'a batter who is not up',
      'BATTER_NOT_UP',
      (game) => {
        const event = first(game, (one) => one.n > 3);
        event.bat = game.events[0]?.bat ?? '';
        return event.n;
      },
    ],
    [
      'a pitcher who is not on the mound',
      'PITCHER_NOT_ON_MOUND',
      (game) => {
        const event = first(game, (one) => one.half === 'T');
        event.pit = game.lineups.home.find((man) => man.pos === 2)?.id ?? '';
        return event.n;
      },
    ],
    [
      'somebody who never came in',
      'UNKNOWN_PLAYER',
      (game) => {
        const event = first(game, (one) => one.n === 2);
        event.bat = 'nobody00';
        return event.n;
      },
    ],
    [
      'a turn at bat without an end',
      'BATTER_ENDS_NOWHERE',
      (game) => {
        const event = first(game, (one) => one.type === 'strikeout');
        delete event.batDest;
        event.po = [];
        return event.n;
      },
    ],
    [
      'a half-inning that begins too early',
      'HALF_NOT_OVER',
      (game) => {
        const event = first(game, (one) => one.n === 2);
        event.half = 'B';
        return event.n;
      },
    ],
    [
      'a half-inning out of order',
      'HALF_OUT_OF_ORDER',
      (game) => {
        const event = first(game, (one) => one.half === 'B');
        event.inning = 3;
        return event.n;
      },
    ],
    [
      'events out of order',
      'EVENT_OUT_OF_ORDER',
      (game) => {
        game.events.splice(4, 1);
        return 6;
      },
    ],
    [
      'a batter twice in the order',
      'PLAYER_TWICE',
      (game) => {
        const [one, other] = game.lineups.away;
        if (one && other) other.id = one.id;
        return null;
      },
    ],
    [
      'two men in one slot',
      'SLOT_TAKEN_TWICE',
      (game) => {
        const [one, other] = game.lineups.home;
        if (one && other) other.slot = one.slot;
        return null;
      },
    ],
    [
      'an empty slot',
      'SLOT_EMPTY',
      (game) => {
        game.lineups.home = game.lineups.home.filter((man) => man.slot !== 4);
        return null;
      },
    ],
    [
      'two men at one position',
      'POSITION_TWICE',
      (game) => {
        const man = game.lineups.away.find((one) => one.pos === 8);
        if (man) man.pos = 7;
        return null;
      },
    ],
    [
      'a substitute in slot 0 who does not pitch',
      'ILLEGAL_SUBSTITUTION',
      (game) => {
        const { bat: id } = first(game, (one) => one.half === 'B');
        game.subs.push({ before: 3, id, side: 'home', slot: 0, pos: 5 });
        return 3;
      },
    ],
  ];

  it.each(TABLE)('%s: %s', (...[, code, spoil]) => {
    let at: number | null = null;
    const found = fault((game) => {
      at = spoil(game);
    });
    expect(found).toMatchObject({ code, event: at });
    expect(found && faultText(found)).toMatch(/[a-z]/);
  });

  it('a game that goes on after its last out', () => {
    const found = fault((game) => {
      const last = game.events.at(-1);
      if (last) game.events.push({ ...last, n: last.n + 1 });
    });
    expect(found?.event).toBeGreaterThan(50);
  });
});

describe('a file with bad games in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scorebook-'));
  const file = join(folder, 'games.jsonl');
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(file, { force: true });
  });

  const run = async (args: readonly string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
    const code = await scorebook(args);
    return { code, out, err };
  };

  it('names them and goes on', async () => {
    const spoiled = JSON.parse(lines[1] ?? '');
    spoiled.events[9].run3Dest = 4;
    const torn = JSON.parse(lines[2] ?? '');
    delete torn.events[6].type;
    writeFileSync(
      file,
      [lines[0], JSON.stringify(spoiled), '{"gameId":', JSON.stringify(torn), lines[3]].join('\n'),
    );
    const { code, out, err } = await run([file, '--json']);
    expect(code).toBe(1);
    const told = out.map((line) => JSON.parse(line));
    expect(told.filter((line) => line.linescore).map((line) => line.gameId)).toEqual([
      JSON.parse(lines[0] ?? '').gameId,
      JSON.parse(lines[3] ?? '').gameId,
    ]);
    expect(told.filter((line) => line.error)).toEqual([
      {
        gameId: spoiled.gameId,
        error: {
          line: 2,
          event: 10,
          code: 'RUNNER_FROM_EMPTY_BASE',
          problem: 'event 10: a runner leaves third, where nobody is',
        },
      },
      { gameId: null, error: expect.objectContaining({ line: 3, code: 'NOT_JSON' }) },
      {
        gameId: torn.gameId,
        error: expect.objectContaining({ line: 4, event: 7, code: 'NOT_A_GAME' }),
      },
    ]);
    expect(err[0]).toBe(
      `${spoiled.gameId}: refused: event 10: a runner leaves third, where nobody is`,
    );
  });

  it('prints a box score a game when nothing else is asked for', async () => {
    writeFileSync(file, `${lines[0]}\n`);
    const { code, out } = await run([file]);
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/R {2}H {2}E\n.*pitchers {2}IP/s);
  });

  it('says so when there is no such file, and what it can do when asked', async () => {
    expect((await run([join(folder, 'nothing.jsonl')])).code).toBe(2);
    expect((await run(['--nonsense'])).err.join()).toContain('--facts-only');
    expect((await run(['--help'])).code).toBe(0);
  });

  it('holds the rest against the official results', async () => {
    writeFileSync(file, lines.slice(0, 5).join('\n'));
    const { code, out } = await run([file, '--check', '--misses']);
    expect(code).toBe(0);
    expect(out[0]).toBe('5 games, 0 refused\n');
    expect(out[1]).toMatch(/team LOB +10 +10 +100 %/);
  });
});
