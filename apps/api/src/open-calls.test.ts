import { describe, expect, test, vi } from 'vitest';
import { createOpenCalls } from './open-calls.ts';

describe('calls that are not answered yet', () => {
  test('are waited for, those that fail too; others that come later are not', async () => {
    const calls = createOpenCalls();
    const [one, two, later] = [1, 2, 3].map(() => Promise.withResolvers<string>());
    if (!one || !two || !later) throw new Error('three');
    const answers = [calls.count(one.promise), calls.count(two.promise).catch(() => 'failed')];
    const done = vi.fn();
    const all = calls.answered(60_000).then(done);
    void calls.count(later.promise);
    one.resolve('one');
    expect(await answers[0]).toBe('one');
    expect(done).not.toHaveBeenCalled();
    two.reject(new Error('two'));
    await all;
    expect(await answers[1]).toBe('failed');
  });

  test('are given up after a while', async () => {
    const calls = createOpenCalls();
    void calls.count(new Promise(() => {}));
    await calls.answered(1);
  });
});
