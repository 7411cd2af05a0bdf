import { mountSuspended } from '@nuxt/test-utils/runtime';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../catalogue/samples.ts';
import Talk from './Talk.vue';

const mount = (more: object = {}) => {
  const said: string[] = [];
  const say = async (text: string) => {
    said.push(text);
    return null;
  };
  const props = { room: 'managers' as const, messages: MESSAGES, mine: 'me', muted: false };
  return mountSuspended(Talk, { props: { ...props, hushed: false, say, ...more } }).then(
    (talk) => ({
      talk,
      said,
    }),
  );
};

describe('the talk at a game', () => {
  test('says what was written, and the box is empty again', async () => {
    const { talk, said } = await mount();
    await talk.get('input').setValue('  Well hit  ');
    await talk.get('form').trigger('submit');
    expect(said).toEqual(['Well hit']);
    expect(talk.get('input').element.value).toBe('');
  });
  test('what was refused stays in the box, with the reason beside it', async () => {
    const { talk } = await mount({ say: async () => 'Wait a moment.' });
    await talk.get('input').setValue('Again');
    await talk.get('form').trigger('submit');
    expect(talk.get('[role="alert"]').text()).toBe('Wait a moment.');
    expect(talk.get('input').element.value).toBe('Again');
  });
  test('a preset is said at once and leaves a half-written line alone', async () => {
    const { talk, said } = await mount();
    await talk.get('input').setValue('I was about');
    const preset = talk.findAll('.presets button').find((one) => one.text() === 'Nice play');
    await preset?.trigger('click');
    expect(said).toEqual(['Nice play']);
    expect(talk.get('input').element.value).toBe('I was about');
  });
  test('nothing but spaces is not sent', async () => {
    const { talk, said } = await mount();
    await talk.get('input').setValue('   ');
    await talk.get('form').trigger('submit');
    expect(said).toEqual([]);
  });
  test('others can be hidden, I cannot', async () => {
    const { talk } = await mount();
    const hide = talk.findAll('.hush');
    expect(hide).toHaveLength(MESSAGES.filter(({ from }) => from !== 'me').length);
    await hide[0]?.trigger('click');
    expect(talk.emitted('hush')).toEqual([['other']]);
  });
  test('muted, it shows no words and takes none; signed out, it may be read', async () => {
    const { talk } = await mount({ muted: true });
    expect(talk.text()).not.toContain('Good luck!');
    expect(talk.find('form').exists()).toBe(false);
    await talk.setProps({ muted: false, mine: null });
    expect(talk.text()).toContain('Good luck!');
    expect(talk.find('form').exists()).toBe(false);
    expect(talk.text()).toContain('Sign in to say something');
  });
});
