import type { CaseList } from '@paper-dynasty/api/contract';

/** The page looks more often than the sign on the bar. */
const PAGE_LOOK_MS = 15_000;
const BAR_LOOK_MS = 60_000;

/** Where a part of the page asks: with it, or later and in the browser alone. */
type Asked = { readonly server: false; readonly lazy: true } | Record<string, never>;

/** One list of the desk, kept once however many parts of a page show it; nobody but officials asks for it. */
const useCaseList = (list: CaseList, asked: Asked = {}) => {
  const trpc = useTrpc();
  const { me } = useMe();
  const mayLook = computed(() => me.value?.user?.official === true);
  const read = useAsyncData(
    `cases-${list}`,
    async () => (mayLook.value ? trpc.admin.cases.query({ list }) : []),
    { deep: false, watch: [mayLook], ...asked },
  );
  return { read, mayLook };
};

/** Games on the commissioner's desk, looked at again and again. */
export const useCases = async (list: CaseList) => {
  const { read, mayLook } = useCaseList(list);
  const { data, error, refresh } = read;
  useIntervalFn(() => mayLook.value && refresh(), PAGE_LOOK_MS);
  await read;
  return { cases: useKept(data), mayLook, error, refresh };
};

/** How many games wait for a ruling: the desk's own list, counted, so that bar and page cannot differ. */
export const useOpenCases = () => {
  const { read } = useCaseList('open', { server: false, lazy: true });
  const { data, refresh } = read;
  useIntervalFn(() => refresh(), BAR_LOOK_MS);
  return computed(() => data.value?.length ?? 0);
};

/** What was just ruled may have been what waited. */
export const lookAtCasesAgain = (): Promise<void> => refreshNuxtData('cases-open');
