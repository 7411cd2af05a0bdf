import { ACTION_TYPES } from '@paper-dynasty/engine';
import { describe, expect, it } from 'vitest';
import { managerAction } from './inputs.ts';

/** What the clock, or an official, does. */
const NOT_FOR_MANAGERS: readonly string[] = [
  'takeDefault',
  'settleOutcome',
  'forfeit',
  'void',
  'callGame',
  'undoDecision',
  'correctResult',
  'suspend',
  'resume',
];

/** Whether a manager may send this kind of action at all, whatever else he got wrong. */
const isKnown = (type: string): boolean => {
  const { error } = managerAction.safeParse({ type });
  return !error?.issues.some(({ code }) => code === 'invalid_union');
};

describe('what a manager may ask for', () => {
  it.each(ACTION_TYPES)("knows %s, unless it is the server's", (type) => {
    expect(isKnown(type)).toBe(!NOT_FOR_MANAGERS.includes(type));
  });

  it('knows nothing else', () => expect(isKnown('stealSigns')).toBe(false));
});
