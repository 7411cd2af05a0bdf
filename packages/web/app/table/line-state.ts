/** How my decisions can travel now, for every button that sends one. */

import type { InjectionKey, Ref } from 'vue';
import type { FeedStatus } from '../composables/useFreshness.ts';

/**
 * `cut`: nothing can be sent; `closed`: this game takes no decision, all else goes its way; `down`:
 * the server has said nothing for a while, and is asked all the same.
 */
export type LineState = 'up' | 'down' | 'closed' | 'cut';

export const lineStateOf = (status: FeedStatus): LineState => {
  if (status === 'offline') return 'cut';
  if (status === 'closed' || status === 'voided') return 'closed';
  return status === 'stale' ? 'down' : 'up';
};

/** What a button says that was pressed and is not answered yet. */
export const SENDING_WORDS: { readonly [S in LineState]: string } = {
  up: 'Sending …',
  down: 'Waiting for the server …',
  closed: 'Waiting for the server …',
  cut: 'Waiting for the line …',
};

interface Line {
  readonly state: Readonly<Ref<LineState>>;
  /** The id of the words that say why nothing goes out. */
  readonly why: string;
}

export const LINE: InjectionKey<Line> = Symbol('how decisions travel');
