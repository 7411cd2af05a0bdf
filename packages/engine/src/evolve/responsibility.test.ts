import { describe, expect, it } from 'vitest';
import type { Base } from '../model/baseball.ts';
import { type LineupId, lineupId } from '../model/ids.ts';
import type { MoveCause } from '../model/play.ts';
import type { GameState, Runner } from '../model/state.ts';
import { moment } from '../testing/moment.ts';
import { playMade, runs } from '../testing/play-made.ts';
import { evolve } from './evolve.ts';

/** Old put the first runners on, New is on the mound. */
const OLD = lineupId(51);
const NEW = moment({ code: 7 }).mound.home.pitcher;

/** `ON-` puts Old's man on first and New's on second. */
const on = (bases: string): GameState => {
  const state = moment({ code: 7, slot: 3 });
  const man = (base: 1 | 2 | 3): Runner | null => {
    const runner = state.bases[base - 1];
    const letter = bases[base - 1];
    return runner && letter !== '-' ? { ...runner, pitcher: letter === 'O' ? OLD : NEW } : null;
  };
  return { ...state, bases: [man(1), man(2), man(3)] };
};

const out = (from: Base, cause: MoveCause = 'force') => runs(from, 0, cause);
const ahead = (from: 1 | 2) => runs(from, from === 1 ? 2 : 3);

const charged = (state: GameState): string =>
  state.bases.map((runner) => (runner ? letterOf(runner.pitcher) : '-')).join('');
const letterOf = (pitcher: LineupId): string =>
  pitcher === OLD ? 'O' : pitcher === NEW ? 'N' : '?';

const GROUND = { ball: { kind: 'ground' } } as const;
const FLY = { ball: { kind: 'fly' } } as const;

describe('a runner put out on a batted ball leaves his place to those behind him', () => {
  it.each([
    [
      'the batter takes the place of the man forced',
      'O--',
      playMade('out', { batterTo: 1, moves: [out(1)], ...GROUND }),
      'O--',
    ],
    [
      'the man behind moves up, the batter is the new pitcher’s',
      'NO-',
      playMade('out', { batterTo: 1, moves: [out(2), ahead(1)], ...GROUND }),
      'NO-',
    ],
    [
      'three on, the lead man out at home',
      'NNO',
      playMade('fieldersChoice', { moves: [out(3), ahead(2), ahead(1)], ...GROUND }),
      'NNO',
    ],
    [
      'a double play that spares the trailing man',
      'NO-',
      playMade('out', { moves: [out(2), ahead(1)], ...GROUND }),
      '-O-',
    ],
    [
      'not when a fly is caught and a runner doubled up',
      'NO-',
      playMade('out', { moves: [out(2, 'doubledOff')], ...FLY }),
      'N--',
    ],
    [
      'not on a steal',
      'NO-',
      playMade('caughtStealing', { moves: [out(2, 'caughtStealing')] }),
      'N--',
    ],
    ['not on a pick-off', 'O--', playMade('pickOff', { moves: [out(1, 'pickOff')] }), '---'],
    ['nor when nobody is out', 'O--', playMade('walk', { moves: [ahead(1)] }), 'NO-'],
  ])('%s', (...[, bases, event, expected]) => {
    expect(charged(evolve(on(bases), event))).toBe(expected);
  });

  it('unless the record charges somebody', () => {
    const event = playMade('single', {
      moves: [ahead(1)],
      charges: { pitcher: OLD, runners: { 1: NEW } },
    });
    expect(charged(evolve(on('O--'), event))).toBe('ON-');
  });
});
