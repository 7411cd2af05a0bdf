import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.ts';

/**
 * `pnpm mutate [FOLDER | FILE]...`: breaks the engine in many small ways and counts how many its
 * tests notice. A folder is one of packages/engine/src, such as `running`, a file one in it, such as
 * `running/forces.ts`; without either, all of them. At the end every folder as last counted, whenever that was:
 * `pnpm mutate --count` says only that.
 */
const places = process.argv.slice(2).filter((word) => word !== '--count');
const engine = join(ROOT, 'packages/engine');

const mutate = (): number => {
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
  return status ?? 1;
};

/** What Stryker keeps of all its runs, as far as it is read here. */
interface Kept {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>;
}

const NOTICED = ['Killed', 'Timeout'];
const TRIED = [...NOTICED, 'Survived', 'NoCoverage'];

const count = (): void => {
  const file = join(engine, 'reports/mutation/incremental.json');
  if (!existsSync(file)) return;
  const kept: Kept = JSON.parse(readFileSync(file, 'utf8'));
  const sums = new Map<string, { tried: number; noticed: number }>();
  for (const [path, { mutants }] of Object.entries(kept.files))
    for (const name of [path.split('/')[1] ?? '', 'all'])
      for (const { status } of mutants) {
        const sum = sums.get(name) ?? { tried: 0, noticed: 0 };
        sum.tried += TRIED.includes(status) ? 1 : 0;
        sum.noticed += NOTICED.includes(status) ? 1 : 0;
        sums.set(name, sum);
      }
  for (const [name, { tried, noticed }] of sums)
    if (tried > 0)
      console.log(`${name}: ${noticed} of ${tried}, ${((100 * noticed) / tried).toFixed(1)} %`);
};

process.exitCode = process.argv.includes('--count') ? 0 : mutate();
count();
