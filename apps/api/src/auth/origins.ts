/** The sites whose pages may act for whoever is signed in there. Exact: scheme, host and port. */
export type Origins = ReadonlySet<string>;

const LOCAL = 'localhost';

/** On a developer's machine a site is known by two names. */
export function allowedOrigins(urls: readonly string[], production: boolean): Origins {
  const origins = urls.map((url) => new URL(url));
  const local = production ? [] : origins.filter(({ hostname }) => hostname === LOCAL);
  return new Set([
    ...origins.map(({ origin }) => origin),
    ...local.map((url) => url.origin.replace(`//${LOCAL}`, '//127.0.0.1')),
  ]);
}
