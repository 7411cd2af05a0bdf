import type { AppRouter } from '@paper-dynasty/api/contract';
import { createTRPCClient, httpBatchLink } from '@trpc/client';

/**
 * The API as this page may call it. Browsers go through their own site; the site's server goes
 * straight there, with the visitor's cookie.
 */
export default defineNuxtPlugin(() => {
  const config = useRuntimeConfig();
  const { league } = useAppConfig().brand;
  // The browser's own site adds the league itself.
  const headers = import.meta.server
    ? { ...useRequestHeaders(['cookie', 'user-agent']), 'x-league': league }
    : {};
  const url = import.meta.server ? `${config.apiUrl}/trpc` : '/api/trpc';
  const trpc = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url, maxItems: 10, headers: () => headers })],
  });
  return { provide: { trpc } };
});
