import { describe, expect, test } from 'vitest';
import { createSessionQuestions } from './session-questions.ts';

function questions(answers: readonly (boolean | Error)[]) {
  let time = 0;
  let asked = 0;
  const ask = async () => {
    const answer = answers[asked];
    asked += 1;
    if (answer instanceof Error) throw answer;
    return answer ?? false;
  };
  const book = createSessionQuestions(ask, () => time);
  return {
    ...book,
    asked: () => asked,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe('whether a session is good', () => {
  test('is asked once by many at once, and holds for two seconds', async () => {
    const { isLive, asked, pass } = questions([true, false]);
    expect(await Promise.all([isLive('a'), isLive('a'), isLive('a')])).toEqual([true, true, true]);
    pass(1_999);
    expect(await isLive('a')).toBe(true);
    expect(asked()).toBe(1);
    pass(1);
    expect(await isLive('a')).toBe(false);
  });

  test('is asked again after a no, a failure, and when it was forgotten', async () => {
    const { isLive, forget, asked } = questions([false, new Error('away'), true, true]);
    expect(await isLive('a')).toBe(false);
    await expect(isLive('a')).rejects.toThrow('away');
    expect(await isLive('a')).toBe(true);
    forget('a');
    expect(await isLive('a')).toBe(true);
    expect(asked()).toBe(4);
  });

  test('is not asked while somebody knows it from elsewhere, for two seconds, unless it is forgotten', async () => {
    const { isLive, askedElsewhere, forget, asked, pass } = questions([false, false]);
    askedElsewhere()('a');
    pass(1_999);
    expect(await isLive('a')).toBe(true);
    expect(asked()).toBe(0);
    pass(1);
    expect(await isLive('a')).toBe(false);
    askedElsewhere()('a');
    forget('a');
    expect(await isLive('a')).toBe(false);
    expect(asked()).toBe(2);
  });

  test('is trusted no longer for an answer from elsewhere that took long', async () => {
    const { isLive, askedElsewhere, asked, pass } = questions([false]);
    const know = askedElsewhere();
    pass(1_500);
    know('a');
    pass(499);
    expect(await isLive('a')).toBe(true);
    expect(asked()).toBe(0);
    pass(1);
    expect(await isLive('a')).toBe(false);
  });
});
