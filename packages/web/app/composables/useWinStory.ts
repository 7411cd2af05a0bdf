import type { GameRecord } from '@paper-dynasty/engine';
import { type WinPoint, winStory } from '../story/win-story.ts';

/**
 * What every play of a book was worth, kept up to date. The server sends what it has worked out:
 * a phone would be busy with it for half a second, just when its reader wants to scroll.
 * @param key tells this book from others
 */
export const useWinStory = (key: string, record: () => GameRecord | null) => {
  const sent = useState<readonly WinPoint[]>(`win-story-${key}`, () => []);
  const first = record();
  if (import.meta.server && first) sent.value = winStory(first);
  const hydrating = useNuxtApp().isHydrating === true;
  return computed<readonly WinPoint[]>(() => {
    const book = record();
    if (!book) return [];
    return (hydrating || import.meta.server) && book === first ? sent.value : winStory(book);
  });
};
