import type { Ref } from 'vue';

/** What was read last. A page that asks again and again keeps it on the screen while no answer comes. */
export const useKept = <T>(data: Readonly<Ref<T | null | undefined>>) => {
  const kept = shallowRef(data.value);
  watch(data, (read) => {
    if (read !== null && read !== undefined) kept.value = read;
  });
  return kept;
};
