import { mountSuspended } from '@nuxt/test-utils/runtime';
import type { Outcome } from '@paper-dynasty/engine';
import { describe, expect, test, vi } from 'vitest';
import OutcomePad from './OutcomePad.vue';

const OUTCOMES: readonly Outcome[] = [
  { code: 'WALK' },
  { code: 'SINGLE_1', location: 'LF' },
  { code: 'SINGLE_1', location: 'CF' },
  { code: 'GROUNDBALL_A', location: 'SS' },
  { code: 'GROUNDBALL_B', location: 'SS' },
  { code: 'GROUNDBALL_B', location: '2B' },
];
const mount = (more: object = {}) =>
  mountSuspended(OutcomePad, { props: { outcomes: OUTCOMES, prompt: 'Read it.', ...more } });
type Pad = Awaited<ReturnType<typeof mount>>;
const button = (pad: Pad, words: string) => {
  const found = pad.findAll('button').find((one) => one.text() === words);
  if (!found) throw new Error(`no button ${words}: ${pad.text()}`);
  return found;
};

describe('the pad for what a card says', () => {
  test('has a button for every kind that is possible here, and no other', async () => {
    const pad = await mount();
    const labels = pad.findAll('button').map((one) => one.text());
    expect(labels).toEqual(['Single', 'Walk', 'Ground ball']);
  });
  test('a walk is a walk: nothing more is asked', async () => {
    const pad = await mount();
    await button(pad, 'Walk').trigger('click');
    expect(pad.emitted('pick')).toEqual([[{ code: 'WALK' }]]);
  });
  test('a ground ball is said with its letter and its fielder', async () => {
    const pad = await mount();
    await button(pad, 'Ground ball').trigger('click');
    await button(pad, 'B').trigger('click');
    expect(button(pad, 'B').attributes('aria-pressed')).toBe('true');
    await button(pad, '2B').trigger('click');
    await button(pad, 'Ground ball B to 2B').trigger('click');
    expect(pad.emitted('pick')).toEqual([[{ code: 'GROUNDBALL_B', location: '2B' }]]);
  });
  test('another letter forgets the fielder: A goes to shortstop only', async () => {
    const pad = await mount();
    await button(pad, 'Ground ball').trigger('click');
    await button(pad, 'B').trigger('click');
    await button(pad, '2B').trigger('click');
    await button(pad, 'A').trigger('click');
    expect(button(pad, 'Say which, and where to').attributes('disabled')).toBeDefined();
    expect(pad.findAll('button').some((one) => one.text() === '2B')).toBe(false);
  });
  test('back leads to the kinds; nothing is lost to a new play’s pad', async () => {
    const pad = await mount();
    await button(pad, 'Ground ball').trigger('click');
    await button(pad, 'Back').trigger('click');
    expect(button(pad, 'Single').exists()).toBe(true);
    await button(pad, 'Single').trigger('click');
    await pad.setProps({ outcomes: [{ code: 'STRIKEOUT' }] });
    expect(pad.findAll('button').map((one) => one.text())).toEqual(['Strikeout']);
  });
  test('keeps what was pressed when the same list comes again', async () => {
    const pad = await mount();
    await button(pad, 'Ground ball').trigger('click');
    await button(pad, 'B').trigger('click');
    await pad.setProps({ outcomes: OUTCOMES.map((outcome) => ({ ...outcome })) });
    expect(button(pad, 'B').attributes('aria-pressed')).toBe('true');
  });
  test('takes no press while one is on its way', async () => {
    const pad = await mount({ sending: 'enter' });
    expect(button(pad, 'Walk').attributes('aria-disabled')).toBe('true');
  });
});

describe('the pad by keyboard', () => {
  const held = async (more: object = {}) => {
    const pad = await mountSuspended(OutcomePad, {
      props: { outcomes: OUTCOMES, prompt: 'Read it.', ...more },
      attachTo: document.body,
    });
    return { pad, here: () => document.activeElement?.textContent?.trim() };
  };
  test('goes on from the first of the new buttons, and back to the kinds', async () => {
    const { pad, here } = await held();
    await button(pad, 'Ground ball').trigger('click');
    await vi.waitFor(() => expect(here()).toBe('A'));
    await button(pad, 'Back').trigger('click');
    await vi.waitFor(() => expect(here()).toBe('Single'));
    pad.unmount();
  });
  test('keeps its place while a reading is on its way, and takes no other', async () => {
    const { pad, here } = await held();
    button(pad, 'Walk').element.focus();
    await pad.setProps({ sending: 'enter' });
    expect(here()).toBe('Walk');
    await button(pad, 'Single').trigger('click');
    expect(pad.emitted('pick')).toBeUndefined();
    expect(pad.findAll('button').map((one) => one.text())).toContain('Walk');
    pad.unmount();
  });
});
