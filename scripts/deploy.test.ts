import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from './settings.ts';

const service = z.looseObject({
  working_dir: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  secrets: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
  image: z.string(),
});
const compose = z.object({
  services: z.record(z.string(), service),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
  volumes: z.record(z.string(), z.unknown()),
});

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { services, secrets, volumes } = compose.parse(
  parse(read('deploy/compose.yaml'), { merge: true }),
);
const ours = Object.entries(services).filter(([, { image }]) => image.startsWith('paper-dynasty'));
const settings = [...read('apps/api/.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(
  ([, name = '']) => name,
);
const bare = (name: string): string => name.replace(/_FILE$/, '');

describe('deploy/compose.yaml', () => {
  test.each(Object.keys(services))('%s waits for, mounts and reads what is there', (name) => {
    const {
      depends_on: needs,
      secrets: read,
      environment,
      volumes: mounts,
    } = services[name] ?? service.parse({});
    const others = Array.isArray(needs) ? needs : Object.keys(needs);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(others));
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(read));
    for (const value of Object.values(environment)) {
      const [, secret] = /^\/run\/secrets\/(.+)$/.exec(value) ?? [];
      if (secret !== undefined) expect(read).toContain(secret);
    }
    for (const [source = ''] of mounts.map((mount) => mount.split(':'))) {
      if (source.startsWith('.')) expect(existsSync(join(ROOT, 'deploy', source))).toBe(true);
      else expect(Object.keys(volumes)).toContain(source);
    }
  });

  test.each(['api-1', 'api-2'])('%s is given settings that the API knows', (name) => {
    const names = Object.keys(services[name]?.environment ?? {}).map(bare);
    expect(names.length).toBeGreaterThan(8);
    expect(settings).toEqual(expect.arrayContaining(names));
  });

  test.each(['sba-web', 'pd-web'])('%s is given settings that a site knows', (name) => {
    const names = Object.keys(services[name]?.environment ?? {});
    const nuxt = read('packages/web/nuxt.config.ts');
    const known = names.filter((one) => one.startsWith('NUXT_'));
    expect(known).toHaveLength(2);
    for (const one of known) expect(nuxt).toContain(one);
  });

  test.each(ours.map(([name]) => name))('%s runs a program of this repository', (name) => {
    const { working_dir: folder = '/app/apps/api', command = ['node', '.output/main.js'] } =
      services[name] ?? service.parse({});
    expect(existsSync(join(ROOT, folder.replace(/^\/app\//, '')))).toBe(true);
    const [program, file = ''] = command;
    expect(program).toBe('node');
    if (file.startsWith('src/'))
      expect(existsSync(join(ROOT, folder.replace(/^\/app\//, ''), file))).toBe(true);
    else expect(['.output/main.js', '.output/server/index.mjs']).toContain(file);
  });

  test('what it wants from deploy/.env stands in deploy/env.example', () => {
    const wanted = new Set(
      [...read('deploy/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name),
    );
    const given = [...read('deploy/env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(given.sort()).toEqual([...wanted].sort());
  });

  test('every secret is made by a line of the manual', () => {
    const manual = read('docs/operating.md');
    for (const { file } of Object.values(secrets)) {
      expect(manual).toContain(`> ${file.replace('./secrets/', '')}`);
    }
  });
});

describe('deploy/Dockerfile', () => {
  const text = read('deploy/Dockerfile');

  test('builds packages that exist, with the tools of the repository', () => {
    for (const [, name] of text.matchAll(/--filter=@paper-dynasty\/([\w-]+)/g)) {
      expect(existsSync(join(ROOT, 'apps', name ?? '', 'package.json'))).toBe(true);
    }
    const { packageManager, devDependencies } = JSON.parse(read('package.json'));
    expect(devDependencies.node).toBe('catalog:');
    const [, node] = /^ {2}node: ([\d.]+)$/m.exec(read('pnpm-workspace.yaml')) ?? [];
    for (const [, version] of text.matchAll(/^FROM node:([\d.]+)/gm)) expect(version).toBe(node);
    for (const [, pnpm] of text.matchAll(/(pnpm@[\d.]+)/g)) expect(pnpm).toBe(packageManager);
  });

  test('runs as nobody special, and leaves what belongs to a machine out', () => {
    expect(text).toMatch(/^USER node$/m);
    const ignored = read('.dockerignore');
    for (const one of ['.data', 'node_modules', '.git', 'deploy/secrets'])
      expect(ignored).toContain(one);
  });
});
