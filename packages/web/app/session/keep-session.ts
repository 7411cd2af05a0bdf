/** What a browser offers for keeping its session: shared by all tabs of the site. */
export interface SessionTools {
  readonly now: () => number;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** One tab at a time; a tab that would have to wait does nothing. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly refresh: () => Promise<unknown>;
}

/** The cookie gets a new secret about so often; another tab may have seen to it. */
export const REFRESH_MS = 60 * 60 * 1000;
const KEY = 'session-refreshed-at';

/**
 * Exchanges the secret of the session's cookie when it is due: of all open tabs one does, and the
 * others see that it has been done. A failure counts as done, so that nobody asks in a circle.
 */
export async function keepSession(tools: SessionTools): Promise<void> {
  if (!isDue(tools)) return;
  await tools.alone(async () => {
    if (!isDue(tools)) return;
    tools.storage.setItem(KEY, String(tools.now()));
    await tools.refresh();
  });
}

function isDue({ storage, now }: SessionTools): boolean {
  const last = Number(storage.getItem(KEY) ?? Number.NaN);
  return !(last <= now() && now() - last < REFRESH_MS);
}
