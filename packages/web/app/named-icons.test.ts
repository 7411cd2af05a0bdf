import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const { icons } = createRequire(import.meta.url)('@iconify-json/lucide/icons.json');
const APPS = ['.', '../../../apps/pd-web/app', '../../../apps/sba-web/app'];

test('every icon that is named somewhere is in the set: what is not there is drawn as a square', () => {
  const named = APPS.flatMap((app) => {
    const folder = join(import.meta.dirname, app);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(vue|ts)$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/i-lucide-([a-z0-9-]*[a-z0-9])/g),
      ])
      .flatMap(([, name]) => name ?? []);
  });
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(named)].filter((name) => !(name in icons))).toEqual([]);
});
