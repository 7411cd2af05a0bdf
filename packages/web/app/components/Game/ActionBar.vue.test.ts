import { mountSuspended } from '@nuxt/test-utils/runtime';
import { legalDecisions, type Side, standardCharts } from '@paper-dynasty/engine';
import { describe, expect, test, vi } from 'vitest';
import { ASKED, PRESENCE } from '../../catalogue/samples.ts';
import { SCENE_CARDS, SCENES } from '../../catalogue/scenes.ts';
import { oddsKey } from '../../composables/useOdds.ts';

import { LINE, type LineState } from '../../table/line-state.ts';
import ActionBar from './ActionBar.vue';
import Over from './Over.vue';

const books = { cards: SCENE_CARDS, charts: standardCharts };
const sceneOf = (key: string) => {
  const scene = SCENES.find((one) => one.key === key);
  if (!scene) throw new Error(`no scene ${key}`);
  return scene.state;
};

const REST = { canSubstitute: true, sending: null, refusal: null, settled: true } as const;
const line = shallowRef<LineState>('up');
const global = { provide: { [LINE as symbol]: { state: line, why: 'why' } } };
const mount = (
  key: string,
  mine: readonly Side[],
  { line: how = 'up' as LineState, ...more }: { line?: LineState; [prop: string]: unknown } = {},
) => {
  line.value = how;
  const state = sceneOf(key);
  const legal = mine.flatMap((side) => legalDecisions(state, side, books));
  return mountSuspended(ActionBar, {
    props: { ...REST, state, mySides: mine, legal, ...more },
    global,
    attachTo: document.body,
  });
};
type Bar = Awaited<ReturnType<typeof mount>>;
const button = (bar: Bar, words: string) => {
  const found = bar.findAll('button').find((one) => one.text().includes(words));
  if (!found) throw new Error(`no button ${words}: ${bar.text()}`);
  return found;
};
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key, ...modifiers }));

describe('the bar of decisions', () => {
  test('offers what I may do, the usual first and big', async () => {
    const bar = await mount('offence', ['away']);
    const [main, ...others] = bar.findAll('.option');
    expect(main?.classes()).toContain('main');
    expect(main?.text()).toContain('Swing away');
    expect(others.length).toBeGreaterThan(2);
    bar.unmount();
  });
  test('a click and its number key decide the same', async () => {
    const bar = await mount('offence', ['away']);
    await bar.find('.option.main').trigger('click');
    press('1');
    const [byClick, byKey] = bar.emitted('act') ?? [];
    expect(byClick?.[0]).toMatchObject({ type: 'setOffence', side: 'away' });
    expect(byKey).toEqual(byClick);
    bar.unmount();
  });
  test('a number typed with a modifier, or into a field, decides nothing', async () => {
    const bar = await mount('offence', ['away']);
    const field = document.body.appendChild(document.createElement('input'));
    press('1', { ctrlKey: true });
    field.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    expect(bar.emitted('act')).toBeUndefined();
    field.remove();
    bar.unmount();
  });
  test('offline, nothing that is sent can be pressed, and the reason stands beside it; it heals', async () => {
    const cut = { old: 'You are offline.', line: 'cut' } as const;
    const bar = await mount('offence', ['away'], cut);
    const reason = bar.get('.old');
    expect(reason.text()).toBe('You are offline.');
    for (const decision of bar.findAll('.option')) {
      expect(decision.attributes('aria-disabled')).toBe('true');
      expect(decision.attributes('aria-describedby')).toBe(reason.attributes('id'));
      await decision.trigger('click');
    }
    press('1');
    expect(bar.emitted('act')).toBeUndefined();
    // What sends nothing works as ever.
    await button(bar, 'Bench').trigger('click');
    expect(bar.emitted('roster')).toEqual([['away']]);
    await bar.get('[aria-label="What can happen"]').trigger('click');
    expect(bar.emitted('explain')).toHaveLength(1);
    line.value = 'up';
    await bar.setProps({ old: null });
    expect(bar.find('.old').exists()).toBe(false);
    await bar.find('.option.main').trigger('click');
    expect(bar.emitted('act')).toHaveLength(1);
    bar.unmount();
  });
  test('a board that may be old can be asked about, and what was pressed says what it waits for', async () => {
    const down = { old: 'This board may be old.', line: 'down', sending: 'swing' } as const;
    const bar = await mount('offence', ['away'], down);
    await bar.get('.old button').trigger('click');
    expect(bar.emitted('again')).toHaveLength(1);
    expect(bar.find('.option.main').text()).toContain('Waiting for the server');
    expect(bar.get('.option:not(.main)').attributes('aria-disabled')).toBeUndefined();
    bar.unmount();
  });
  test('offline, the field can be looked over and set, the bullpen opened and the dice skipped', async () => {
    const bar = await mount('defence', ['home'], { old: 'You are offline.', line: 'cut' });
    await vi.dynamicImportSettled();
    await button(bar, 'Set defence').trigger('click');
    await bar.get('.settings .stay input').setValue(true);
    await button(bar, 'Bullpen').trigger('click');
    expect(bar.emitted('roster')).toEqual([['home']]);
    await button(bar, 'Pitch').trigger('click');
    expect(bar.emitted('act')).toBeUndefined();
    await bar.setProps({ settled: false });
    await button(bar, 'Skip').trigger('click');
    expect(bar.emitted('skip')).toHaveLength(1);
    bar.unmount();
  });
  test('whoever stands on a button stands there still when the line is back', async () => {
    const bar = await mount('offence', ['away']);
    const main = bar.get<HTMLElement>('.option.main').element;
    main.focus();
    line.value = 'cut';
    await bar.setProps({ old: 'You are offline.' });
    expect(document.activeElement).toBe(main);
    line.value = 'up';
    await bar.setProps({ old: null });
    expect(document.activeElement).toBe(main);
    bar.unmount();
  });
  test('what was on its way when the line went is seen to wait, and can be taken back', async () => {
    const old = 'You are offline.';
    const bar = await mount('offence', ['away'], { old, line: 'cut', sending: 'swing' });
    expect(bar.get('.option.main').text()).toContain('Waiting for the line');
    expect(bar.get('.old').text()).toContain('it waits for the line');
    await button(bar, 'Do not send it').trigger('click');
    expect(bar.emitted('unsend')).toHaveLength(1);
    await bar.setProps({ sending: null });
    expect(bar.get('.old').text()).toBe(old);
    bar.unmount();
  });
  test.each([
    ['closed', undefined],
    ['cut', 'true'],
  ] as const)('over, with the line %s: whether a rematch lies still: %s', async (how, still) => {
    line.value = how;
    const state = sceneOf('over');
    const over = () => h(Over, { state, gameId: 'a-game', played: true, offered: null });
    const bar = await mountSuspended(ActionBar, {
      props: { ...REST, state, mySides: ['away'], legal: [], old: 'Nobody plays on.' },
      global,
      slots: { over },
    });
    const rematch = button(bar, 'Rematch');
    expect(rematch.attributes('aria-disabled')).toBe(still);
    expect(rematch.attributes('aria-describedby')).toBe(still && bar.get('.old').attributes('id'));
    bar.unmount();
  });
  test('what was pressed turns and takes no second press', async () => {
    const bar = await mount('offence', ['away'], { sending: 'swing' });
    const main = bar.find('.option.main');
    expect(main.attributes('aria-disabled')).toBe('true');
    expect(main.find('.turning').exists()).toBe(true);
    press('1');
    await main.trigger('click');
    expect(bar.emitted('act')).toBeUndefined();
    bar.unmount();
  });
  test('a key that is held down, or meant for what lies open, decides nothing', async () => {
    const bar = await mount('offence', ['away']);
    press('1', { repeat: true });
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    dialog.dataset.state = 'open';
    press('1');
    expect(bar.emitted('act')).toBeUndefined();
    dialog.remove();
    press('1');
    expect(bar.emitted('act')).toHaveLength(1);
    bar.unmount();
  });
  test('who turned the keys off presses buttons', async () => {
    localStorage.setItem('table-keys', 'false');
    const bar = await mount('offence', ['away']);
    await nextTick();
    press('1');
    expect(bar.emitted('act')).toBeUndefined();
    expect(bar.find('[aria-keyshortcuts]').exists()).toBe(false);
    localStorage.removeItem('table-keys');
    bar.unmount();
  });
  test('a standing defence can be called back while the other side decides', async () => {
    const bar = await mount('offence', ['home']);
    expect(bar.find('.standing').exists()).toBe(false);
    const state = sceneOf('offence');
    const alignment = { infield: 'in', outfield: 'normal', hold: [3], shift: 'none' } as const;
    const home = { ...state.teams.home, standingDefence: alignment };
    await bar.setProps({ state: { ...state, teams: { ...state.teams, home } } });
    await vi.dynamicImportSettled();
    expect(bar.get('.standing').text()).toContain('infield in, third base held');
    await bar.get('.standing button').trigger('click');
    const call = { type: 'setStandingDefence', side: 'home', alignment: null };
    expect(bar.emitted('act')).toEqual([[call, 'time']]);
    bar.unmount();
  });
  test('that it is my turn, and what is asked, is told to whoever does not look', async () => {
    const bar = await mount('choice', ['away'], { weighing: true });
    expect(bar.get('[aria-live]').text()).toBe(
      'Your turn. Send Devers home? Send him home, or Hold him.',
    );
    // Nothing can be pressed by number before the odds say what is usual.
    expect(bar.find('[aria-keyshortcuts], .option.main').exists()).toBe(false);
    bar.unmount();
  });
  test('the number 1 is what the odds are for', async () => {
    const state = sceneOf('choice');
    const [send] = legalDecisions(state, 'away', books);
    if (!send) throw new Error('he may be sent');
    const poor = { results: [], success: 0.2, breakEven: 0.4, worth: 0, instead: 1 } as const;
    const odds = new Map([[oddsKey(send), { ...poor, unit: 'runs' as const }]]);
    const bar = await mount('choice', ['away'], { odds });
    expect(bar.findAll('.option').map((one) => one.text().replace(/\s+/g, ' '))).toEqual([
      'Send him home20 %, a poor betbreak-even 40 %2',
      'Hold him1',
    ]);
    expect(bar.get('.option.main').text()).toContain('Hold him');
    bar.unmount();
  });
  test('while the dice fall there is nothing to decide but not to wait', async () => {
    const bar = await mount('offence', ['away'], { settled: false });
    expect(bar.findAll('.option')).toHaveLength(0);
    await bar.find('.telling').trigger('click');
    expect(bar.emitted('skip')).toHaveLength(1);
    bar.unmount();
  });
  test('whoever waits or watches reads for whom, and that they are away', async () => {
    const bar = await mount('offence', ['home']);
    expect(bar.text()).toContain('Waiting for Boston Red Sox.');
    await bar.setProps({ presence: { ...PRESENCE, managers: { away: false, home: true } } });
    expect(bar.text()).toContain('Waiting for Boston Red Sox, who are away.');
    expect(bar.findAll('.option')).toHaveLength(0);
    bar.unmount();
  });
  test('a refusal is read out, and the other manager’s request can be answered', async () => {
    const bar = await mount('offence', ['away'], { refusal: 'No.', manners: ASKED });
    expect(bar.find('[role="alert"]').text()).toBe('No.');
    await bar.get('[aria-label="Take back my last decision"]').trigger('click');
    expect(bar.emitted('act')?.at(-1)).toEqual([ASKED.takeBack, 'undo']);
    bar.unmount();
  });
  test('a final game says how it ended and asks for nothing', async () => {
    const bar = await mount('over', ['away', 'home']);
    expect(bar.findAll('.option')).toHaveLength(0);
    bar.unmount();
  });
});
