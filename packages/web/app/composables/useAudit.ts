import type { AuditEntry } from '@paper-dynasty/api/contract';

const PAGE = 20;

/** What officials did, the latest first, and the way to what was before. */
export const useAudit = async () => {
  const trpc = useTrpc();
  const { busy: reading, problem: failed, ask } = useAsking();
  const older = shallowRef<readonly AuditEntry[]>([]);
  const entries = computed(() => [...(data.value?.events ?? []), ...older.value]);
  const oldest = computed(() => entries.value.at(-1)?.number ?? 1);
  const more = () =>
    ask(async () => {
      const page = await trpc.admin.audit.query({ limit: PAGE, before: oldest.value });
      older.value = [...older.value, ...page.events];
    });
  const { data, error, refresh } = await useAsyncData(
    'audit',
    () => trpc.admin.audit.query({ limit: PAGE }),
    { deep: false },
  );
  return { entries, oldest, error, refresh, more, reading, failed };
};
