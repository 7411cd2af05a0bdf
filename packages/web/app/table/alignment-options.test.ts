import { legalDecisions } from '@paper-dynasty/engine';
import { NORMAL_DEPTH, scene } from '@paper-dynasty/engine/testing';
import { describe, expect, it } from 'vitest';
import { defenceOptions } from './alignment-options.ts';
import { isOneStep } from './one-step.ts';

const labels = (sketch: Parameters<typeof scene>[0]): readonly string[] => {
  const { state, books } = scene(sketch);
  return defenceOptions(state, legalDecisions(state, 'home', books)).map(({ label }) => label);
};

describe('ways to stand that are weighed', () => {
  it('differ from the usual one in one thing', () => {
    expect(isOneStep(NORMAL_DEPTH)).toBe(false);
    expect(isOneStep({ ...NORMAL_DEPTH, hold: [1] })).toBe(true);
    expect(isOneStep({ ...NORMAL_DEPTH, hold: [1, 3] })).toBe(false);
    expect(isOneStep({ ...NORMAL_DEPTH, infield: 'in', hold: [1] })).toBe(false);
    expect(isOneStep({ ...NORMAL_DEPTH, shift: 'pull' })).toBe(true);
  });

  it('are those that are legal now, each with a name', () => {
    expect(labels({ outs: 2 })).toEqual([]);
    expect(labels({ bases: '1--', outs: 2 })).toEqual([expect.stringMatching(/^Hold /)]);
    expect(labels({ bases: '--3', rules: { shiftsAllowed: true } })).toHaveLength(4);
  });
});
