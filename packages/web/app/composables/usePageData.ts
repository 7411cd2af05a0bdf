import { TRPCClientError } from '@trpc/client';

/** Reads what a page is about; what does not exist becomes the page that says so. */
export const usePageData = async <Data>(key: string, read: () => Promise<Data>) => {
  const { data, error, refresh } = await useAsyncData(key, read, { deep: false });
  const failure: unknown = error.value?.cause ?? error.value;
  const status: unknown = failure instanceof TRPCClientError ? failure.data?.httpStatus : null;
  if (status === 404 || status === 400)
    throw createError({ status: 404, fatal: import.meta.client });
  return { data, problem: computed(() => error.value !== undefined), refresh };
};
