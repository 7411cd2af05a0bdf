/** Notes that something the page wanted to show could not be fetched. */
export default defineNuxtPlugin({
  name: 'lost-part',
  setup(nuxtApp) {
    const lost = useLostPart();
    nuxtApp.hook('vue:error', (error) => {
      if (isLostPart(error)) lost.value = true;
    });
  },
});
