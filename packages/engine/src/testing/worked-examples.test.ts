import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import { safeChance } from '../managers/thrown.ts';
import { breakEven } from '../managers/value.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { errorTarget } from '../resolve/fielding-check.ts';
import { type PlateAppearanceCounts, plateAppearance } from '../scoring/credits.ts';
import { chargedRuns } from '../scoring/earned-runs.ts';
import { expectancyTables, RUN_EXPECTANCIES } from '../scoring/expectancy-tables.ts';
import { playWorth } from '../scoring/play-values.ts';
import { type GameRecord, openRecord, type ScoredPlay, score } from '../scoring/record.ts';
import { given } from './given.ts';
import { brief, playOf, runOutcome, whoWentWhere } from './play-script.ts';
import type { SceneSketch } from './scene.ts';
import { scene } from './scene.ts';
import type { ScriptedRoll } from './scripted-dice.ts';
import { withReading } from './swing.ts';

/** The worked examples of the rule book, every figure of them, with the charts that ship. @see rules §23 */

type Step = readonly [outcome: Outcome, ...dice: readonly ScriptedRoll[]];

interface Played {
  readonly state: GameState;
  readonly record: GameRecord;
  /** The last play, as it was made and as the scorer has it. */
  readonly play: PlayMade;
  readonly scored: ScoredPlay;
  readonly counts: PlateAppearanceCounts;
}

/** Outcomes confirmed in a whole game, one after the other: the close-out has its say, and the scorer his. */
const confirmed = (at: SceneSketch, ...steps: readonly Step[]): Played => {
  const { state: open, books } = scene(at);
  let record = openRecord(open);
  let state = open;
  for (const [outcome, ...dice] of steps) {
    const side = state.half === 'top' ? 'home' : 'away';
    let folded = withReading(state, outcome);
    const { events, state: after } = given(folded, books)
      .when({ type: 'confirmOutcome', side }, ...dice)
      .then();
    for (const event of events) {
      folded = evolve(folded, event);
      record = score(record, event, folded);
    }
    state = after;
  }
  const scored = record.plays.at(-1);
  if (!scored) throw new Error('nothing was played');
  return { state, record, play: scored.event, scored, counts: plateAppearance(scored) };
};

const re = (code: 1 | 5, outs: number): number =>
  RUN_EXPECTANCIES['re-2010-2015']?.(code, outs) ?? 0;

describe('the worked examples', () => {
  it('1: a double play with one out ends the half', () => {
    const { play, state, counts } = confirmed({ bases: '1-3', outs: 1 }, [
      { code: 'GROUNDBALL_A', location: 'SS' },
    ]);
    expect(brief(play)).toBe('out B>0, 1>0 force (SS-2B 2B+1B)');
    expect([state.half, state.outs, state.score.away]).toEqual(['bottom', 0, 5]);
    expect(counts).toMatchObject({ pa: 1, ab: 1, hit: 0, gidp: 1, rbi: 0 });
  });

  it('2: with nobody out the runner on third scores, which is worth less than it cost', () => {
    const { play, state, scored, counts } = confirmed({ bases: '1-3' }, [
      { code: 'GROUNDBALL_A', location: 'SS' },
    ]);
    expect(whoWentWhere(play)).toBe('B>0 3>4 1>0');
    expect([state.outs, state.score.away, state.bases]).toEqual([2, 6, [null, null, null]]);
    expect(counts).toMatchObject({ gidp: 1, rbi: 0 });
    const tables = expectancyTables({ ...state.rules, runExpectancyId: 're-2010-2015' });
    expect([tables.runs(5, 0), tables.runs(0, 2)]).toEqual([1.784, 0.098]);
    expect(playWorth(scored, tables).re24).toBeCloseTo(-0.686, 9);
  });

  it('3: sent with two out, thrown out at home', () => {
    const at = {
      bases: '-2-',
      outs: 2,
      runners: { 2: { speed: 13 } },
      fielders: { LF: { arm: -2 } },
    } as const;
    const run = runOutcome(
      scene(at),
      { code: 'SINGLE_UNCAPPED', location: 'LF' },
      {
        rolls: [
          ['depth', 1],
          ['advance', 15],
        ],
        answers: ['send', 'throw-lead'],
      },
    );
    expect(run.choices[0]?.target).toBe(11);
    expect(safeChance(11)).toBe(0.55);
    // Held he is on third, the batter on first; safe he is in.
    expect(breakEven(re(5, 2), 1 + re(1, 2), 0)).toBeCloseTo(0.39, 2);
    expect(brief(playOf(run))).toBe('single B>1, 2>0 tag (LF C)');
  });

  it('4: a walk ties the game, a single with two runs wins it', () => {
    const at: SceneSketch = { bases: '123', outs: 2, inning: 9, half: 'bottom', lead: -1 };
    const walk = confirmed(at, [{ code: 'WALK' }]);
    expect(walk.state.score).toEqual({ away: 5, home: 5 });
    expect(walk.state.bases.every((runner) => runner !== null)).toBe(true);
    expect(walk.counts).toMatchObject({ pa: 1, ab: 0, bb: 1, rbi: 1 });
    const single = confirmed(at, [{ code: 'SINGLE_2', location: 'LF' }]);
    expect(single.state.score).toEqual({ away: 5, home: 6 });
    expect(single.state.phase).toMatchObject({ type: 'over', ending: 'walk-off', winner: 'home' });
    expect(single.play).toMatchObject({ kind: 'single', batterTo: 1 });
    expect(single.counts).toMatchObject({ hit: 1, rbi: 2 });
  });

  it('5: a double that wins from third is a single', () => {
    const { play, state, counts } = confirmed({ bases: '--3', inning: 9, half: 'bottom' }, [
      { code: 'DOUBLE_3', location: 'LF' },
    ]);
    expect(play).toMatchObject({ kind: 'single', batterTo: 1 });
    expect(state.score).toEqual({ away: 5, home: 6 });
    expect(counts).toMatchObject({ hit: 1, double: 0, rbi: 1 });
  });

  it('6: range 2, a ball he should have had', () => {
    const at = scene({ bases: '12-', fielders: { SS: { range: 2, error: 16 } } });
    const run = runOutcome(
      at,
      { code: 'X_CHECK', location: 'SS' },
      // d216: 11 is one to one, two to six, five
      {
        rolls: [
          ['range', 8],
          ['error', 1, 2, 5],
        ],
      },
    );
    expect(at.books.charts.range.SS[1]?.[8 - 1]).toBe('G2');
    expect(errorTarget(at.books.charts, 'SS', 16)).toBe(17);
    expect(brief(playOf(run))).toBe('error B>1, 2>3 error, 1>2 error E SS field');
    expect(playOf(run).story).toMatchObject({
      check: 'SS',
      // without it: a force ball
      withoutError: {
        batterTo: 1,
        moves: [
          { from: 2, to: 3 },
          { from: 1, to: 0 },
        ],
      },
    });
  });

  it('7: a homer behind a man who reached on an error with two out: nothing earned', () => {
    const { record, state, play } = confirmed(
      { outs: 2, fielders: { SS: { range: 2, error: 16 } } },
      [{ code: 'X_CHECK', location: 'SS' }, ['range', 8], ['error', 1, 2, 5]],
      [{ code: 'HOMERUN', location: 'LF' }],
    );
    expect(record.plays.map(({ event }) => event.kind)).toEqual(['error', 'homeRun']);
    expect(whoWentWhere(play)).toBe('B>4 1>4');
    expect(state.score.away).toBe(7);
    expect(chargedRuns(record).map(({ earned, teamEarned }) => [earned, teamEarned])).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});
