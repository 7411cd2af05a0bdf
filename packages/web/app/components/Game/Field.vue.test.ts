import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test } from 'vitest';
import { SCENES } from '../../catalogue/scenes.ts';
import { toldGame } from '../../catalogue/told-game.ts';
import Field from './Field.vue';

test('a game that is over shows how it ended, and no outs of an inning that is not played', async () => {
  const { end } = toldGame();
  const over = await mountSuspended(Field, { props: { state: end } });
  expect(over.get('.inning').text()).toMatch(/^Final/);
  expect(over.find('.outs').exists()).toBe(false);
  expect(over.get('.sr-only').text()).not.toMatch(/out/);
  over.unmount();
  const state = SCENES.find(({ key }) => key === 'offence')?.state;
  if (!state) throw new Error('that scene is gone');
  const on = await mountSuspended(Field, { props: { state } });
  expect(on.get('.inning').text()).toBe(`${state.inning}`);
  expect(on.get('.outs').text()).toContain('out');
  on.unmount();
});
