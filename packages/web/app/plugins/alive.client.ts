import { breathe } from '../table/breathe.ts';

/** Tells what waits in the page's head that every button works now: see first-moments.ts. */
export default defineNuxtPlugin({
  name: 'alive',
  // Last of all: what is told of the page comes next, then the page, in tasks of their own.
  enforce: 'post',
  async setup(nuxtApp) {
    nuxtApp.hook('app:suspense:resolve', async () => {
      // What a page does when it is mounted comes first.
      await nextTick();
      dispatchEvent(new Event('page-alive'));
    });
    nuxtApp.hook('app:beforeMount', breathe);
    await breathe();
  },
});
