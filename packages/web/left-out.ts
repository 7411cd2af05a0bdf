/** Of Nuxt's own modules those that nobody here uses, and the names they are asked for. */
export const UNUSED: readonly (readonly [module: string, names: readonly string[]])[] = [
  // Pages ask the API by tRPC.
  ['composables/fetch.js', ['createUseFetch', 'useFetch', 'useLazyFetch']],
  // What a browser keeps lies in its own storage; light or dark, too.
  ['composables/cookie.js', ['refreshCookie', 'useCookie']],
];

/**
 * Keeps what is never called out of what a browser fetches. The bundler cannot know: something asks
 * for a cookie in case it is told to keep one, and brings along what compares and hashes values.
 */
export const leftOut = {
  name: 'left-out',
  enforce: 'pre' as const,
  apply: 'build' as const,
  applyToEnvironment: ({ name }: { readonly name: string }): boolean => name === 'client',
  load(id: string): string | null {
    const [, names] = UNUSED.find(([module]) => id.endsWith(`/nuxt/dist/app/${module}`)) ?? [];
    return names
      ? `${CALLED}\nexport { ${names.map((name) => `called as ${name}`).join(', ')} };`
      : null;
  },
};

const CALLED = "const called = () => { throw new Error('left out: see left-out.ts'); };";
