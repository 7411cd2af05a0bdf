import { describe, expect, it } from 'vitest';
import type { GameEnded } from '../model/ending.ts';
import type { GameEvent, HalfStarted, Substituted } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import type { PlayMade } from '../model/play.ts';
import type { Roll } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import { SWUNG } from '../testing/at-the-plate.ts';
import { moment } from '../testing/moment.ts';
import { playMade, runs } from '../testing/play-made.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { whyNoStart, whyNot } from '../testing/why-not.ts';

const COMMITMENT = { algorithm: 'a', hash: 'b' } as never;

/** Slot 3 (player 4) bats; 3, 2 and 1 are on first, second and third. */
const loaded = moment({ code: 7, slot: 3 });
const declared: GameState = { ...loaded, phase: { type: 'declared', play: SWUNG } };
const between: GameState = { ...loaded, phase: { type: 'between' } };
/** As if dice had fallen before: one of our own games, and not a real one. */
const ours = (state: GameState): GameState => ({ ...state, rolls: 7 });
const roll = (n: number): Roll => ({ n, purpose: 'chaos', dice: [20], faces: [1] });

describe('a play', () => {
  const out = (facts: Partial<PlayMade> = {}): PlayMade => playMade('out', facts);

  it.each<[string, GameState, PlayMade, string | null]>([
    ['nobody moves', loaded, out(), null],
    [
      'everybody moves',
      loaded,
      playMade('single', { moves: [runs(3, 4), runs(2, 3), runs(1, 2)] }),
      null,
    ],
    [
      'all score',
      loaded,
      playMade('homeRun', { moves: [runs(3, 4), runs(2, 4), runs(1, 4)] }),
      null,
    ],
    ['without the batter', loaded, playMade('wildPitch', { moves: [runs(3, 4)] }), null],
    ['three out', loaded, out({ moves: [runs(2, 0), runs(1, 0)] }), null],
    ['two out, with one before', { ...loaded, outs: 1 }, out({ moves: [runs(1, 0)] }), null],
    [
      'the lead runner out, the others up',
      loaded,
      playMade('fieldersChoice', { moves: [runs(3, 0), runs(2, 3), runs(1, 2)] }),
      null,
    ],
    ['after a declaration', declared, out({ rolls: [roll(0)] }), null],
    [
      'an intentional walk',
      { ...loaded, bases: [null, null, null] },
      playMade('intentionalWalk'),
      null,
    ],
    [
      'an intentional walk after it',
      { ...declared, bases: [null, null, null] },
      playMade('intentionalWalk'),
      'an intentional walk follows no declaration',
    ],
    ['dice before it', loaded, out({ rolls: [roll(0)] }), 'dice fall before anything is declared'],
    [
      'a man of the other side',
      loaded,
      out({ batter: lineupId(30) }),
      '30 is not in the batting order',
    ],
    ['out of turn, in a real game', loaded, out({ batter: lineupId(5) }), null],
    ['out of turn, in one of ours', ours(loaded), out({ batter: lineupId(5) }), '5 is not up'],
    [
      'out of turn, where dice are to fall',
      { ...loaded, commitment: COMMITMENT },
      out({ batter: lineupId(5) }),
      '5 is not up',
    ],
    ['in turn, in one of ours', ours(loaded), out(), null],
    [
      'from an empty base',
      { ...loaded, bases: [loaded.bases[0], null, loaded.bases[2]] },
      out({ moves: [runs(3, 4), runs(2, 3)] }),
      'nobody is on base 2',
    ],
    [
      'a man twice',
      loaded,
      out({ moves: [runs(3, 4), runs(2, 3), runs(3, 4)] }),
      'a runner moves twice',
    ],
    [
      'four out',
      loaded,
      out({ moves: [runs(3, 0), runs(2, 0), runs(1, 0)] }),
      'more than three are out',
    ],
    [
      'three out, with one before',
      { ...loaded, outs: 1 },
      out({ moves: [runs(2, 0), runs(1, 0)] }),
      'more than three are out',
    ],
    ['the batter onto a runner', loaded, playMade('single'), 'two runners end on base 1'],
    ['a runner onto another', loaded, out({ moves: [runs(2, 3)] }), 'two runners end on base 3'],
    ['a runner past another', loaded, out({ moves: [runs(2, 4)] }), 'a runner passes another'],
    [
      'the batter past a runner',
      { ...loaded, bases: [loaded.bases[0], null, null] },
      playMade('double'),
      'a runner passes another',
    ],
  ])('%s', (...[, state, play, fault]) => expect(whyNot(state, play)).toBe(fault));
});

describe('a half-inning', () => {
  const half = (inning: number, which: 'top' | 'bottom', runner?: number): HalfStarted => ({
    type: 'halfStarted',
    inning,
    half: which,
    ...(runner === undefined ? {} : { placed: { base: 2, runner: lineupId(runner) } }),
  });
  const bottom: GameState = { ...between, half: 'bottom' };
  const setup: GameState = {
    ...loaded,
    phase: { type: 'setup', ready: { away: true, home: true } },
  };

  it.each<[string, GameState, HalfStarted, string | null]>([
    ['the first', setup, half(1, 'top'), null],
    [
      'the first is no bottom',
      setup,
      half(1, 'bottom'),
      'the game begins with the top of inning 1',
    ],
    ['the other side’s', between, half(1, 'bottom'), null],
    ['the same again', between, half(1, 'top'), 'after the top of inning 1 comes the bottom of 1'],
    ['a later one', between, half(2, 'bottom'), 'after the top of inning 1 comes the bottom of 1'],
    ['the next inning', bottom, half(2, 'top'), null],
    ['the same inning', bottom, half(1, 'top'), 'after the bottom of inning 1 comes the top of 2'],
    [
      'the bottom of the next',
      bottom,
      half(2, 'bottom'),
      'after the bottom of inning 1 comes the top of 2',
    ],
    ['with a runner', bottom, half(2, 'top', 3), null],
    [
      'with a runner of the other side',
      bottom,
      half(2, 'top', 30),
      '30 is not in the batting order',
    ],
    ['with a runner of the home side', between, half(1, 'bottom', 30), null],
  ])('%s', (...[, state, event, fault]) => expect(whyNot(state, event)).toBe(fault));
});

describe('an end', () => {
  const ends = (ending: GameEnded['ending'], winner: GameEnded['winner']): GameEnded => ({
    type: 'gameEnded',
    ending,
    winner,
  });
  const at = (away: number, home: number, state = between): GameState => ({
    ...state,
    score: { away, home },
  });

  it.each<[string, GameState, GameEnded, string | null]>([
    ['a forfeit', at(0, 0), ends('forfeit', 'away'), null],
    ['a forfeit of nobody', at(1, 0), ends('forfeit', null), 'a forfeit has a winner'],
    ['a tie', at(1, 1), ends('tie', null), null],
    ['a tie that somebody wins', at(1, 1), ends('tie', 'home'), 'home cannot win'],
    ['a void game', at(2, 1), ends('void', null), null],
    ['a void game that somebody wins', at(2, 1), ends('void', 'away'), 'away cannot win'],
    ['called with a leader', at(2, 1), ends('called', 'away'), null],
    ['called without one', at(1, 1), ends('called', null), null],
    ['called for the wrong side', at(2, 1), ends('called', 'home'), 'the winner is not ahead'],
    ['called for nobody', at(2, 1), ends('called', null), 'the winner is not ahead'],
    ['nine innings', at(1, 2), ends('regulation', 'home'), null],
    ['nine innings for nobody', at(1, 1), ends('regulation', null), 'the winner is not ahead'],
    [
      'nine innings for the wrong side',
      at(1, 2),
      ends('regulation', 'away'),
      'the winner is not ahead',
    ],
    [
      'in the middle of a half-inning',
      at(2, 1, ours(loaded)),
      ends('regulation', 'away'),
      'the half-inning is not over',
    ],
    ['in the middle of one of a real game', at(2, 1, loaded), ends('regulation', 'away'), null],
    ['after one', at(2, 1, ours(between)), ends('regulation', 'away'), null],
    [
      'mercy in the middle',
      at(12, 1, ours(loaded)),
      ends('mercy', 'away'),
      'the half-inning is not over',
    ],
    ['mercy after one', at(12, 1, ours(between)), ends('mercy', 'away'), null],
    ['a walk-off in the middle', at(1, 2, ours(loaded)), ends('walk-off', 'home'), null],
    [
      'a walk-off for who is behind',
      at(2, 1, ours(loaded)),
      ends('walk-off', 'home'),
      'the winner is not ahead',
    ],
  ])('%s', (...[, state, event, fault]) => expect(whyNot(state, event)).toBe(fault));
});

describe('a change of men', () => {
  const LEFT = 32;
  const [BENCH, OTHER] = [37, 38];
  const comes = (player: number, slot: number | null, replaces?: number): Substituted => ({
    type: 'substituted',
    side: 'home',
    changes: [
      {
        player: lineupId(player),
        role: 'LF',
        slot,
        ...(replaces === undefined ? {} : { replaces: lineupId(replaces) }),
      },
    ],
  });
  const { home } = loaded.teams;
  const gone = (reentry: boolean): GameState => ({
    ...loaded,
    rules: { ...loaded.rules, reentry },
    teams: { ...loaded.teams, home: { ...home, gone: [lineupId(BENCH)] } },
  });

  it.each<[string, GameState, Substituted, string | null]>([
    ['somebody for somebody', loaded, comes(BENCH, 5, LEFT), null],
    ['somebody without a slot', loaded, comes(BENCH, null, LEFT), null],
    ['somebody elsewhere', loaded, comes(LEFT, 5), null],
    ['a stranger', loaded, comes(99, 5, LEFT), '99 is not on the roster'],
    ['for a stranger', loaded, comes(BENCH, 5, 99), '99 is not on the roster'],
    ['one of the other side', loaded, comes(4, 5, LEFT), '4 is not on the roster'],
    ['a tenth slot', loaded, comes(BENCH, 9, LEFT), 'nobody bats in slot 9'],
    ['who has left', gone(false), comes(BENCH, 5, LEFT), '37 has left the game'],
    ['who has left where men come back', gone(true), comes(BENCH, 5, LEFT), null],
    ['for one who is not in', loaded, comes(BENCH, 5, OTHER), '38 is not in the game'],
  ])('%s', (...[, state, event, fault]) => expect(whyNot(state, event)).toBe(fault));

  it('is looked at man by man', () => {
    const event = comes(BENCH, 5, LEFT);
    const changes = [...event.changes, ...comes(99, 5, LEFT).changes];
    expect(whyNot(loaded, { ...event, changes })).toBe('99 is not on the roster');
  });
});

describe('dice', () => {
  const kept = (n: number, slot = 3) => ({ roll: roll(n), side: 'away', slot }) as const;
  const withKept = (...rolls: readonly ReturnType<typeof kept>[]): GameState => ({
    ...at,
    undo: { ...at.undo, kept: rolls },
  });
  const at: GameState = { ...declared, rolls: 5 };
  const undone = withKept(kept(3), kept(4));

  it.each<[string, GameState, readonly number[], string | null]>([
    ['none', at, [], null],
    ['the next', at, [5, 6], null],
    ['a gap', at, [6], 'roll 5 is missing'],
    ['a gap later', at, [5, 7], 'roll 6 is missing'],
    ['one that has fallen', at, [4], 'roll 4 has fallen already'],
    ['those that were taken back', undone, [3, 4, 5], null],
    ['one that was taken back, twice', undone, [3, 3], 'roll 3 has fallen already'],
    ['one that was not', undone, [2], 'roll 2 has fallen already'],
    ['a new one instead', undone, [5], 'roll 3 has to fall again, and no other for it'],
    ['a new one after the first', undone, [3, 5], 'roll 4 has to fall again, and no other for it'],
    ['those of another batter', withKept(kept(3, 4)), [5], null],
    ['another batter’s', withKept(kept(3, 4)), [3], 'roll 3 has fallen already'],
  ])('%s', (...[, state, numbers, fault]) => {
    const play = playMade('out', { rolls: numbers.map(roll) });
    expect(whyNot(state, play)).toBe(fault);
  });

  it('that were taken back fall for what they fell for, and for nothing else', () => {
    const other = { ...roll(3), purpose: 'hold' } as const;
    expect(whyNot(undone, playMade('out', { rolls: [other] }))).toBe('roll 3 has fallen already');
    const play = playMade('out', { rolls: [{ ...roll(5), purpose: 'hold' }] });
    expect(whyNot(undone, play)).toBeNull();
  });
});

describe('what is no event of a game', () => {
  it.each([
    [null, 'this is no event'],
    ['x', 'this is no event'],
    [{ type: 'toString' }, 'nobody knows what "toString" is'],
    [{ type: 'rain' }, 'nobody knows what "rain" is'],
    [sampleGame(), 'the game has begun already'],
    [{ type: 'playMade' }, 'playMade has no rolls that can be read'],
  ])('%j', (event, fault) => expect(whyNot(loaded, event as GameEvent)).toBe(fault));

  it.each<[GameEvent['type'], GameState['phase']['type'], boolean]>([
    ['playMade', 'defence', true],
    ['playMade', 'declared', true],
    ['playMade', 'offence', false],
    ['halfStarted', 'defence', false],
    ['substituted', 'declared', false],
    ['gameSuspended', 'reading', true],
    ['gameSuspended', 'over', false],
    ['resultCorrected', 'over', true],
    ['resultCorrected', 'between', false],
  ])('%s in phase %s: %s', (type, phase, follows) => {
    const state = { ...loaded, phase: { type: phase } } as unknown as GameState;
    const fault = whyNot(state, { type } as GameEvent);
    expect(fault === `${type} cannot follow in phase ${phase}`).toBe(!follows);
  });

  it('begins no log', () => {
    expect(whyNoStart(undefined)).toBe('a log begins with gameStarted');
    expect(whyNoStart(playMade('out'))).toBe('a log begins with gameStarted');
    expect(whyNoStart(sampleGame())).toBeNull();
    expect(whyNoStart({ ...sampleGame(), teams: null } as never)).toBe(
      'gameStarted has no teams that can be read',
    );
  });
});

it('the chaos roll falls once a plate appearance', () => {
  const chaos = { type: 'chaosRolled', rolls: [roll(0)] } as GameEvent;
  const rolled = (chaosRolled: boolean): GameState => ({
    ...declared,
    pa: { ...declared.pa, chaosRolled },
  });
  expect(whyNot(rolled(false), chaos)).toBeNull();
  expect(whyNot(rolled(true), chaos)).toBe('the chaos roll of this plate appearance has fallen');
});
