import { mountSuspended } from '@nuxt/test-utils/runtime';
import {
  battersDone,
  type LineupId,
  legalSubstitutions,
  lineupId,
  standardCharts,
} from '@paper-dynasty/engine';
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

test('a reliever can be got up in one’s own bullpen, and everybody sees who throws', async () => {
  const playing = { ...state, rules: { ...state.rules, warmUp: true } };
  const props = {
    cards: SCENE_CARDS,
    opened: 'away' as const,
    legal: [],
    margin: [],
    sending: null,
  };
  const roster = await mountSuspended(Roster, {
    props: { ...props, state: playing, own: ['away'] },
  });
  const getUp = () => roster.findAll('button').filter((one) => one.text() === 'Get up');
  const relievers = getUp().length;
  expect(relievers).toBeGreaterThan(0);
  await getUp()[0]?.trigger('click');
  const [action, key] =
    roster.emitted<[{ type: string; pitcher: LineupId }, string]>('act')?.[0] ?? [];
  expect(action).toMatchObject({ type: 'warmUp', side: 'away' });
  expect(key).toBe('warm');

  const { away } = playing.teams;
  const warming = [{ pitcher: action?.pitcher ?? lineupId(0), since: battersDone(playing) }];
  const up = { ...playing, teams: { ...playing.teams, away: { ...away, warming } } };
  await roster.setProps({ state: up });
  expect(roster.text()).toContain('throwing, ready in 2 batters');
  expect(getUp()).toHaveLength(relievers - 1);
  await roster.setProps({ own: [] });
  expect(roster.text()).toContain('throwing, ready in 2 batters');
  expect(getUp()).toHaveLength(0);
  const resting = warming.map(({ pitcher }) => ({
    ...{ pitcher, because: 'started' as const, outs: 20, gamesAgo: 1, gamesLeft: 2 },
  }));
  const tired = { ...playing, teams: { ...playing.teams, away: { ...away, resting } } };
  await roster.setProps({ state: tired, own: ['away'] });
  expect(roster.text()).toContain('rests 2 games · ');
  expect(getUp()).toHaveLength(relievers - 1);
  await roster.setProps({ state, own: ['away'] });
  expect(getUp()).toHaveLength(0);
  roster.unmount();
});
