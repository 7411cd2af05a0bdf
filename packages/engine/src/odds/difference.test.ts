import { expect, it } from 'vitest';
import type { Hand } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { matters } from './difference.ts';

const STANDS = {
  'as ever': NORMAL_DEPTH,
  'first held': { ...NORMAL_DEPTH, hold: [1] },
  'second held': { ...NORMAL_DEPTH, hold: [2] },
  'corners in': { ...NORMAL_DEPTH, infield: 'corners-in' },
  'a shift': { ...NORMAL_DEPTH, shift: 'pull' },
} as const satisfies { readonly [name: string]: Alignment };
type Stand = keyof typeof STANDS;

const GROUND_BALLS: readonly Outcome[] = [
  { code: 'GROUNDBALL_A', location: 'SS' },
  { code: 'GROUNDBALL_B', location: 'SS' },
];
const SLOW: Outcome = { code: 'GROUNDBALL_C', location: 'SS' };
const SHORT_SINGLES = ['SINGLE_1', 'SINGLE_UNCAPPED', 'BP_SINGLE'] as const;
const OTHERS: readonly Outcome[] = [
  { code: 'SINGLE_2', location: 'LF' },
  { code: 'FLYOUT_B', location: 'LF' },
  { code: 'STRIKEOUT' },
];

const made = (stand: Stand, outcome: Outcome, hand: Hand = 'R'): boolean =>
  matters({ wanted: STANDS[stand], usual: NORMAL_DEPTH }, outcome, hand);

it.each<[Stand, boolean, boolean]>([
  ['as ever', false, false],
  ['first held', true, false],
  ['second held', false, false],
  ['corners in', true, true],
  ['a shift', true, false],
])('%s changes a hard ground ball: %s, a slow one: %s', (stand, hard, slow) => {
  for (const ball of GROUND_BALLS) expect(made(stand, ball)).toBe(hard);
  expect(made(stand, SLOW)).toBe(slow);
});

it('a shift changes short singles to the side that he pulls to, or nobody knows where', () => {
  for (const code of SHORT_SINGLES) {
    expect(made('a shift', { code, location: 'LF' })).toBe(true);
    expect(made('a shift', { code, location: 'RF' })).toBe(false);
    expect(made('a shift', { code, location: 'RF' }, 'L')).toBe(true);
    expect(made('a shift', { code })).toBe(true);
    for (const stand of ['as ever', 'first held', 'corners in'] as const) {
      expect(made(stand, { code, location: 'LF' })).toBe(false);
      expect(made(stand, { code })).toBe(false);
    }
  }
});

it('a check is another one for a fielder who stands elsewhere', () => {
  const check = (stand: Stand, location: NonNullable<Outcome['location']>) =>
    made(stand, { code: 'X_CHECK', location });
  expect(check('first held', '1B')).toBe(true);
  expect(check('first held', 'SS')).toBe(false);
  expect(check('as ever', '1B')).toBe(false);
  expect(check('corners in', 'LF')).toBe(true);
  expect(check('a shift', 'LF')).toBe(true);
  expect(made('first held', { code: 'X_CHECK' })).toBe(false);
});

it('nothing changes what nobody fields', () => {
  for (const stand of ['first held', 'corners in', 'a shift'] as const)
    for (const outcome of OTHERS) expect(made(stand, outcome)).toBe(false);
});
