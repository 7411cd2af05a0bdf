/** What runs in a page's head, before everything else. One line each: they stand in every page. */
const line = (script: string): string => script.replaceAll(/\n\s*/g, '');

/**
 * The picture first: scripts are fetched when it has been painted, or somewhat after all of it has
 * come, or after two seconds, or at once where nobody looks. The page's server has written "later" where it says what they are: see
 * server/plugins/patient-scripts.ts.
 */
const SCRIPTS_LATER = line(`{
let begun = false;
const live = () => {
  for (const entry of document.querySelectorAll('script[type=later]')) {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.src = entry.src;
    document.head.append(script);
  }
};
const begin = () => {
  if (begun) return;
  begun = true;
  for (const link of document.querySelectorAll('link[rel=later]')) link.rel = 'modulepreload';
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', live);
  else live();
};
if (document.hidden) addEventListener('DOMContentLoaded', begin);
else {
  requestAnimationFrame(() => setTimeout(begin));
  addEventListener('load', () => setTimeout(begin, 300));
  setTimeout(begin, 2000);
}
}`);

/**
 * A button that is pressed while the page is a picture is remembered, and pressed once when the
 * page lives: see app/plugins/alive.client.ts.
 */
const EARLY_CLICKS = line(`{
const pressed = new Set();
const keep = (event) => {
  const button = event.target.closest?.('button');
  if (!button) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pressed.add(button);
};
addEventListener('click', keep, true);
addEventListener('page-alive', () => {
  removeEventListener('click', keep, true);
  for (const button of pressed) if (button.isConnected) button.click();
}, { once: true });
}`);

export const FIRST_MOMENTS = SCRIPTS_LATER + EARLY_CLICKS;
