import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './settings.ts';

/** Everything but the tests: each check runs, whatever the others say. */
const CHECKS = {
  'types of the packages': 'turbo run typecheck --continue --output-logs=errors-only',
  'types of the configuration': 'tsc',
  'lint and format': 'biome ci --error-on-warnings .',
  'who may import whom, between packages': 'turbo boundaries',
  'who may import whom, inside the engine':
    'depcruise --config .dependency-cruiser.mjs packages apps scripts e2e',
  'unused code and dependencies': 'knip',
  'known holes in dependencies': 'node scripts/audit.ts',
};

const quiet = { TURBO_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' };
const failed = Object.entries(CHECKS).filter(([name, line]) => {
  console.log(`\n— ${name}: ${line}`);
  const [program = '', ...args] = line.split(' ');
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin', program), args, {
    cwd: ROOT,
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status !== 0;
});

for (const [name] of failed) console.error(`Failed: ${name}`);
if (failed.length === 0) console.log('\nAll checks are green.');
process.exitCode = failed.length > 0 ? 1 : 0;
