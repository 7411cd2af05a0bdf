import { mountSuspended } from '@nuxt/test-utils/runtime';
import type { GameState } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { SCENES } from '../../catalogue/scenes.ts';
import Scoreboard from './Scoreboard.vue';

const tally = { away: { hits: 6, errors: 0 }, home: { hits: 5, errors: 1 } };
const sceneOf = (key: string): GameState => {
  const scene = SCENES.find((one) => one.key === key);
  if (!scene) throw new Error(`no scene ${key}`);
  return scene.state;
};
const rows = async (state: GameState, whole = false) => {
  const board = await mountSuspended(Scoreboard, { props: { state, tally, whole } });
  const cells = board.findAll('tbody tr').map((row) => row.findAll('td').map((td) => td.text()));
  return { board, cells };
};

describe('the line score', () => {
  test('has the runs of each inning, and the sums that the scorer knows', async () => {
    const { board, cells } = await rows(sceneOf('offence'));
    expect(cells).toEqual([
      ['0', '2', '0', '1', '0', '', '', '', '', '3', '6', '0'],
      ['1', '0', '0', '1', '', '', '', '', '', '2', '5', '1'],
    ]);
    expect(board.find('tr.batting').text()).toContain('at bat');
  });
  test('a home team that is ahead does not bat in the last inning', async () => {
    const { board, cells } = await rows(sceneOf('over'));
    expect(cells[1]?.[8]).toBe('X');
    expect(board.find('tr.batting').exists()).toBe(false);
  });
  test('of a long game the last nine innings stand', async () => {
    const state = { ...sceneOf('offence'), inning: 12 };
    const { board } = await rows(state);
    const heads = board.findAll('thead th').map((th) => th.text());
    expect(heads.slice(1, 10)).toEqual(['4', '5', '6', '7', '8', '9', '10', '11', '12']);
  });
  test('a box score has every inning', async () => {
    const state = { ...sceneOf('offence'), inning: 12 };
    const { board, cells } = await rows(state, true);
    expect(board.findAll('thead th')).toHaveLength(1 + 12 + 3);
    expect(cells[0]?.slice(0, 4)).toEqual(['0', '2', '0', '1']);
  });
});
