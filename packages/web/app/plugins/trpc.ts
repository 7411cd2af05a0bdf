import type { AppRouter } from '@paper-dynasty/api/contract';
import { createTRPCClient, httpBatchLink } from '@trpc/client';

interface Asked {
  readonly headers: Headers;
  readonly node: {
    readonly req: { readonly socket: { readonly remoteAddress?: string | undefined } };
  };
}

/** Limits count visitors, not the site's server: it says for whom it asks. */
const forwardedFor = (event: Asked | undefined): string =>
  [event?.headers.get('x-forwarded-for'), event?.node.req.socket.remoteAddress]
    .filter((address) => address)
    .join(', ');

/**
 * The API as this page may call it. Browsers go through their own site; the site's server goes
 * straight there, with the visitor's cookie.
 */
export default defineNuxtPlugin(() => {
  const config = useRuntimeConfig();
  const { league } = useAppConfig().brand;
  // The browser's own site adds the league itself.
  const headers = import.meta.server
    ? {
        ...useRequestHeaders(['cookie', 'user-agent']),
        'x-forwarded-for': forwardedFor(useRequestEvent()),
        'x-league': league,
      }
    : {};
  const url = import.meta.server ? `${config.apiUrl}/trpc` : '/api/trpc';
  const trpc = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url, maxItems: 10, headers: () => headers })],
  });
  return { provide: { trpc } };
});
