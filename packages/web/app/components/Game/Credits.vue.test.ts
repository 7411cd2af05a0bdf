import { mountSuspended } from '@nuxt/test-utils/runtime';
import { pitcherDecisions } from '@paper-dynasty/engine';
import { SAMPLE_CARDS } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { playedRecord } from '../../catalogue/samples.ts';
import { nameOf, shortName } from '../../table/people.ts';
import Credits from './Credits.vue';

const record = playedRecord();

test('a finished game shows who won and lost it, and nobody at bat', async () => {
  const { win, loss } = pitcherDecisions(record);
  if (win === null || loss === null) throw new Error('nobody won it');
  const credits = await mountSuspended(Credits, { props: { record, cards: SAMPLE_CARDS } });
  const [won, lost] = credits.findAll('.plate').map((plate) => plate.text());
  expect(won).toMatch(/^Won, /);
  expect(won).toContain(shortName(nameOf(record.state, win)));
  expect(won).toMatch(/\d IP, \d+ runs?, \d+ K/);
  expect(lost).toMatch(/^Lost, /);
  expect(lost).toContain(shortName(nameOf(record.state, loss)));
  expect(credits.text()).not.toMatch(/At bat|Pitching/);
  await credits.find('.plate').trigger('click');
  expect(credits.emitted('open')).toEqual([[win, 'pitcher']]);
  credits.unmount();
});

test('where no pitcher has won or lost, the last two men are told', async () => {
  const { state } = record;
  const tied = { ...record, state: { ...state, score: { away: 2, home: 2 } }, plays: [] };
  const credits = await mountSuspended(Credits, { props: { record: tied, cards: SAMPLE_CARDS } });
  const labels = credits.findAll('.plate').map((plate) => plate.text());
  expect(labels[0]).toMatch(/^Last batter, /);
  expect(labels[1]).toMatch(/^Last pitcher, /);
  credits.unmount();
});
