import { spawnSync } from 'node:child_process';
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

describe('what is said to containers by hand', () => {
  const manual = read('docs/operating.md');
  const nightly = read('deploy/nightly.sh');

  test.each(['docs/operating.md', 'deploy/nightly.sh'])('%s names programs that exist', (file) => {
    const programs = [...read(file).matchAll(/node (?:apps\/api\/)?(?<program>src\/[\w-]+\.ts)/g)];
    expect(programs.length).toBeGreaterThan(0);
    for (const { groups } of programs) {
      expect(existsSync(join(ROOT, 'apps/api', groups?.program ?? ''))).toBe(true);
    }
  });

  test('it speaks to services that are there', () => {
    const spoken = [
      ...`${manual}${nightly}`.matchAll(/(?:exec -T|\/app\/apps\/api) (?<name>[\w-]+) node/g),
    ];
    expect(spoken.length).toBeGreaterThan(2);
    for (const { groups } of spoken) expect(Object.keys(services)).toContain(groups?.name);
  });

  test('its scripts are scripts', () => {
    const { status, stderr } = spawnSync('bash', ['-n', join(ROOT, 'deploy/nightly.sh')]);
    expect([status, stderr.toString()]).toEqual([0, '']);
  });
});

describe('deploy/alerts.yaml', () => {
  const rules = z
    .object({
      groups: z.array(
        z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() }).loose()) }),
      ),
    })
    .parse(parse(read('deploy/alerts.yaml')))
    .groups.flatMap((group) => group.rules);

  test.each(rules)('$alert asks for a figure that the API tells', ({ expr }) => {
    const told = ['metrics.ts', 'watch-installation.ts']
      .map((file) => read(`apps/api/src/${file}`))
      .join('');
    const asked = [...expr.matchAll(/paper_dynasty_(?<name>\w+?)(?:_bucket)?\b/g)];
    expect(asked.length > 0 || expr.startsWith('up{')).toBe(true);
    for (const { groups } of asked)
      expect(told).toMatch(new RegExp(`\\b(?:paper_dynasty_)?${groups?.name}'`));
  });

  test('a game that is set apart wakes somebody', () => {
    expect(rules.map(({ alert }) => alert)).toContain('GameSetApart');
  });
});

describe('deploy/Caddyfile', () => {
  const text = read('deploy/Caddyfile');

  test('passes on to servers that are there, at the ports that they listen on', () => {
    const targets = [...text.matchAll(/(?<name>[a-z][\w-]+):(?<port>\d+)/g)].filter(
      ({ groups }) => groups?.name !== 'http',
    );
    expect(targets.length).toBeGreaterThan(3);
    for (const { groups } of targets) {
      const to = services[groups?.name ?? ''];
      expect(to, groups?.name).toBeDefined();
      if (to?.environment.PORT) expect(groups?.port).toBe(to.environment.PORT);
    }
  });

  test('knows only host names that it is given', () => {
    const wanted = [...text.matchAll(/\{\$(?<name>\w+)\}/g)].map(({ groups }) => groups?.name);
    expect(wanted).toHaveLength(3);
    expect(Object.keys(services.caddy?.environment ?? {})).toEqual(expect.arrayContaining(wanted));
  });

  test('takes no long bodies, and asks servers whether they are ready', () => {
    const outward = text.split(/^(?=\{\$)/m).slice(1);
    for (const place of outward) expect(place).toMatch(/import (?:small|api)/);
    expect(text).toMatch(/max_size 64KiB/);
    const { OPS_HOST: host, OPS_PORT: port = '9000' } = services['api-1']?.environment ?? {};
    expect(host).toBe('0.0.0.0');
    expect(text).toContain(`health_port ${port}`);
  });

  test('is where the sites look for the API', () => {
    const url = services['pd-web']?.environment.NUXT_API_URL ?? '';
    expect(text).toContain(`${url} {`);
  });
});

describe('deploy/Dockerfile', () => {
  const text = read('deploy/Dockerfile');

  test('copies what is there', () => {
    for (const [, from = ''] of text.matchAll(/^COPY (?!--from)(\S+) /gm)) {
      expect(existsSync(join(ROOT, from))).toBe(true);
    }
  });

  test('builds packages that exist, with the tools of the repository', () => {
    for (const [, name] of text.matchAll(/--filter=@paper-dynasty\/([\w-]+)/g)) {
      const folders = ['apps', 'packages'].map((folder) => join(ROOT, folder, name ?? ''));
      expect(folders.some((folder) => existsSync(join(folder, 'package.json')))).toBe(true);
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
    for (const one of ['.data', 'node_modules', '.git', 'deploy/secrets', '**/.env*', '*.backup'])
      expect(ignored).toContain(one);
  });
});
