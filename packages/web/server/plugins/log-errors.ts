import { isOutage, noteOutage } from '../quiet-outage.ts';

/** A page that fails to render is answered with a bare 500; the reason belongs in the log. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('error', (error, { event }) => {
    if (isOutage(error)) return noteOutage(`${event?.method} ${event?.path}`);
    const status = 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status >= 500) console.error(event?.method, event?.path, error);
  });
});
