import { mountSuspended } from '@nuxt/test-utils/runtime';
import { HOUSE_RULES, type HouseRule, type HouseRules } from '@paper-dynasty/engine';
import { STANDARD_RULES } from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import Rules from './Rules.vue';

/** The form of whoever has chosen so far; what he chooses comes back to it. */
const mount = async (
  chosen: Partial<HouseRules> = {},
  {
    fields = HOUSE_RULES,
    open,
  }: { fields?: readonly HouseRule[]; open?: readonly HouseRule[] } = {},
) => {
  const form = await mountSuspended(Rules, {
    props: {
      ...{ modelValue: chosen, league: { ...STANDARD_RULES, ghostRunnerFrom: 10 }, fields },
      ...(open ? { open } : {}),
      'onUpdate:modelValue': (modelValue: Partial<HouseRules>) => form.setProps({ modelValue }),
    },
  });
  return form;
};
type Form = Awaited<ReturnType<typeof mount>>;
const last = (form: Form) => form.emitted('update:modelValue')?.at(-1)?.[0];
const faults = (form: Form) => form.findAll('[role="alert"]').map((one) => one.text());

describe('the house rules of a game', () => {
  test('each setting is a field with a name and what it does; others are not there', async () => {
    expect((await mount()).findAll('.rule')).toHaveLength(HOUSE_RULES.length);
    const few = await mount({}, { fields: ['shiftsAllowed', 'mercy'] });
    expect(few.findAll('.rule')).toHaveLength(2);
    const shifts = few.get('input[name="shiftsAllowed"]');
    const help = few.get(`[id="${shifts.attributes('aria-describedby')}"]`);
    expect(help.text()).toContain('pull hitter');
  });

  test('only what differs from the league is chosen', async () => {
    const form = await mount();
    const shifts = form.get('input[name="shiftsAllowed"]');
    await shifts.setValue(true);
    expect(last(form)).toEqual({ shiftsAllowed: true });
    await form.get('select[name="undo"]').setValue('none');
    expect(last(form)).toEqual({ shiftsAllowed: true, undo: 'none' });
    await shifts.setValue(false);
    expect(last(form)).toEqual({ undo: 'none' });
  });

  test('no automatic runner, and a tie after so many innings', async () => {
    const form = await mount();
    await form.get('select[name="ghostRunnerFrom"]').setValue('');
    await form.get('select[name="maxInnings"]').setValue('12');
    expect(last(form)).toEqual({ ghostRunnerFrom: null, maxInnings: 12 });
  });

  test('mercy is added, changed and taken away', async () => {
    const form = await mount();
    const press = (words: string) =>
      form
        .findAll('button')
        .find((one) => one.text() === words || one.attributes('aria-label') === words)
        ?.trigger('click');
    await press('Add a mercy rule');
    expect(last(form)).toEqual({ mercy: [{ afterInning: 5, lead: 10 }] });
    await form.get('.mercy input').setValue('15');
    await press('Add another');
    expect(last(form)).toEqual({
      mercy: [
        { afterInning: 5, lead: 15 },
        { afterInning: 6, lead: 13 },
      ],
    });
    await press('Without mercy at 13 ahead');
    await press('Without mercy at 15 ahead');
    expect(last(form)).toEqual({});
  });

  test('what does not go together is said beside the field', async () => {
    const form = await mount({ maxInnings: 4, mercy: [{ afterInning: 9, lead: 10 }] });
    expect(faults(form)).toEqual([
      'The game has 9 innings: it cannot be a tie before.',
      'The game has 9 innings: mercy has to come before the last.',
    ]);
    await form.setProps({ modelValue: {} });
    expect(faults(form)).toEqual([]);
  });

  test('on the commissioner’s desk each is open to those who make a game, or closed', async () => {
    expect((await mount()).findAll('.may')).toHaveLength(0);
    const form = await mount({}, { open: ['dh', 'undo'] });
    const may = form.get('[aria-label="Whoever makes a game may choose: Shifts"]');
    await may.setValue(true);
    expect(form.emitted('update:open')?.at(-1)?.[0]).toEqual(['dh', 'shiftsAllowed', 'undo']);
  });
});
