import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftOut, UNUSED } from './left-out.ts';

const NUXT = '/somewhere/node_modules/nuxt/dist/app';
const SITES = ['pd-web', 'sba-web'].map((site) => join('../../apps', site, 'app'));
const sources = ['app', ...SITES].flatMap((folder) => {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:vue|ts)$/.test(file))
    .map((file) => join(path, file));
});

test('nobody here uses what is left out', () => {
  const used = new RegExp(`\\b(?:${UNUSED.flatMap(([, names]) => names).join('|')})\\b`);
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => used.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each(UNUSED)(
  '%s is told by every name it has, and says so when it is called',
  async (module, names) => {
    const code = leftOut.load(`${NUXT}/${module}`) ?? '';
    const left = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    expect(Object.keys(left)).toEqual([...names].sort());
    for (const name of names) expect(left[name]).toThrow('left out');
  },
);

test('everything else comes as it is', () => {
  expect(leftOut.load(`${NUXT}/composables/asyncData.js`)).toBeNull();
});
