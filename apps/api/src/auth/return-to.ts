const LONGEST = 300;
const SOMEWHERE = 'http://site.invalid';
/** Where a browser sees a host or a control character that our eyes do not. */
const SLY = /[\\\s\p{Cc}]|%(?:5c|0[0-9a-f]|1[0-9a-f]|7f)/iu;

/** A path on the site itself; anything else leads home. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return '/';
  if (!wanted.startsWith('/') || /^\/[/%]/.test(wanted) || SLY.test(wanted)) return '/';
  if (!URL.canParse(wanted, SOMEWHERE)) return '/';
  const url = new URL(wanted, SOMEWHERE);
  if (url.origin !== SOMEWHERE || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
