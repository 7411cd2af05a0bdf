import { describe, expect, it } from 'vitest';
import { thoughtIn } from './thoughts.ts';

describe('what a computer thought', () => {
  it.each([
    ['ai:home', 'steal 78 % vs break-even 71 %', 'home'],
    ['ai:away', 'infield in', 'away'],
  ] as const)('%s, %s', (by, reason, side) => {
    expect(thoughtIn({ by, reason })).toEqual({ side, text: reason });
  });

  it.each([
    ['ai:home', 'swing away'],
    ['ai:home', 'as usual'],
    ['ai:away', 'ready'],
    ['user:0193', 'because'],
    ['clock', 'because'],
  ])('nothing worth telling: %s, %s', (by, reason) => {
    expect(thoughtIn({ by, reason })).toBeNull();
  });

  it('nothing where nothing is kept', () => expect(thoughtIn({ by: 'ai:home' })).toBeNull());
});
