import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ICONS } from '../icon-classes.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCES = ['packages/web/app/**/*.{vue,ts}', 'apps/*-web/app/**/*.{vue,ts}'];

test('every icon that the sites name is in the set: another would be a black square', () => {
  const named = new Set(
    globSync(SOURCES, { cwd: ROOT })
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/\bi-lucide-([a-z0-9-]+)/g)])
      .map(([, name]) => name ?? ''),
  );
  expect(named.size).toBeGreaterThan(20);
  expect([...named].filter((name) => !ICONS[name])).toEqual([]);
});
