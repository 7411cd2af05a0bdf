import { mountSuspended } from '@nuxt/test-utils/runtime';
import type { GameCard } from '@paper-dynasty/api/contract';
import { expect, test, vi } from 'vitest';
import { GAMES } from '../../catalogue/samples.ts';
import { TRPC_STAND_IN } from '../../composables/useTrpc.ts';
import Results from './Results.vue';

const [sample] = GAMES;
if (!sample) throw new Error('no game to show');
/** Games whose ids and scores are these numbers. */
const numbered = (...numbers: readonly number[]): readonly GameCard[] =>
  numbers.map((number) => ({
    ...sample,
    id: `${number}`,
    status: 'completed',
    away: { ...sample.away, score: number },
  }));

test('older games follow, a new result comes on top, and none is lost between', async () => {
  const query = vi.fn(async () => ({ games: numbered(5, 4), more: true }));
  const props = { results: { games: numbered(7, 6), more: true }, teamId: 'BOS', empty: 'None.' };
  const provide = { [TRPC_STAND_IN as symbol]: { lobby: { results: { query } } } };
  const shown = await mountSuspended(Results, { props, global: { provide } });
  const scores = () => shown.findAll('li').map((one) => one.get('.score').text());
  const older = () => shown.findAll('button').find((one) => one.text() === 'Older games');

  await older()?.trigger('click');
  await vi.waitFor(() => expect(scores()).toEqual(['7', '6', '5', '4']));
  expect(query).toHaveBeenLastCalledWith({ teamId: 'BOS', before: '6' });
  await shown.setProps({ results: { games: numbered(8, 7), more: true } });
  expect(scores()).toEqual(['8', '7', '6', '5', '4']);

  query.mockRejectedValueOnce(new Error('away'));
  await older()?.trigger('click');
  await vi.waitFor(() => expect(shown.find('[role="alert"]').exists()).toBe(true));
  query.mockResolvedValueOnce({ games: numbered(3), more: false });
  await older()?.trigger('click');
  await vi.waitFor(() => expect(scores()).toEqual(['8', '7', '6', '5', '4', '3']));
  expect(older()).toBeUndefined();
  expect(shown.find('[role="alert"]').exists()).toBe(false);
  shown.unmount();
});
