/** Pages that are likely to be somebody's first, with the layouts that only they have. */
const FIRST_PAGES: readonly (readonly [page: string, its: RegExp])[] = [
  ['lobby', /\/app\/pages\/index\.vue$/],
  ['table', /\/app\/(?:pages\/game\/\[id\]\/index|layouts\/table)\.vue$/],
  ['box', /\/app\/pages\/game\/\[id\]\/box\.vue$/],
  ['replay', /\/app\/pages\/game\/\[id\]\/replay\.vue$/],
  ['scorecard', /\/app\/pages\/game\/\[id\]\/scorecard\.vue$/],
  ['season', /\/app\/pages\/(?:about|fair-dice|leaders|teams|(?:team|player)\/\[id\])\.vue$/],
];
const COMMON_LAYOUT = /\/app\/layouts\/default\.vue$/;
const IN_COMMON_LAYOUT = ['lobby', 'box', 'replay', 'scorecard', 'season'];
/** The rest, taken together: they are mostly reached from within the site. Developers' shelf has no say. */
const OTHER_PAGE = /\/app\/pages\/(?!catalogue).*\.vue$/;
const OTHERS = 'others';
/** The script of what every page wants, and the sheet of what every page wears. */
export const EVERYBODY = 'everybody';

/** It is imported by its index, and so is everything in it, of which each page uses a part. */
const ENGINE = /\/packages\/engine\/src\//;
const ENGINE_INDEX = /\/packages\/engine\/src\/index\.ts$/;
const IMPORTED = /import\s*\{(?<names>[^}]*)\}\s*from\s*["']@paper-dynasty\/engine["']/g;
/** The same of Nuxt: what a page wants of it, the page's entry asks for by itself. */
const NUXT_INDEX = /\/nuxt\/dist\/app\/index\.js$/;
const DECLARED = /export\s+(?:async\s+)?(?:const|function|class)\s+(?<name>[\w$]+)/g;

/** What the bundler knows of a module. */
export interface Module {
  readonly code: string | null;
  readonly isEntry: boolean;
  readonly importedIds: readonly string[];
  readonly dynamicImporters: readonly string[];
}

export type Modules = ReadonlyMap<string, Module>;

/**
 * Which script each module goes into: one for what every page wants, one for what only box score and
 * replay have in common, and so on. What is in none of them goes where the bundler thinks best.
 */
export function scriptsByPage(modules: Modules): ReadonlyMap<string, string> {
  const pages = new Map<string, Set<string>>();
  const next = imports(modules);
  for (const [id, { isEntry }] of modules)
    for (const page of pagesOf(id, isEntry))
      for (const reached of reach(id, next)) {
        const known = pages.get(reached) ?? new Set();
        pages.set(reached, known.add(page));
      }
  // What is fetched by its name keeps a script of its own, which the page's server can name.
  const ownScript = (id: string) => (modules.get(id)?.dynamicImporters.length ?? 0) > 0;
  return new Map(
    [...pages].flatMap(([id, wanted]) => {
      const script = scriptOf(wanted);
      return script && !ownScript(id) ? [[id, script] as const] : [];
    }),
  );
}

function scriptOf(pages: ReadonlySet<string>): string | undefined {
  if (pages.has(EVERYBODY)) return EVERYBODY;
  return pages.size === 1 ? undefined : [...pages].sort().join('-');
}

function pagesOf(id: string, isEntry: boolean): readonly string[] {
  if (isEntry) return [EVERYBODY];
  if (COMMON_LAYOUT.test(id)) return [...IN_COMMON_LAYOUT, OTHERS];
  const first = FIRST_PAGES.find(([, its]) => its.test(id));
  if (first) return [first[0]];
  return OTHER_PAGE.test(id) ? [OTHERS] : [];
}

function reach(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([from]);
  // A set tells what is added to it meanwhile, too.
  for (const id of reached) for (const imported of next(id)) reached.add(imported);
  return reached;
}

/** What a module imports; of the engine, the modules that declare the names it asks for. */
function imports(modules: Modules): (id: string) => readonly string[] {
  const declarers = new Map<string, string[]>();
  for (const [id, { code }] of modules)
    if (ENGINE.test(id))
      for (const { groups } of (code ?? '').matchAll(DECLARED)) {
        const name = groups?.name ?? '';
        declarers.set(name, [...(declarers.get(name) ?? []), id]);
      }
  return (id) => {
    const { code, importedIds: all } = modules.get(id) ?? { code: null, importedIds: [] };
    const importedIds = all.filter((imported) => !NUXT_INDEX.test(imported));
    const names = [...(code ?? '').matchAll(IMPORTED)].flatMap(namesOf);
    const declared = names.map((name) => declarers.get(name));
    // A name that is declared nowhere may come from anywhere: then all of the engine is wanted.
    if (names.length === 0 || declared.includes(undefined)) return importedIds;
    const others = importedIds.filter((imported) => !ENGINE_INDEX.test(imported));
    return [...others, ...declared.flatMap((ids) => ids ?? [])];
  };
}

const namesOf = ({ groups }: RegExpMatchArray): readonly string[] =>
  (groups?.names ?? '')
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/)[0] ?? '')
    .filter((name) => name !== '');

interface Bundler {
  readonly getModuleIds: () => Iterable<string>;
  readonly getModuleInfo: (id: string) => Module | null;
}

let scripts: ReadonlyMap<string, string> = new Map();

/** Has the bundler write few scripts for a page instead of some sixty: each is asked for by itself. */
export const fewScripts = {
  name: 'few-scripts',
  apply: 'build' as const,
  applyToEnvironment: ({ name }: { readonly name: string }): boolean => name === 'client',
  buildEnd(this: Bundler): void {
    const modules = new Map<string, Module>();
    for (const id of this.getModuleIds()) {
      const module = this.getModuleInfo(id);
      if (module) modules.set(id, module);
    }
    scripts = scriptsByPage(modules);
  },
  outputOptions: <Options extends object>(options: Options) => ({
    ...options,
    codeSplitting: {
      // Whatever a module imports is wanted by the same pages, or by more.
      includeDependenciesRecursively: false,
      groups: [{ name: (id: string): string | null => scripts.get(id) ?? null }],
    },
  }),
};
