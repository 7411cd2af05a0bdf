import { mountSuspended } from '@nuxt/test-utils/runtime';
import { legalSubstitutions, standardCharts } from '@paper-dynasty/engine';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SCENE_CARDS, SCENES } from '../../catalogue/scenes.ts';
import { LINE, type LineState } from '../../table/line-state.ts';
import RosterDrawer from './RosterDrawer.vue';

const books = { cards: SCENE_CARDS, charts: standardCharts };
const scene = SCENES.find(({ key }) => key === 'offence');
if (!scene) throw new Error('that scene is gone');
const state = { ...scene.state, rules: { ...scene.state.rules, warmUp: true } };
const legal = legalSubstitutions(state, 'away', books);

const OFFLINE = 'You are offline.';
const line = shallowRef<LineState>('up');
/** What is opened lies at the end of the page, and not in the component. */
const dialog = () => {
  const found = document.body.querySelector<HTMLElement>('[role="dialog"]');
  if (!found) throw new Error('no drawer is open');
  return found;
};
const button = (words: string) => {
  const found = [...dialog().querySelectorAll('button')].find((one) =>
    (one.textContent ?? '').trim().startsWith(words),
  );
  if (!found) throw new Error(`no button ${words}`);
  return found;
};
const press = async (words: string) => {
  button(words).click();
  await nextTick();
};
const stillBy = (words: string) => {
  const one = button(words);
  const why = document.getElementById(one.getAttribute('aria-describedby') ?? '');
  return [one.getAttribute('aria-disabled'), why?.textContent];
};
const open = async () => {
  const props = { state, cards: SCENE_CARDS, opened: 'away' as const, legal, margin: [] };
  const drawer = await mountSuspended(RosterDrawer, {
    props: { ...props, sending: null, refusal: null, old: null, mine: ['away'] },
    global: { provide: { [LINE as symbol]: { state: line, why: 'behind' } } },
  });
  await vi.waitFor(dialog);
  left.push(() => drawer.unmount());
  return drawer;
};
const left: (() => void)[] = [];

beforeEach(() => {
  line.value = 'up';
});
afterEach(() => {
  for (const close of left.splice(0)) close();
});

describe('a drawer whose line goes', () => {
  test('what sends something lies still, the reason stands in the drawer, and it heals', async () => {
    const drawer = await open();
    line.value = 'cut';
    await drawer.setProps({ old: OFFLINE, refusal: OFFLINE });
    expect(stillBy('Get up')).toEqual(['true', OFFLINE]);
    await press('Get up');
    // What sends nothing works as ever: a change can be looked over.
    await press('Replace');
    dialog().querySelector<HTMLButtonElement>('.comers button')?.click();
    await nextTick();
    expect(stillBy('Make the change')).toEqual(['true', OFFLINE]);
    await press('Make the change');
    expect(drawer.emitted('act')).toBeUndefined();
    // The notice says it already.
    expect(dialog().querySelector('[role="alert"]')).toBeNull();

    line.value = 'up';
    await drawer.setProps({ old: null, refusal: null });
    expect(dialog().textContent).not.toContain(OFFLINE);
    expect(stillBy('Make the change')).toEqual([null, undefined]);
    await press('Make the change');
    expect(drawer.emitted('act')).toHaveLength(1);
  });
  test('several moves put together wait for the line as well', async () => {
    const drawer = await open();
    const fielding = { ...state, phase: { type: 'defence' as const } };
    const home = legalSubstitutions(fielding, 'home', books);
    await drawer.setProps({ state: fielding, legal: home });
    await press('New York');
    await press('Move players');
    const spot = dialog().querySelector<HTMLSelectElement>('select[aria-label="LF"]');
    const other = [...(spot?.querySelectorAll('optgroup:last-of-type option') ?? [])][0];
    if (!spot || !(other instanceof HTMLOptionElement)) throw new Error('nobody could come in');
    spot.value = other.value;
    spot.dispatchEvent(new Event('change'));
    line.value = 'closed';
    await drawer.setProps({ old: 'Nobody plays on.' });
    expect(stillBy('Make these changes')).toEqual(['true', 'Nobody plays on.']);
    await press('Make these changes');
    expect(drawer.emitted('act')).toBeUndefined();
    line.value = 'up';
    await drawer.setProps({ old: null });
    await press('Make these changes');
    expect(drawer.emitted('act')).toHaveLength(1);
  });
  test('what was on its way can be taken back, and an old board asked about', async () => {
    const drawer = await open();
    line.value = 'cut';
    await drawer.setProps({ old: OFFLINE, sending: 'substitute' });
    await press('Do not send it');
    expect(drawer.emitted('unsend')).toHaveLength(1);
    line.value = 'down';
    await drawer.setProps({ old: 'This board may be old.', sending: null });
    await press('Ask now');
    expect(drawer.emitted('again')).toHaveLength(1);
    // The server is asked all the same.
    expect(stillBy('Get up')).toEqual([null, undefined]);
  });
});
