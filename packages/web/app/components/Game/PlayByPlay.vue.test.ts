import { mountSuspended } from '@nuxt/test-utils/runtime';
import { describe, expect, test, vi } from 'vitest';
import { playedRecord } from '../../catalogue/samples.ts';
import { keyPlays } from '../../story/win-story.ts';
import { notesOf } from '../../table/play-notes.ts';
import PlayByPlay from './PlayByPlay.vue';

const record = playedRecord();
const notes = notesOf(record);
const on = { ...record.state, phase: { type: 'defence' as const } };
const mount = (more: object = {}) =>
  mountSuspended(PlayByPlay, {
    props: { state: record.state, record, notes, mySides: [], ...more },
  });
type Log = Awaited<ReturnType<typeof mount>>;
const lines = (log: Log) => log.findAll('li').length;
const filter = (log: Log, words: string) =>
  log.findAll('.filter button').find((one) => one.text() === words);

describe('the plays at the table', () => {
  test('stand newest first', async () => {
    const log = await mount();
    expect(lines(log)).toBe(notes.length);
    expect(log.findAll('h3').at(-1)?.text()).toBe('Top 1st');
    expect(log.findAll('li')[0]?.text()).toContain(notes.at(-1)?.text);
  });
  test('scoring plays carry the score', async () => {
    const log = await mount();
    await filter(log, 'Scoring')?.trigger('click');
    const scoring = notes.filter(({ runs }) => runs > 0);
    expect(log.findAll('li b').map((one) => one.text())).toEqual(
      scoring.map(({ score }) => score).toReversed(),
    );
  });
  test('key plays are weighed when somebody asks', async () => {
    const log = await mount();
    await filter(log, 'Key plays')?.trigger('click');
    await vi.waitFor(() => expect(lines(log)).toBe(keyPlays(record).size));
    expect(lines(log)).toBeGreaterThan(0);
  });
  test('a manager has his team, and nothing that would spoil a game that is on', async () => {
    const log = await mount({ state: on, mySides: ['home'] });
    const labels = log.findAll('.filter button').map((one) => one.text());
    expect(labels).toEqual(['All', 'Scoring', 'My team']);
    await filter(log, 'My team')?.trigger('click');
    expect(lines(log)).toBe(notes.filter(({ side }) => side === 'home').length);
  });
});
