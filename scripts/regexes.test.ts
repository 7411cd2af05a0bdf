import { globSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type FoundRegex, regexesIn } from './regexes.ts';
import { ROOT } from './settings.ts';

/** Everything that we wrote and that runs, for players or for developers. */
const PROGRAMS = [
  'apps/{api,cli}/src/**/*.ts',
  'packages/{engine,league-config,demo-leagues,db,postgres,chaos}/src/**/*.ts',
  'packages/web/{app,server}/**/*.{ts,vue}',
  'apps/{sba,pd}-web/{app,server}/**/*.{ts,vue}',
  'scripts/*.ts',
];
const isProgram = (file: string) => !/\.test\.ts$|\/testing\/|node_modules|\.nuxt/.test(file);

/** What zod lets through by pattern in our schemas. */
const OF_ZOD = { uuid: z.regexes.uuid(), url: z.regexes.httpProtocol, domain: z.regexes.domain };

/** By analysis alone, with a fixed seed: the same on every machine. */
const complexityOf = ({ source, flags }: Pick<FoundRegex, 'source' | 'flags'>) =>
  checkSync(source, flags, { timeout: null, randomSeed: 1 }).status;

const files = globSync(PROGRAMS, { cwd: ROOT }).filter(isProgram).sort();
const found = files.flatMap((file) =>
  regexesIn(join(ROOT, file)).map((regex) => ({ ...regex, where: regex.where.slice(ROOT.length) })),
);

describe('A26 regular expressions', () => {
  test('are found wherever they are written out', () => {
    const text = "const a = /x+/u;\nnew RegExp('y*', 'g').test(/z/);\nRegExp(made);";
    expect(regexesIn('one.ts', text)).toEqual([
      { source: 'x+', flags: 'u', where: 'one.ts:1' },
      { source: 'y*', flags: 'g', where: 'one.ts:2' },
      { source: 'z', flags: '', where: 'one.ts:2' },
    ]);
    const component = `<script setup lang="ts">\nconst a = /x+/u;\n</script>\n<template>
      <p :title="b.replace(/y*/g, '')" @click="c(/v/)">{{ /z/.test(b) }}</p>\n</template>`;
    expect(regexesIn('one.vue', component)).toEqual([
      { source: 'x+', flags: 'u', where: 'one.vue:2' },
      { source: 'z', flags: '', where: 'one.vue:5' },
      { source: 'y*', flags: 'g', where: 'one.vue:5' },
      { source: 'v', flags: '', where: 'one.vue:5' },
    ]);
    expect(found.some(({ where }) => where.includes('.vue:'))).toBe(true);
    expect(found.length).toBeGreaterThan(60);
  });

  test.each(['^(a+)+$', '^(?:a|a)*$', '(x+x+)+y'])('/%s/ would be found out', (source) => {
    expect(complexityOf({ source, flags: '' })).toBe('vulnerable');
  });

  test.each(found)('$where /$source/$flags takes time in proportion to the text', (regex) => {
    expect(complexityOf(regex)).toBe('safe');
  });

  test.each(Object.entries(OF_ZOD))('the %s of zod too', (_, { source, flags }) => {
    expect(complexityOf({ source, flags })).toBe('safe');
  });
});
