import { expect, test } from 'vitest';
import { ROOT } from '../settings.ts';
import { testFilesFor } from './test-files.ts';

const engine = `${ROOT}/packages/engine`;

test('a folder is tried by its own tests, and by those of a neighbour that is made of it', () => {
  const files = testFilesFor('evolve', engine);
  expect(files).toContain('src/evolve/on-play.test.ts');
  expect(files).toContain('src/decide/validate.test.ts');
  expect(files).toContain('src/game.test.ts');
  expect(files).toContain('src/testing/broken-logs.test.ts');
  expect(files.filter((file) => /odds|perft|laws/.test(file))).toEqual([]);
});

test('without a folder all of them try, but for the long ones', () => {
  const files = testFilesFor('', engine);
  expect(files).toContain('src/testing/perft.test.ts');
  expect(files).toContain('src/scoring/laws.test.ts');
  expect(files).not.toContain('src/testing/laws.test.ts');
});
