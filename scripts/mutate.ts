import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './settings.ts';

/**
 * `pnpm mutate [FOLDER | FILE]...`: breaks the engine in many small ways and counts how many its
 * tests notice. A folder is one of packages/engine/src, such as `running`, a file one in it, such as
 * `running/forces.ts`; without either, all of them.
 */
const places = process.argv.slice(2);
const engine = join(ROOT, 'packages/engine');
const chosen = places.map((place) =>
  place.endsWith('.ts') ? `src/${place}` : `src/${place}/**/*.ts`,
);
const folders = new Set(places.map((place) => place.split('/')[0]));
const only = chosen.length > 0 ? ['--mutate', [...chosen, '!src/**/*.test.ts'].join()] : [];

const { status } = spawnSync(
  join(engine, 'node_modules/.bin/stryker'),
  ['run', 'stryker.config.json', ...only],
  { cwd: engine, stdio: 'inherit', env: { ...process.env, MUTATE: [...folders].join() } },
);
process.exitCode = status ?? 1;
