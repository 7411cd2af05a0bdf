import { v7 } from 'uuid';

/**
 * The id of a request: the same when the same is asked for again, because its answer was lost; the
 * API then does it once.
 */
export function useRequestId(): (asked: unknown) => string {
  let last = { asked: '', id: '' };
  return (asked) => {
    const text = JSON.stringify(asked);
    if (text !== last.asked) last = { asked: text, id: v7() };
    return last.id;
  };
}
