/** Registers the worker that answers when there is no connection: see public/sw.js. */
export default defineNuxtPlugin({
  parallel: true,
  hooks: {
    'app:mounted': () => {
      if (import.meta.dev) return;
      // A browser that refuses it, say in private mode, plays as well without.
      void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
    },
  },
});
