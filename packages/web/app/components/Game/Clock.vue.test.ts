import { mountSuspended, registerEndpoint } from '@nuxt/test-utils/runtime';
import { describe, expect, test, vi } from 'vitest';
import { SCENES } from '../../catalogue/scenes.ts';
import type { ClockTold } from '../../stores/game.ts';
import Clock from './Clock.vue';

const scene = SCENES.find(({ key }) => key === 'offence');
if (!scene) throw new Error('that scene is gone');
const { state } = scene;

const NOON = '2026-04-01T12:00:00.000Z';
const clockOf = (seconds: number, whenUp: 'default' | 'claim'): ClockTold => ({
  told: {
    now: NOON,
    away: {
      deadline: new Date(Date.parse(NOON) + seconds * 1000).toISOString(),
      bankMs: 0,
      whenUp,
    },
    home: { deadline: null, bankMs: 61_000, whenUp },
  },
  at: performance.now(),
});
const mount = (clock: ClockTold, mySides: readonly ('away' | 'home')[] = ['home']) =>
  mountSuspended(Clock, { props: { clock, state, mySides, gameId: 'a-game' } });

describe('the clocks', () => {
  test('say whose time runs and what the other has in the bank', async () => {
    const clocks = await mount(clockOf(600, 'claim'));
    expect(clocks.get('.clock.runs').text()).toMatch(/^BOS \d+:\d\d$/);
    expect(clocks.text()).toContain('NYA 1:01');
    expect(clocks.find('button').exists()).toBe(false);
  });
  test('at zero the other manager may claim the win, and nobody else', async () => {
    const asked = vi.fn(() => [{ result: { data: { done: true } } }]);
    registerEndpoint('/api/trpc/game.claimWin', { method: 'POST', handler: asked });
    const clocks = await mount(clockOf(0, 'claim'));
    expect(clocks.get('.clock.short').text()).toBe('BOS 0:00');
    await clocks.get('button').trigger('click');
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    for (const others of [[], ['away'] as const]) {
      expect((await mount(clockOf(0, 'claim'), others)).find('button').exists()).toBe(false);
    }
  });
  test('where the default is taken at zero, nobody claims', async () => {
    expect((await mount(clockOf(0, 'default'))).find('button').exists()).toBe(false);
  });
  test('a claim that comes too late is told why', async () => {
    registerEndpoint('/api/trpc/game.claimWin', {
      method: 'POST',
      handler: () => [{ error: { message: 'late', code: -32603, data: { httpStatus: 500 } } }],
    });
    const clocks = await mount(clockOf(0, 'claim'));
    await clocks.get('button').trigger('click');
    await vi.waitFor(() => expect(clocks.find('[role="alert"]').exists()).toBe(true));
    expect(clocks.get('button').attributes('disabled')).toBeUndefined();
  });
});

test('a manager whose time gets short is told so once, and nobody else is', async () => {
  const mine = await mount(clockOf(10, 'default'), ['away']);
  expect(mine.get('[role="status"]').text()).toContain('BOS have less than 15 seconds');
  expect((await mount(clockOf(10, 'default'))).get('[role="status"]').text()).toBe('');
  expect((await mount(clockOf(60, 'default'), ['away'])).get('[role="status"]').text()).toBe('');
});
