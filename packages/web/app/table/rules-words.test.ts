import type { Rules } from '@paper-dynasty/engine';
import { STANDARD_RULES } from '@paper-dynasty/engine/testing';
import { describe, expect, it } from 'vitest';
import { rulesWords } from './rules-words.ts';

const said = (change: Partial<Rules>, setting: string): string | undefined =>
  rulesWords({ ...STANDARD_RULES, ...change }).find(([name]) => name === setting)?.[1];

describe('how a game is played', () => {
  it.each<[Partial<Rules>, string, string]>([
    [{ innings: 7 }, 'Innings', '7'],
    [{ dh: false }, 'Designated hitter', 'no'],
    [{ ghostRunnerFrom: null }, 'Runner on second', 'never'],
    [{ ghostRunnerFrom: 10 }, 'Runner on second', 'from inning 10 on'],
    [{ maxInnings: 0 }, 'A tie is possible', 'no'],
    [{ maxInnings: 12 }, 'A tie is possible', 'after inning 12'],
    [{ mercy: [] }, 'Mercy rule', 'none'],
    [
      {
        mercy: [
          { afterInning: 5, lead: 15 },
          { afterInning: 7, lead: 10 },
        ],
      },
      'Mercy rule',
      '15 ahead after 5, 10 ahead after 7',
    ],
    [{ threeBatterMinimum: false }, 'A new pitcher faces', 'one batter'],
    [{ shiftsAllowed: true }, 'Shifts', 'yes'],
    [{ injuries: true }, 'Injuries', 'yes'],
    [{ resolution: 'manual' }, 'The bat is read', 'by the managers'],
    [{ undo: 'before-roll' }, 'A decision is taken back', 'until the dice have fallen'],
    [{ clock: null }, 'Clock', 'none'],
    [
      {
        clock: {
          baseSeconds: 600,
          perDecisionSeconds: 45,
          disconnectSeconds: 120,
          onExpiry: 'claim-win',
        },
      },
      'Clock',
      '10 minutes and 45 seconds a decision',
    ],
  ])('%j: %s, %s', (change, setting, value) => {
    expect(said(change, setting)).toBe(value);
  });

  it('says each setting once', () => {
    const names = rulesWords(STANDARD_RULES).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
