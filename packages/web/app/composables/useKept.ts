import type { Ref } from 'vue';

/** What was read last. A page that asks again and again keeps it on the screen while no answer comes. */
export const useKept = <T>(data: Readonly<Ref<T | null | undefined>>) =>
  computed<T | null | undefined>((kept) => data.value ?? kept);
