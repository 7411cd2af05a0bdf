import { mountSuspended } from '@nuxt/test-utils/runtime';
import type { GameRecord } from '@paper-dynasty/engine';
import { evolve, score } from '@paper-dynasty/engine';
import { playMade, runs } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { UNPLAYED } from '../../catalogue/samples.ts';
import { SCENES } from '../../catalogue/scenes.ts';
import { baseSpot } from '../../table/field-view.ts';
import Runners from './Runners.vue';

const scene = SCENES.find(({ key }) => key === 'offence');
if (!scene) throw new Error('that scene is gone');
/** Devers on first, Bradley on third, Martinez up. */
const before: GameRecord = { ...UNPLAYED, state: scene.state };
const single = playMade('single', { batter: scene.state.batter, moves: [runs(3, 4), runs(1, 3)] });
const after = score(before, single, evolve(before.state, single));

const mount = async ({ state, plays }: GameRecord = before) => {
  const field = await mountSuspended(Runners, { props: { state, play: plays.at(-1) } });
  const show = (book: GameRecord) => field.setProps({ state: book.state, play: book.plays.at(-1) });
  const men = () =>
    field.findAll<HTMLElement>('.runner').map((man) => ({
      name: man.text(),
      legs: man.element.style.getPropertyValue('--legs'),
      gone: man.classes('gone'),
    }));
  return { field, show, men };
};

test('the play that comes is run: by every base, from the plate, and home', async () => {
  const { field, show, men } = await mount();
  expect(men()).toEqual([
    { name: 'Devers', legs: '', gone: false },
    { name: 'Bradley Jr.', legs: '', gone: false },
  ]);
  await show(after);
  expect(men()).toEqual([
    { name: 'Martinez', legs: '1', gone: false },
    { name: 'Devers', legs: '2', gone: false },
    { name: 'Bradley Jr.', legs: '1', gone: true },
  ]);
  const devers = field.findAll<HTMLElement>('.runner')[1]?.element.style;
  expect([
    devers?.getPropertyValue('--x0'),
    devers?.getPropertyValue('--x1'),
    devers?.left,
  ]).toEqual(([1, 2, 3] as const).map((base) => `${baseSpot(base).x}%`));
  field.unmount();
});

test('what comes after a play starts nobody again', async () => {
  const { field, show } = await mount();
  await show(after);
  const running = field.findAll('.runner').map(({ element }) => element);
  await show({ ...after, state: { ...after.state, suspended: true } });
  expect(field.findAll('.runner').map(({ element }) => element)).toEqual(running);
  field.unmount();
});

test('nobody runs on a play that was over when we came, nor when one is taken back', async () => {
  const { field, show, men } = await mount(after);
  const still = (names: readonly string[]) =>
    names.map((name) => ({ name, legs: '', gone: false }));
  expect(men()).toEqual(still(['Martinez', 'Devers']));
  await show(before);
  expect(men()).toEqual(still(['Devers', 'Bradley Jr.']));
  field.unmount();
});
