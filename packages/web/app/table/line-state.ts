/** How my decisions can travel now, for every button that sends one. */

import type { InjectionKey, Ref } from 'vue';
import type { FeedStatus } from '../composables/useFreshness.ts';

/** `cut`: nothing can be sent; `down`: the server has said nothing for a while, and is asked all the same. */
export type LineState = 'up' | 'down' | 'cut';

export const lineStateOf = (status: FeedStatus): LineState => {
  if (status === 'offline' || status === 'closed' || status === 'voided') return 'cut';
  return status === 'stale' ? 'down' : 'up';
};

/** What a button says that was pressed and is not answered yet. */
export const SENDING_WORDS: { readonly [S in LineState]: string } = {
  up: 'Sending …',
  down: 'Waiting for the server …',
  cut: 'Waiting for the line …',
};

export const LINE_STATE: InjectionKey<Readonly<Ref<LineState>>> = Symbol('how decisions travel');
