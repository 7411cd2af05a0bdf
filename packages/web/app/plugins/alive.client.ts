/** Tells what waits in the page's head that every button works now: see first-moments.ts. */
export default defineNuxtPlugin((nuxtApp) => {
  nuxtApp.hook('app:suspense:resolve', async () => {
    // What a page does when it is mounted comes first.
    await nextTick();
    dispatchEvent(new Event('page-alive'));
  });
});
