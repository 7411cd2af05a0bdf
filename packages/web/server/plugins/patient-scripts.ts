/**
 * The page is there to be read before its scripts are. Some twenty of them would go ahead of the
 * stylesheet and be run before the first picture: they are only named here, and first-moments.ts
 * fetches them when there is something to look at.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:html', (html) => {
    html.head = html.head.map((tags) =>
      tags
        .replaceAll('<link rel="modulepreload"', '<link rel="later" fetchpriority="low"')
        .replaceAll(/(?<start><script [^<>]*)type="module"/g, '$<start>type="later"'),
    );
  });
});
