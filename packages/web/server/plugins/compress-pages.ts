import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/**
 * Pages travel in gzip: a game's is a tenth of its size then. The files of the site lie compressed
 * on the disk already; here a visitor waits, so the quick method is the right one.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:response', async (response, { event }) => {
    const accepted = event.headers.get('accept-encoding') ?? '';
    // The error page is fetched by the server itself, which reads it as text.
    if (event.path.startsWith('/__nuxt_error')) return;
    if (typeof response.body !== 'string' || !/\bgzip\b/.test(accepted)) return;
    response.body = await zip(response.body);
    response.headers = {
      ...response.headers,
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
    };
  });
});
