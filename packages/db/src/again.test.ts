import { expect, test, vi } from 'vitest';
import { again } from './again.ts';

const givenUp = (code: string) =>
  new Error('Failed query', { cause: Object.assign(new Error('given up'), { code }) });

test.each(['40001', '40P01'])(
  'F08 work that PostgreSQL gave up with %s is done again',
  async (code) => {
    const work = vi.fn().mockRejectedValueOnce(givenUp(code)).mockResolvedValue('done');
    expect(await again(work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  },
);

test('F08 the third time it is told', async () => {
  const work = vi.fn().mockRejectedValue(givenUp('40001'));
  await expect(again(work)).rejects.toThrow('Failed query');
  expect(work).toHaveBeenCalledTimes(3);
});

test('what fails for another reason is not done again', async () => {
  const work = vi.fn().mockRejectedValue(givenUp('23505'));
  await expect(again(work)).rejects.toThrow('Failed query');
  expect(work).toHaveBeenCalledTimes(1);
});
