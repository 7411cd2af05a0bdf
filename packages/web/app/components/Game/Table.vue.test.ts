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
