import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test, vi } from 'vitest';
import Table from './Table.vue';

const mount = (props: object = {}) =>
  mountSuspended(Table, {
    props,
    slots: {
      action: () => h('button', { id: 'opener' }, 'Plays and talk'),
      panel: () => h('button', { role: 'tab', 'aria-selected': 'true' }, 'Plays'),
    },
    attachTo: document.body,
  });
const here = () => document.activeElement?.textContent;

test('the panel of a phone takes the keyboard, Esc folds it, and the keyboard goes back', async () => {
  const table = await mount();
  table.get<HTMLElement>('#opener').element.focus();
  await table.setProps({ panel: true });
  await vi.waitFor(() => expect(here()).toBe('Plays'));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(table.emitted('fold')).toHaveLength(1);
  await table.setProps({ panel: false });
  await vi.waitFor(() => expect(here()).toBe('Plays and talk'));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(table.emitted('fold')).toHaveLength(1);
  table.unmount();
});

test('an old board says so, and the server can be asked where that makes sense', async () => {
  const table = await mount({ old: 'This board may be old.', askable: true });
  expect(table.get('[role="status"]').text()).toContain('This board may be old.');
  await table.get('.stale button').trigger('click');
  expect(table.emitted('again')).toHaveLength(1);
  await table.setProps({ askable: false });
  expect(table.find('.stale button').exists()).toBe(false);
  await table.setProps({ old: null });
  expect(table.find('.stale').exists()).toBe(false);
  table.unmount();
});
