import { expect, it } from 'vitest';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import { playMade, runs } from '../testing/play-made.ts';
import type { RiskResult } from './risk.ts';
import { contactResult, hitAndRunResult, isOnTheGround } from './swing.ts';

it.each<[Outcome, boolean]>([
  [{ code: 'GROUNDBALL_A', location: 'SS' }, true],
  [{ code: 'GROUNDBALL_C' }, true],
  [{ code: 'X_CHECK', location: 'SS' }, true],
  [{ code: 'X_CHECK' }, true],
  [{ code: 'X_CHECK', location: 'LF' }, false],
  [{ code: 'SINGLE_1', location: 'SS' }, false],
  [{ code: 'LINEOUT', location: 'SS' }, false],
  [{ code: 'STRIKEOUT' }, false],
])('%j may be another play before a drawn-in infield: %s', (outcome, changes) => {
  expect(isOnTheGround(outcome)).toBe(changes);
});

const ERROR = [{ position: 'SS', kind: 'throw' }] as const;

it.each<[RiskResult, PlayMade]>([
  ['reached', playMade('single', { batterTo: 1, moves: [runs(1, 3)] })],
  ['out', playMade('strikeout', { batterTo: 1, moves: [runs(1, 0)] })],
  ['doublePlay', playMade('out', { batterTo: 0, moves: [runs(1, 0)] })],
  ['movedUp', playMade('out', { batterTo: 0, moves: [runs(1, 2)] })],
  ['batterOut', playMade('out', { batterTo: 0, moves: [] })],
])('a hit-and-run ended: %s', (name, play) => {
  expect(hitAndRunResult({ type: 'play', play })).toBe(name);
  expect(hitAndRunResult({ type: 'nothing' })).toBe('batterOut');
});

it.each<[RiskResult, PlayMade]>([
  ['safe', playMade('fieldersChoice', { batterTo: 1, moves: [runs(3, 4)] })],
  ['wild', playMade('fieldersChoice', { batterTo: 2, moves: [runs(3, 4)], errors: ERROR })],
  ['out', playMade('fieldersChoice', { batterTo: 1, moves: [runs(3, 0)] })],
  ['calledOff', playMade('out', { batterTo: 0, moves: [] })],
])('he ran on contact: %s', (name, play) => {
  expect(contactResult({ type: 'play', play })).toBe(name);
  expect(contactResult({ type: 'nothing' })).toBe('calledOff');
});
