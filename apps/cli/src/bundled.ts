/**
 * `node apps/cli/src/bundled.ts COMMAND`: the same commands as in main.ts, with the engine made one file
 * before. That takes half a second, and it plays a tenth more games than from its sources.
 */

import { build } from 'rolldown';

const here = import.meta.dirname;

await build({
  input: { main: `${here}/main.ts` },
  platform: 'node',
  // The servers that are measured find files of their own beside them.
  external: ['#bench-server'],
  output: {
    dir: `${here}/../.output/cli`,
    entryFileNames: '[name].js',
    codeSplitting: {
      groups: [{ name: 'engine', test: /packages[\\/]engine[\\/]|@noble[\\/]hashes|pure-rand/ }],
    },
  },
});
await import(new URL('../.output/cli/main.js', import.meta.url).href);
