/**
 * The page is there to be read before its scripts are: they are told of at once, and fetched after
 * what the first picture needs. Without this some fifty of them go ahead of stylesheet and letters.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:html', (html) => {
    html.head = html.head.map((tags) =>
      tags.replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"'),
    );
  });
});
