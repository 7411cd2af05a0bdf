/** What runs in a page's head, before everything else. One line each: they stand in every page. */
const line = (script: string): string => script.replaceAll(/\n\s*/g, '');

/**
 * The picture first: scripts are fetched when it is on the screen, or, where the browser does not
 * say when that is, when all of it has come; in any case after two seconds, and at once where nobody
 * looks. The page's server has written "later" where it says what they are: see
 * server/plugins/patient-scripts.ts. Some twenty names at once would keep a phone busy: it is told a
 * dozen at a time. The site's own letters wait as long, unless the browser has them from another
 * visit. When all of them are there, the next page puts them on, and this one keeps its stand-ins: to
 * lay it out anew is the longest thing that a phone would do here (see app/plugins/letters.client.ts).
 */
const SCRIPTS_LATER = line(`{
let begun = false;
const root = document.documentElement;
const keepLetters = () => {
  root.dataset.letters = 'fetched';
  try { localStorage.lettered = 'yes'; } catch {}
};
try { if (localStorage.lettered) root.dataset.letters = 'worn'; } catch {}
const live = () => {
  for (const entry of document.querySelectorAll('script[type=later]')) {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.src = entry.src;
    document.head.append(script);
  }
};
const fetchLetters = () => {
  if (root.dataset.letters) return;
  const own = getComputedStyle(root).getPropertyValue('--brand-display');
  const faces = ['1em "Inter Variable"', '600 1em ' + own, '700 1em ' + own];
  Promise.allSettled(faces.map((face) => document.fonts.load(face))).then(keepLetters);
};
const fetchSome = (links) => {
  for (const link of links.splice(0, document.hidden ? links.length : 12)) link.rel = 'modulepreload';
  if (links.length > 0) setTimeout(fetchSome, 0, links);
  else if (document.readyState === 'loading') addEventListener('DOMContentLoaded', live);
  else live();
};
const begin = () => {
  if (begun) return;
  begun = true;
  fetchLetters();
  fetchSome([...document.querySelectorAll('link[rel=later]')]);
};
if (document.hidden) addEventListener('DOMContentLoaded', begin);
else {
  if (window.PerformanceObserver?.supportedEntryTypes?.includes('paint'))
    new PerformanceObserver((seen) => {
      if (seen.getEntriesByName('first-contentful-paint').length > 0) setTimeout(begin);
    }).observe({ type: 'paint', buffered: true });
  else addEventListener('load', () => setTimeout(begin));
  setTimeout(begin, 2000);
}
}`);

/**
 * What is done while the page is a picture is remembered, and done once when the page lives (see
 * app/plugins/alive.client.ts): what was typed or chosen, which Vue would set back to what the
 * server sent; buttons and folds that were pressed, by hand or by key; the first of the table's keys.
 */
const EARLY_DEEDS = line(`{
const filled = new Map();
const pressed = new Set();
let key;
const fill = ({ target: field }) => {
  const ticked = field.type === 'checkbox' || field.type === 'radio';
  filled.set(field, ticked ? ['checked', field.checked] : ['value', field.value]);
};
const press = (event) => {
  const button = event.target.closest?.('button, summary');
  if (!button) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pressed.add(button);
};
const strike = (event) => {
  const alone = !(event.repeat || event.ctrlKey || event.metaKey || event.altKey);
  if (alone && /^[1-9?]$/.test(event.key) && !event.target.matches?.('input, select, textarea')) key ??= event.key;
};
addEventListener('input', fill, true);
addEventListener('click', press, true);
addEventListener('keydown', strike, true);
addEventListener('page-alive', () => {
  removeEventListener('input', fill, true);
  removeEventListener('click', press, true);
  removeEventListener('keydown', strike, true);
  for (const [field, [what, was]] of filled) {
    if (!field.isConnected) continue;
    field[what] = was;
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  for (const button of pressed) if (button.isConnected) button.click();
  if (key) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}, { once: true });
}`);

export const FIRST_MOMENTS = SCRIPTS_LATER + EARLY_DEEDS;
