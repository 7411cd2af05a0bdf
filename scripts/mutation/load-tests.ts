import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type CollectedTest, collectFrom } from './collected-tests.ts';
import { forgetting } from './forgetful.ts';
// Before anything is made to forget: expectations have a memory, too.
import './vitest-in-process.ts';

const OURS = new URL('./vitest-in-process.ts', import.meta.url).href;

/** The folder that Stryker works in is known only after this file is loaded. */
const inSandbox = (file: string): string => pathToFileURL(file).href;

let generation = 0;

/** Every load has modules of its own: a number behind each address. */
const numbered = (url: string): string => `${url.replace(/\?.*$/, '')}?load=${generation}`;

registerHooks({
  resolve: (specifier, context, next) => {
    const sandbox = inSandbox('src/');
    if (!context.parentURL?.startsWith(sandbox)) return next(specifier, context);
    if (specifier === 'vitest') return { url: OURS, shortCircuit: true };
    const resolved = next(specifier, context);
    return resolved.url.startsWith(sandbox) && resolved.url.endsWith('.ts')
      ? { ...resolved, url: numbered(resolved.url) }
      : resolved;
  },
});

/** Loads the engine afresh with its tests, and says what they are. */
export const loadTests = async (files: readonly string[]): Promise<readonly CollectedTest[]> => {
  generation += 1;
  const tests: CollectedTest[] = [];
  await forgetting(async () => {
    for (const file of files) {
      collectFrom(file, tests);
      await import(numbered(inSandbox(file)));
    }
  });
  return tests;
};
