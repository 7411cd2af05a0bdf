// The first file that runs. Plain JavaScript, so that any Node can say what is missing.
import { existsSync } from 'node:fs';

const [major = 0] = process.versions.node.split('.').map(Number);
const installed = existsSync(new URL('./node_modules/zod/package.json', import.meta.url));

if (!installed || major < 24) {
  console.error(
    [
      installed
        ? `Node ${process.versions.node} cannot run Paper Dynasty by itself: pnpm brings the right one.`
        : 'The packages are not installed (see above, or the network may be down).',
      'From the root of the checkout: npx pnpm@12.21.0 install, then npx pnpm@12.21.0 start',
    ].join('\n'),
  );
  process.exit(1);
}

const { runInForeground } = await import('./foreground.ts');
await runInForeground(process.argv[2] === 'dev' ? 'dev' : 'start');
