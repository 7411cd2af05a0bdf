/** Pages may speak to their own site, and open their WebSocket at the API. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('nuxt-security:routeRules', (routeRules) => {
    const { wsUrl } = useRuntimeConfig().public;
    const { headers } = routeRules['/**'] ?? {};
    if (!headers || typeof headers.contentSecurityPolicy !== 'object') return;
    headers.contentSecurityPolicy['connect-src'] = ["'self'", new URL(wsUrl).origin];
  });
  // A page is one visitor's: it shows his name and his games.
  nitroApp.hooks.hook('render:response', (response) => {
    response.headers = { ...response.headers, 'cache-control': 'private, no-store' };
  });
});
