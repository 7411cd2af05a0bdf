/** The play that is on the screen; it stands in the address, so that every play can be shared. */
export const usePlayAddress = (last: () => number, first: () => number) => {
  const route = useRoute();
  const router = useRouter();
  const asked = (): number | null => {
    const { play } = route.query;
    return typeof play === 'string' && /^\d{1,4}$/.test(play) ? Number(play) : null;
  };
  const wanted = shallowRef(asked() ?? first());
  // What was written here comes back late: whoever scrubs has gone on by then.
  const written: number[] = [];
  watch(asked, (number) => {
    if (number === null) return;
    if (!written.includes(number)) wanted.value = number;
    // Addresses before the last one have come or were overtaken.
    else if (number === written.at(-1)) written.length = 0;
  });
  const play = computed({
    get: () => Math.min(Math.max(wanted.value, 0), last()),
    set: (number: number) => {
      wanted.value = Math.min(Math.max(number, 0), last());
    },
  });
  // Not for every step of a slider: browsers allow so many addresses a minute.
  watchDebounced(
    play,
    (number) => {
      if (number === asked()) return;
      written.push(number);
      void router.replace({ query: { ...route.query, play: `${number}` } });
    },
    { debounce: 200 },
  );
  return play;
};
