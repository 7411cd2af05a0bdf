import { mountSuspended } from '@nuxt/test-utils/runtime';
import type { StartingLineup } from '@paper-dynasty/engine';
import { describe, expect, test, vi } from 'vitest';
import { SCENE_CARDS, SCENES } from '../../catalogue/scenes.ts';
import { draftOf, putIn } from '../../table/lineup-draft.ts';
import Editor from './Editor.vue';

const found = SCENES.find(({ key }) => key === 'offence')?.state;
if (!found) throw new Error('that scene is gone');
const state = found;
const LINEUP = draftOf(state.teams.away);

/** The editor on a page that keeps what it changes. */
const mount = async (lineup: StartingLineup = LINEUP) => {
  const editor = await mountSuspended(Editor, {
    props: { state, cards: SCENE_CARDS, side: 'away', lineup },
    attachTo: document.body,
  });
  const take = async () => {
    const [changed] = editor.emitted('change')?.at(-1) ?? [];
    await editor.setProps({ lineup: changed as StartingLineup });
  };
  const mover = (words: RegExp) =>
    editor.findAll('[data-move]').filter((one) => words.test(one.attributes('aria-label') ?? ''));
  return { editor, take, mover };
};
const here = () => document.activeElement?.getAttribute('aria-label') ?? '';

describe('the line-up by keyboard and ear', () => {
  test('a man who is moved is told of, and the keyboard stays with him to the very top', async () => {
    const { editor, take, mover } = await mount();
    const second = mover(/earlier$/)[1];
    const words = second?.attributes('aria-label') ?? '';
    second?.element instanceof HTMLElement && second.element.focus();
    await second?.trigger('click');
    await take();
    await vi.waitFor(() => expect(here()).toBe(words));
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    expect(editor.get('[role="status"]').text()).toMatch(/bats 1st\./);
    const before = editor.emitted('change')?.length;
    await mover(/earlier$/)[0]?.trigger('click');
    expect(editor.emitted('change')).toHaveLength(before ?? 0);
    editor.unmount();
  });
  test('a fault is tied to the man who causes it, and said', async () => {
    const [first, second] = LINEUP.slots;
    if (!first || !second) throw new Error('nobody bats');
    const twice = {
      ...LINEUP,
      slots: [first, { ...second, id: first.id }, ...LINEUP.slots.slice(2)],
    };
    const { editor } = await mount(twice);
    const name = editor.get('#bat-0');
    expect(name.attributes('aria-invalid')).toBe('true');
    const fault = editor.get(`#${name.attributes('aria-describedby')}`).text();
    expect(fault).not.toBe('');
    expect(editor.get('[role="status"]').text()).toContain(fault);
    expect(editor.get('#bat-5').attributes('aria-invalid')).toBe('false');
    editor.unmount();
  });
});

test('the whole roster stands below, and every card can be opened', async () => {
  const { editor } = await mount();
  const { roster } = state.teams.away;
  const cards = editor.findAll('button.card, .rest li button');
  expect(cards).toHaveLength(roster.length - (state.rules.dh ? 1 : 0));
  for (const card of cards) await card.trigger('click');
  const opened = new Set(editor.emitted('card')?.map(([id]) => id));
  expect(opened.size).toBe(cards.length);
  const [sub] = editor.findAll('.rest li[data-player]');
  const man = roster.find(({ id }) => `${id}` === sub?.attributes('data-player'));
  if (!man) throw new Error('nobody sits on the bench');
  await editor.get('#bat-3').setValue(`${man.id}`);
  expect(editor.emitted('change')?.at(-1)).toEqual([putIn(LINEUP, 3, man.id)]);
  editor.unmount();
});
