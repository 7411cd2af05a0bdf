import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (program: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`${import.meta.dirname}/${program}`, ...args], { encoding: 'utf8' });

test('bundled into one file, the engine plays the same games', () => {
  const asked = ['simulate', '--average', '--half-innings', '400', '--seed', '7', '--json'];
  const bundled = run('bundled.ts', ...asked);
  expect(bundled.stderr).toBe('');
  expect(bundled.stdout).toBe(run('main.ts', ...asked).stdout);
  expect(JSON.parse(bundled.stdout)).toMatchObject({ halfInnings: expect.any(Number) });
});

test('a bundled command that is refused leaves with the same code', () => {
  expect(run('bundled.ts', 'simulate', '--half-innings').status).toBe(2);
  expect(run('bundled.ts', 'nothing').status).toBe(2);
});
