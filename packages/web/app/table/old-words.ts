import { unreachable } from '@paper-dynasty/engine';
import type { FeedStatus } from '../composables/useFreshness.ts';

/** Why the board may not be the truth, and what becomes of it; null while it is, or may well be. */
export const oldWords = (status: FeedStatus): string | null => {
  switch (status) {
    case 'live':
    case 'connecting':
      return null;
    case 'stale':
      return 'No word from the server. This board may be old; it is asked again by itself.';
    case 'offline':
      return 'You are offline. Nothing can be sent, and this board is old, until the line is back.';
    case 'closed':
      return 'An official looks at this game, and nobody plays on meanwhile. It goes on here by itself.';
    case 'voided':
      return 'An official has voided this game: its log could not be read, and it does not count.';
    case 'refused':
      return 'The server shows you no such game any more: it is private, or gone, or you are signed out. This board is old.';
    default:
      return unreachable(status);
  }
};
