import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import type { Side } from '../model/baseball.ts';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import { parsePlay } from '../notation/parse-play.ts';
import { scriptedBook } from '../testing/scripted-book.ts';
import type { PitchingCount } from './credits.ts';
import { chargedRuns } from './earned-runs.ts';
import { pitchingLines } from './pitching-lines.ts';
import { type GameRecord, score } from './record.ts';

const OUT = 'OUT B0 a6 p3 @g6';
const WALK = 'W B1';
const HOMER = 'HR B4 @f7';
const THREE: readonly string[] = [OUT, OUT, OUT, 'side'];

/** These columns of a side's pitchers, in the order in which they came in. */
const columns = (
  lines: readonly string[],
  side: Side,
  counts: readonly PitchingCount[],
): readonly (readonly number[])[] =>
  pitchingLines(scriptedBook(lines), side).map((line) => counts.map((count) => line[count]));

describe('runners whom a pitcher finds (rules §18.6)', () => {
  it.each<[what: string, lines: readonly string[], found: readonly (readonly [number, number])[]]>([
    [
      'his from then on, and two of three are in',
      [WALK, 'W B1 1-2', 'W B1 2-3 1-2', 'relief', '1B B1 3-4 2-4 1-3 @l8', OUT, OUT, OUT],
      [
        [0, 0],
        [3, 2],
      ],
    ],
    [
      'not those whom he put on himself',
      ['relief', WALK, 'HR B4 1-4 @f7'],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'the man who takes the place of one of them is another’s, too',
      [WALK, 'relief', 'FC B1 1x/f a6 p4 @g6', 'HR B4 1-4 @f7'],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'not those who come in once he has gone',
      [WALK, 'W B1 1-2', 'relief', OUT, 'relief', '2B B2 2-4 1-4 @l7'],
      [
        [0, 0],
        [2, 0],
        [2, 2],
      ],
    ],
    [
      'nor before he came',
      ['2B B2 @l8', '1B B1 2-4 @l8', 'relief', OUT],
      [
        [0, 0],
        [1, 0],
      ],
    ],
    [
      'who comes back finds none of his own',
      [WALK, 'relief', 'W B1 1-2', 'back', '2B B2 2-4 1-4 @l7'],
      [
        [1, 1],
        [1, 0],
      ],
    ],
    [
      'the automatic runner is his who starts the half-inning',
      ['placed', 'relief', '1B B1 2-4 @l8'],
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('%s', (...[, lines, found]) => {
    const side = lines.includes('placed') ? 'away' : 'home';
    expect(columns(lines, side, ['inherited', 'inheritedScored'])).toEqual(found);
  });

  it('of a half-inning that is over are nobody’s any more', () => {
    const after = [WALK, 'relief', OUT, OUT, OUT, 'side', ...THREE, 'relief', HOMER, HOMER];
    expect(columns(after, 'home', ['inherited', 'inheritedScored'])).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('have nothing to do with the runs of his own side', () => {
    const lines = [HOMER, HOMER, OUT, OUT, OUT, 'side', HOMER];
    for (const side of ['away', 'home'] as const)
      expect(columns(lines, side, ['inherited', 'inheritedScored'])).toEqual([[0, 0]]);
  });
});

describe('whose run it is', () => {
  it('the automatic runner’s is the man’s who starts the half-inning, and not earned', () => {
    const lines = ['placed', 'relief', '1B B1 2-4 @l8', 'relief', 'HR B4 1-4 @f7'];
    expect(columns(lines, 'away', ['run', 'eRun'])).toEqual([
      [0, 0],
      [2, 1],
      [1, 1],
    ]);
  });

  it('a pinch runner’s is the pitcher’s who let the first man on', () => {
    const play = parsePlay('HR B4 1-4 @f7');
    if (!play) throw new Error('no play');
    const walked = scriptedBook([WALK, 'relief']);
    const { batter, bases } = walked.state;
    const runner = { player: lineupId(12), role: 'PR', slot: 0 } as const;
    const events: readonly GameEvent[] = [
      {
        type: 'substituted',
        side: 'away',
        changes: [bases[0] ? { ...runner, replaces: bases[0].id } : runner],
      },
      { type: 'playMade', batter, rolls: [], ...play },
    ];
    const book = events.reduce<GameRecord>(
      (record, event) => score(record, event, evolve(record.state, event)),
      walked,
    );
    expect(chargedRuns(book).map((run) => run.runner)).toEqual([12, batter]);
    const lines = pitchingLines(book, 'home');
    expect(lines.map(({ run, eRun, inheritedScored }) => [run, eRun, inheritedScored])).toEqual([
      [1, 1, 0],
      [1, 1, 1],
    ]);
  });
});

describe('who started and who finished', () => {
  const roles = (lines: readonly string[], side: Side) =>
    pitchingLines(scriptedBook(lines), side).map(({ started, finished }) => ({
      started,
      finished,
    }));

  it('alone he only started', () => {
    expect(roles([...THREE, OUT], 'home')).toEqual([{ started: true, finished: false }]);
  });

  it('the last of three finished', () => {
    expect(roles([OUT, 'relief', OUT, 'relief', OUT], 'home')).toEqual([
      { started: true, finished: false },
      { started: false, finished: false },
      { started: false, finished: true },
    ]);
  });

  it('one line for one who comes back, as he came in first', () => {
    expect(roles([OUT, 'relief', OUT, 'back', OUT], 'home')).toEqual([
      { started: true, finished: false },
      { started: false, finished: false },
    ]);
  });
});
