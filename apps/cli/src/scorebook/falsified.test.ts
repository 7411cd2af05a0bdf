import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scoredGame } from './box-to-json.ts';
import { readGame } from './read-games.ts';
import { SAMPLE_2015 } from './real-games.ts';
import { scoreGame } from './score-game.ts';
import type { Reading } from './to-play.ts';

type Json = { [key: string]: unknown };

const lines = gunzipSync(readFileSync(SAMPLE_2015)).toString().trim().split('\n').slice(0, 60);

const answer = (json: string, reading: Reading): string => {
  const read = readGame(json);
  if (!read.ok) throw new Error(read.fault.code);
  const scored = scoreGame(read.game, reading);
  if (!scored.ok) throw new Error(`${read.game.gameId}: ${scored.fault.code}`);
  return JSON.stringify(scoredGame(scored.record, (id) => scored.people.names.get(id) ?? ''));
};

const CONCLUSIONS = ['AB', 'PA', 'ROE', 'HALF_END', 'END'];
const RULINGS = ['SH', 'SF', 'GIDP', 'DP', 'TP', 'WP', 'PB'];

/** Every conclusion of an event made false: score, runs, outs, text, flags, and runs batted in where no error leaves them open. */
const falsifyEvent = (event: Json, i: number): Json => {
  const flags = Array.isArray(event.flags) ? event.flags : [];
  const clean = event.err === undefined;
  return {
    ...event,
    score: [90 - i, i],
    runs: 3,
    outsOn: 2,
    outs: 1,
    text: 'HR/9.3-H;2-H;1-H',
    unearned: { bat: 'unearned', run1: 'team_unearned', run2: 'unearned', run3: 'unearned' },
    ...(clean ? { rbi: 4 } : {}),
    flags: [
      ...flags.filter((flag: string) => !CONCLUSIONS.includes(flag)),
      ...CONCLUSIONS.filter((flag) => !flags.includes(flag)),
    ],
  };
};

const falsify = (json: string): string => {
  const game: Json = JSON.parse(json);
  const events: Json[] = Array.isArray(game.events) ? game.events : [];
  return JSON.stringify({
    ...game,
    inningsPlayed: 4,
    outs: 7,
    win: 'nobody',
    loss: 'nobody',
    save: 'nobody',
    linescore: { away: [9], home: [8, 8] },
    totals: { away: { R: 99 }, home: { H: 99 } },
    batting: [],
    pitching: [{ side: 'away', id: 'nobody', ER: 12 }],
    fielding: [],
    officialER: {},
    events: events.map(falsifyEvent),
  });
};

/** Without any ruling left in it, either. */
const unruled = (json: string): string => {
  const game: Json = JSON.parse(json);
  const events: Json[] = Array.isArray(game.events) ? game.events : [];
  return JSON.stringify({
    ...game,
    events: events.map((event) => {
      const flags = Array.isArray(event.flags) ? event.flags : [];
      const { rbi: _, ...rest } = event;
      return { ...rest, flags: flags.filter((flag: string) => !RULINGS.includes(flag)) };
    }),
  });
};

describe('a record whose conclusions are false', () => {
  it('is false indeed', () => {
    expect(lines.every((line) => falsify(line) !== line)).toBe(true);
  });

  it.each(['with-rulings', 'facts-only'] as const)('is scored the same, %s', (reading) => {
    for (const line of lines) expect(answer(falsify(line), reading)).toBe(answer(line, reading));
  });

  it('is scored the same from facts alone when its rulings are gone', () => {
    for (const line of lines) {
      expect(answer(unruled(line), 'facts-only')).toBe(answer(line, 'facts-only'));
    }
  });
});
