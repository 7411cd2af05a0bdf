import { describe, expect, it } from 'vitest';
import type { FIELD_POSITIONS } from '../model/baseball.ts';
import {
  baseName,
  counted,
  fielderName,
  halfName,
  listed,
  ordinal,
  positionName,
  relay,
  roleName,
  toPlace,
} from './baseball-words.ts';

describe('words for people and places', () => {
  it.each<[position: (typeof FIELD_POSITIONS)[number], who: string, where: string, plays: string]>([
    ['P', 'pitcher', 'to the pitcher', 'pitcher'],
    ['C', 'catcher', 'to the catcher', 'catcher'],
    ['1B', 'first baseman', 'to first', 'first base'],
    ['2B', 'second baseman', 'to second', 'second base'],
    ['3B', 'third baseman', 'to third', 'third base'],
    ['SS', 'shortstop', 'to shortstop', 'shortstop'],
    ['LF', 'left fielder', 'to left', 'left field'],
    ['CF', 'center fielder', 'to center', 'center field'],
    ['RF', 'right fielder', 'to right', 'right field'],
  ])('%s', (...[position, who, where, plays]) => {
    expect([fielderName(position), toPlace(position), positionName(position)]).toEqual([
      who,
      where,
      plays,
    ]);
    expect(roleName(position)).toBe(plays);
  });

  it('roles that are no positions', () => {
    expect([roleName('DH'), roleName('PH'), roleName('PR')]).toEqual([
      'designated hitter',
      'pinch hitter',
      'pinch runner',
    ]);
  });

  it('bases, and the way of a ball', () => {
    expect(([0, 1, 2, 3, 4] as const).map(baseName)).toEqual([
      'the plate',
      'first',
      'second',
      'third',
      'home',
    ]);
    expect(relay(['SS', '2B', '1B'])).toBe('shortstop to second to first');
    expect(relay(['C'])).toBe('catcher');
  });
});

describe('numbers and lists', () => {
  it('ordinals', () => {
    const numbers = [1, 2, 3, 4, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 101, 111, 112, 113];
    expect(numbers.map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 10th 11th 12th 13th 14th 20th 21st 22nd 23rd 24th 101st 111th 112th 113th',
    );
    expect(halfName('top', 2)).toBe('top of the 2nd');
    expect(halfName('bottom', 11)).toBe('bottom of the 11th');
  });

  it('lists of none, one, two and three', () => {
    expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });

  it('counts', () => {
    expect([counted(0, 'run'), counted(1, 'run'), counted(2, 'run')]).toEqual([
      '0 runs',
      '1 run',
      '2 runs',
    ]);
  });
});
