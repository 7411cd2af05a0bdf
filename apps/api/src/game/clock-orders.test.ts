import {
  type Action,
  act,
  type GameState,
  openGame,
  type Rules,
  simulationDice,
} from '@paper-dynasty/engine';
import { moment, NORMAL_DEPTH, SAMPLE_BOOKS, sampleGame } from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { clockOrders, hasClock } from './clock-orders.ts';

const CLOCK = {
  baseSeconds: 180,
  perDecisionSeconds: 20,
  disconnectSeconds: 60,
  onExpiry: 'default-decision',
} as const;
const TIMED: Partial<Rules> = { clock: CLOCK };
const STOP = { type: 'stop' };
const KEEP = { type: 'keep' };
const run = (whenUp: 'default' | 'claim', freeMs = 20_000) => ({
  type: 'run',
  freeMs,
  withBank: true,
  whenUp,
});

/** What these actions, one after the other, tell the clocks; the last one's orders. */
function ordersOf(state: GameState, ...actions: readonly Action[]) {
  let orders: ReturnType<typeof clockOrders> = null;
  for (const action of actions) {
    const acted = act(state, action, { ...SAMPLE_BOOKS, dice: simulationDice(7) });
    if (!acted.ok) throw new Error(`${action.type}: ${JSON.stringify(acted.rejection)}`);
    const { state: after, events } = acted.value;
    orders = clockOrders({ before: state, after, action: action.type, events });
    state = after;
  }
  return orders;
}

const setDefence: Action = { type: 'setDefence', side: 'home', alignment: NORMAL_DEPTH };
const swing: Action = {
  type: 'setOffence',
  side: 'away',
  offence: { approach: 'swing', contactPlay: false },
};
const ready = (side: 'away' | 'home'): Action => ({
  type: 'ready',
  side,
  entropy: '00'.repeat(16),
});
const read: Action = { type: 'enterOutcome', side: 'away', outcome: { code: 'WALK' } };
const MANUAL: Partial<Rules> = { resolution: 'manual' };

describe('which games have a clock', () => {
  const teams = openGame(sampleGame()).teams;
  const withAi = { ...teams, away: { ...teams.away, ai: 'yolo' as const } };
  test.each([
    { name: 'the rules ask for none', rules: {}, sides: teams, has: false },
    { name: 'the rules ask for one', rules: TIMED, sides: teams, has: true },
    { name: 'entered outcomes confirm themselves', rules: MANUAL, sides: teams, has: true },
    { name: 'an AI plays', rules: { ...TIMED, ...MANUAL }, sides: withAi, has: false },
  ])('$name', ({ rules, sides, has }) => {
    expect(hasClock({ rules: moment({ rules }).rules, teams: sides })).toBe(has);
  });

  test('without one nothing is ordered', () => {
    expect(ordersOf(moment(), setDefence)).toBeNull();
  });
});

describe('a decision that comes up begins with its free time', () => {
  test('and the one before it is over', () => {
    expect(ordersOf(moment({ rules: TIMED }), setDefence)).toEqual({
      away: run('default'),
      home: STOP,
    });
  });

  test('where the league lets a win be claimed, it is a claim', () => {
    const rules = { clock: { ...CLOCK, onExpiry: 'claim-win' } } as const;
    expect(ordersOf(moment({ rules }), setDefence)?.away).toEqual(run('claim'));
  });

  test('but before the first pitch nobody is hurried', () => {
    const open = openGame(sampleGame(TIMED));
    expect(ordersOf(open, ready('away'))).toEqual({ away: STOP, home: STOP });
    expect(ordersOf(open, ready('away'), ready('home'))).toEqual({
      away: STOP,
      home: run('default'),
    });
  });

  test('and in a game that stands still nobody is', () => {
    const suspend: Action = { type: 'suspend', reason: 'rain' };
    const state = moment({ rules: TIMED });
    expect(ordersOf(state, suspend)).toEqual({ away: STOP, home: STOP });
    expect(ordersOf(state, suspend, { type: 'resume' })?.home).toEqual(run('default'));
  });
});

describe('what decides nothing wins no time', () => {
  const state = moment({ rules: TIMED });
  const manners: readonly (readonly [string, readonly Action[]])[] = [
    ['a standing defence', [{ type: 'setStandingDefence', side: 'away', alignment: NORMAL_DEPTH }]],
    ['an offer that the game shall not count', [{ type: 'offerVoid', side: 'home' }]],
    [
      'taking that offer back',
      [
        { type: 'offerVoid', side: 'home' },
        { type: 'answerVoid', side: 'home', accept: false },
      ],
    ],
  ];
  test.each(manners)('%s', (_, actions) => {
    expect(ordersOf(state, ...actions)).toEqual({ away: STOP, home: KEEP });
  });

  test.each([
    ['an offer to take a decision back', []],
    ['its refusal', [{ type: 'answerUndo', side: 'away', accept: false }]],
  ] as const)('%s', (_, answer) => {
    expect(ordersOf(state, setDefence, { type: 'offerUndo', side: 'home' }, ...answer)).toEqual({
      away: KEEP,
      home: STOP,
    });
  });
});

test('whoever takes a decision back alone thinks again in his bank', () => {
  const state = moment({ rules: { ...TIMED, undo: 'before-roll' } });
  expect(ordersOf(state, setDefence, { type: 'offerUndo', side: 'home' })).toEqual({
    away: STOP,
    home: run('default', 0),
  });
});

test('a decision taken back by both begins anew', () => {
  const offer: Action = { type: 'offerUndo', side: 'home' };
  const accept: Action = { type: 'answerUndo', side: 'away', accept: true };
  const orders = ordersOf(moment({ rules: TIMED }), setDefence, offer, accept);
  expect(orders).toEqual({ away: STOP, home: run('default') });
});

describe('reading a card', () => {
  const timed = moment({ rules: { ...TIMED, ...MANUAL } });

  test('has no default: whoever waits for it may claim the win', () => {
    expect(ordersOf(timed, setDefence, swing)).toEqual({ away: run('claim'), home: STOP });
  });

  test('is confirmed by silence, clock or not, and no bank is touched', () => {
    const confirming = { type: 'run', freeMs: 20_000, withBank: false, whenUp: 'default' };
    for (const state of [timed, moment({ rules: MANUAL })]) {
      expect(ordersOf(state, setDefence, swing, read)).toEqual({ away: STOP, home: confirming });
    }
  });

  test('is confirmed as soon as its league says', () => {
    const orders = ordersOf(
      moment({ rules: { ...MANUAL, autoConfirmSeconds: 45 } }),
      setDefence,
      swing,
      read,
    );
    expect(orders?.home).toMatchObject({ freeMs: 45_000 });
  });

  test('without a clock in the rules is not hurried', () => {
    const orders = ordersOf(moment({ rules: MANUAL }), setDefence, swing);
    expect(orders).toEqual({ away: STOP, home: STOP });
  });

  test('that is disputed waits for both', () => {
    const dispute: Action = { type: 'disputeOutcome', side: 'home' };
    expect(ordersOf(timed, setDefence, swing, read, dispute)).toEqual({ away: STOP, home: STOP });
  });
});
