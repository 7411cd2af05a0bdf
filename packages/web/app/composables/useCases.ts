import type { CaseList } from '@paper-dynasty/api/contract';

const LOOK_MS = 15_000;

/** Games on the commissioner's desk, looked at again and again; nobody else asks for them. */
export const useCases = async (list: () => CaseList) => {
  const trpc = useTrpc();
  const { me } = useMe();
  const mayLook = computed(() => me.value?.user?.official === true);
  const read = useAsyncData(
    () => `cases-${list()}`,
    async () => (mayLook.value ? trpc.admin.cases.query({ list: list() }) : []),
    { deep: false, watch: [mayLook] },
  );
  const { data, error, refresh } = read;
  useIntervalFn(() => mayLook.value && refresh(), LOOK_MS);
  await read;
  return { cases: useKept(data), mayLook, error, refresh };
};
