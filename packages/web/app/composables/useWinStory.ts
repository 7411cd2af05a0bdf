import type { GameRecord } from '@paper-dynasty/engine';
import { type WinPoint, winStory } from '../story/win-story.ts';

/** What every play of a book was worth, kept up to date. */
export const useWinStory = (record: () => GameRecord | null) =>
  computed<readonly WinPoint[]>(() => {
    const book = record();
    return book ? winStory(book) : [];
  });
