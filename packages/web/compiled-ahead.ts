/** What Chromium reads at the top of a script. Other browsers take it for the comment it is. */
const HINT = '//# allFunctionsCalledOnLoad\n';
/** Characters. Of a shorter script little is compiled, and the line would be a tenth of it. */
const WORTH_IT = 1_000;

/** What a build writes: a script, or something else. */
type Written = { readonly type: 'chunk'; code: string } | { readonly type: 'asset' };

/**
 * Has scripts compiled whole while they are fetched, beside the page. A function that is compiled
 * when it is first called keeps the page from answering meanwhile, and of the time a page took to
 * wake that was nearly half.
 */
export const compiledAhead = {
  name: 'compiled-ahead',
  apply: 'build' as const,
  applyToEnvironment: ({ name }: { readonly name: string }): boolean => name === 'client',
  generateBundle(_: unknown, bundle: Readonly<Record<string, Written>>): void {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.code.length >= WORTH_IT) file.code = HINT + file.code;
  },
};
