import { mountSuspended } from '@nuxt/test-utils/runtime';
import { legalSubstitutions, standardCharts } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import { SCENE_CARDS, SCENES } from '../../catalogue/scenes.ts';
import Roster from './Roster.vue';

const books = { cards: SCENE_CARDS, charts: standardCharts };
const state = SCENES.find(({ key }) => key === 'offence')?.state;
if (!state) throw new Error('that scene is gone');

test('a change that was refused is explained in the drawer in which it was asked, and can be asked again', async () => {
  const legal = legalSubstitutions(state, 'away', books);
  const props = { state, cards: SCENE_CARDS, opened: 'away' as const, legal, margin: [] };
  const roster = await mountSuspended(Roster, {
    props: { ...props, sending: null, refusal: null },
  });
  const press = async (words: string) => {
    const button = roster.findAll('button').find((one) => one.text().startsWith(words));
    await button?.trigger('click');
  };
  await press('Replace');
  await roster.get('.comers button').trigger('click');
  await press('Make the change');
  expect(roster.emitted('act')).toHaveLength(1);
  expect(roster.find('[role="alert"]').exists()).toBe(false);

  await roster.setProps({ refusal: 'The server cannot be reached.' });
  expect(roster.get('[role="alert"]').text()).toBe('The server cannot be reached.');
  await press('Make the change');
  expect(roster.emitted('act')?.[1]).toEqual(roster.emitted('act')?.[0]);

  await roster.setProps({ refusal: 'You are not signed in.', signedOut: true });
  expect(roster.get('[role="alert"] a').attributes('href')).toContain('/sign-in?next=');
  roster.unmount();
});
