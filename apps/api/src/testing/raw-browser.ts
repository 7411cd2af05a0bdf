import { SITE } from './test-server.ts';

/** A browser without a page: it follows no redirect, keeps cookies, and shows every answer. */
export interface RawBrowser {
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** A tRPC mutation. */
  readonly call: (
    procedure: string,
    input?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

export interface RawBrowserOptions {
  readonly url: string;
  readonly league?: string;
  readonly cookies?: ReadonlyMap<string, string>;
}

export function createRawBrowser({
  url,
  league = 'pd',
  ...options
}: RawBrowserOptions): RawBrowser {
  const cookies = new Map(options.cookies);
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'x-league': league, ...(jar ? { cookie: jar } : {}), ...init.headers };
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    call: (procedure, input = {}, headers = {}) =>
      send(`/trpc/${procedure}`, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { origin: SITE, 'content-type': 'application/json', ...headers },
      }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}
