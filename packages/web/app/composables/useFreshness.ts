import type { Closed } from '../table/closed.ts';

/** How fresh the board is. */
export type FeedStatus = 'connecting' | 'live' | 'stale' | 'offline' | 'refused' | Closed;

/** Longer than two heartbeats: without a word from the server the board is old. */
const STALE_AFTER_MS = 35_000;
/** A line that is down for longer is more than a hiccup: the board says that it may be old. */
const LOST_AFTER_MS = 5_000;
const LOOK_MS = 1_000;

/**
 * Whether what is shown can be trusted: by what the line says, by how long it has said nothing, and
 * by what the browser knows of its connection. It may be wrong there: what is heard after it said so
 * is believed before it.
 * @param dial asks the server anew, and nothing that an earlier line still brings is heard any more
 */
export const useFreshness = (dial: () => void) => {
  const online = useOnline();
  const status = shallowRef<FeedStatus>('connecting');
  let heardAt = 0;
  /** Nothing is heard: unless the browser says that nothing can be, it may be the server. */
  const silence = (as: 'connecting' | 'stale') => (online.value ? as : 'offline');
  // A page that comes to life is no line that was lost: it would not be the one that was sent.
  let lostAt = Number.POSITIVE_INFINITY;

  const heard = (): void => {
    heardAt = Date.now();
    status.value = 'live';
  };
  const lost = (): void => {
    if (status.value !== 'live') return;
    status.value = silence('connecting');
    lostAt = Date.now();
  };
  const closed = (as: Closed): void => {
    status.value = as;
  };
  const refused = (): void => {
    status.value = 'refused';
  };
  const again = (): void => {
    if (status.value === 'refused') status.value = 'stale';
    dial();
  };

  useIntervalFn(() => {
    const silent = status.value === 'live' && Date.now() - heardAt >= STALE_AFTER_MS;
    const gone = status.value === 'connecting' && Date.now() - lostAt >= LOST_AFTER_MS;
    if (silent || gone) status.value = silence('stale');
    // A line that is known to be down is being dialled already.
    if (silent) dial();
  }, LOOK_MS);
  watch(online, (isOnline) => {
    if (!isOnline) {
      status.value = 'offline';
      // What was on its way before proves nothing now: only a new line is believed, once it speaks.
      dial();
      return;
    }
    // Somebody was heard all the while: the browser has only now noticed.
    if (status.value === 'live') return;
    // The board is as old as before, until something is heard.
    status.value = 'stale';
    dial();
  });
  // Whoever signed in elsewhere meanwhile comes back to this window.
  useEventListener('focus', () => {
    if (status.value === 'refused') again();
  });
  onMounted(() => {
    lostAt = Date.now();
    if (!online.value) status.value = 'offline';
  });
  return { status, heard, lost, closed, refused, again };
};
