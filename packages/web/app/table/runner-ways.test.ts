import { BASES, type Bases, lineupId, type PlayMade, type ScoredPlay } from '@paper-dynasty/engine';
import { playMade, recordOf, runs, sampleGame } from '@paper-dynasty/engine/testing';
import { describe, expect, it } from 'vitest';
import { baseSpot } from './field-view.ts';
import { basePath, runnerWays } from './runner-ways.ts';

describe('the way round the bases', () => {
  it.each([
    { from: 0, to: 1, by: [0, 1] },
    { from: 0, to: 4, by: [0, 1, 2, 3, 4] },
    { from: 1, to: 2, by: [1, 2] },
    { from: 1, to: 3, by: [1, 2, 3] },
    { from: 2, to: 4, by: [2, 3, 4] },
    { from: 3, to: 4, by: [3, 4] },
    { from: 2, to: 2, by: [2] },
  ] as const)('from $from to $to goes by $by', ({ from, to, by }) => {
    expect(basePath(from, to)).toEqual(by.map(baseSpot));
  });
});

const BATTER = lineupId(4);
const [first, second, third] = [1, 2, 3].map((id) => ({
  id: lineupId(id),
  pitcher: lineupId(40),
  reached: 'hit' as const,
}));
const LOADED: Bases = [first ?? null, second ?? null, third ?? null];
const opened = recordOf([sampleGame()]);

const played = (event: PlayMade): ScoredPlay => ({
  number: 1,
  inning: 1,
  half: 'top',
  outs: 0,
  bases: LOADED,
  score: { away: 0, home: 0 },
  slot: 3,
  pitcher: lineupId(40),
  fielders: opened.state.teams.home.field,
  event,
});

/** `2: 1 2 3` for the man from first who is on third afterwards; those who are gone end with `x`. */
const told = (event: PlayMade): readonly string[] =>
  runnerWays(played(event)).map(({ runner, spots, gone }) => {
    const by = spots.map((spot) => BASES.find((base) => baseSpot(base) === spot) ?? 'home');
    return `${runner === BATTER ? 'batter' : runner}: ${by.join(' ')}${gone ? ' x' : ''}`;
  });

describe('who runs on a play', () => {
  it.each<readonly [string, PlayMade, readonly string[]]>([
    [
      'a home run takes everybody round and home',
      playMade('homeRun', { moves: [runs(3, 4), runs(2, 4), runs(1, 4)] }),
      ['3: 3 home x', '2: 2 3 home x', '1: 1 2 3 home x', 'batter: home 1 2 3 home x'],
    ],
    [
      'first to third goes by second',
      playMade('single', { moves: [runs(3, 4), runs(2, 4), runs(1, 3)] }),
      ['3: 3 home x', '2: 2 3 home x', '1: 1 2 3', 'batter: home 1'],
    ],
    [
      'who is thrown out for one base too many is out there',
      playMade('single', { moves: [runs(3, 4), runs(2, 0, 'tag')] }),
      ['3: 3 home x', '2: 2 3 home x', 'batter: home 1'],
    ],
    [
      'a force is made at the next base, and the batter is out at first',
      playMade('out', { ball: { kind: 'ground' }, moves: [runs(1, 0, 'force')] }),
      ['1: 1 2 x', 'batter: home 1 x'],
    ],
    [
      'who is caught stealing is out where he went',
      playMade('caughtStealing', { moves: [runs(2, 0, 'caughtStealing')] }),
      ['2: 2 3 x'],
    ],
    [
      'who is picked off goes from where he stood',
      playMade('pickOff', { moves: [runs(1, 0, 'pickOff')] }),
      ['1: 1 x'],
    ],
    [
      'so does who did not get back after a catch',
      playMade('out', { ball: { kind: 'line' }, moves: [runs(2, 0, 'doubledOff')] }),
      ['2: 2 x'],
    ],
    ['nobody runs on a strikeout', playMade('strikeout'), []],
    [
      'the batter does not run out a fly',
      playMade('out', { ball: { kind: 'fly' }, moves: [runs(3, 4)] }),
      ['3: 3 home x'],
    ],
    [
      'a throw over that comes to nothing moves nobody',
      playMade('pickOff', { moves: [runs(1, 1, 'pickOff')] }),
      [],
    ],
  ])('%s', (_, event, ways) => {
    expect(told(event)).toEqual(ways);
  });
});
