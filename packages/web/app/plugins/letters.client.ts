/**
 * The site's own letters are put on where a page gives way to another, which is laid out in any case.
 * The first page of a first visit is read in their stand-ins to its end: see first-moments.ts.
 */
export default defineNuxtPlugin({
  name: 'letters',
  setup() {
    const { dataset } = document.documentElement;
    useRouter().afterEach((to, from) => {
      if (dataset.letters === 'fetched' && from.name && to.path !== from.path)
        dataset.letters = 'worn';
    });
  },
});
