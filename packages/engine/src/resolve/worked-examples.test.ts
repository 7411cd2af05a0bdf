import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/outcome.ts';
import { given } from '../testing/given.ts';
import { brief, playOf, runOutcome, whoWentWhere } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { withReading } from '../testing/swing.ts';

/** The worked examples of the rule book. @see rules §23 */

/** A play in a whole game: the outcome is confirmed, and the close-out has its say. */
const confirmed = (at: SceneSketch, outcome: Outcome, ...dice: readonly ScriptedRoll[]) => {
  const { state, books } = scene(at);
  const when = given(withReading(state, outcome), books).when(
    { type: 'confirmOutcome', side: state.half === 'top' ? 'home' : 'away' },
    ...dice,
  );
  return { play: when.play(), state: when.then().state };
};

describe('the worked examples', () => {
  it('1: a double play with one out ends the half', () => {
    const { play, state } = confirmed(
      { bases: '1-3', outs: 1 },
      { code: 'GROUNDBALL_A', location: 'SS' },
    );
    expect(brief(play)).toBe('out B>0, 1>0 force (SS-2B 2B+1B)');
    expect(play.rulings?.gidp).toBe(true);
    expect([state.half, state.outs]).toEqual(['bottom', 0]);
  });

  it('2: with nobody out the runner on third scores', () => {
    const { play, state } = confirmed({ bases: '1-3' }, { code: 'GROUNDBALL_A', location: 'SS' });
    expect(whoWentWhere(play)).toBe('B>0 3>4 1>0');
    expect([state.outs, state.score.away, state.bases]).toEqual([2, 6, [null, null, null]]);
  });

  it('3: sent with two out, thrown out at home', () => {
    const run = runOutcome(
      scene({
        bases: '-2-',
        outs: 2,
        runners: { 2: { speed: 13 } },
        fielders: { LF: { arm: -2 } },
      }),
      { code: 'SINGLE_UNCAPPED', location: 'LF' },
      {
        rolls: [
          ['depth', 1],
          ['advance', 15],
        ],
        answers: ['send', 'throw-lead'],
      },
    );
    expect(run.choices[0]?.target).toBe(13);
    expect(brief(playOf(run))).toBe('single B>1, 2>0 tag (LF C)');
  });

  it('4: a walk ties the game, a single with two runs wins it', () => {
    const at: SceneSketch = { bases: '123', outs: 2, inning: 9, half: 'bottom', lead: -1 };
    const walk = confirmed(at, { code: 'WALK' });
    expect(walk.state.score).toEqual({ away: 5, home: 5 });
    expect(walk.state.bases.every((runner) => runner !== null)).toBe(true);
    const single = confirmed(at, { code: 'SINGLE_2', location: 'LF' });
    expect(single.state.score).toEqual({ away: 5, home: 6 });
    expect(single.state.phase).toMatchObject({ type: 'over', ending: 'walk-off', winner: 'home' });
    expect(single.play).toMatchObject({ kind: 'single', batterTo: 1 });
  });

  it('5: a double that wins from third is a single', () => {
    const { play, state } = confirmed(
      { bases: '--3', inning: 9, half: 'bottom' },
      { code: 'DOUBLE_3', location: 'LF' },
    );
    expect(play.kind).toBe('single');
    expect(state.score).toEqual({ away: 5, home: 6 });
  });

  it('6: range 2, a ball he should have had', () => {
    const run = runOutcome(
      scene({ bases: '12-', fielders: { SS: { range: 2, error: 16 } } }),
      { code: 'X_CHECK', location: 'SS' },
      // d216: 11 is one to one, two to six, five
      {
        rolls: [
          ['range', 8],
          ['error', 1, 2, 5],
        ],
      },
    );
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

  it('7: a homer behind a man who reached on an error with two out scores both', () => {
    const { play, state } = confirmed(
      { bases: '1--', outs: 2 },
      { code: 'HOMERUN', location: 'LF' },
    );
    expect(whoWentWhere(play)).toBe('B>4 1>4');
    expect(state.score.away).toBe(7);
  });
});
