import type { GameRecord } from '@paper-dynasty/engine';
import { notesOf } from '../table/play-notes.ts';

/** The play-by-play of a book, kept up to date. */
export const usePlayNotes = (record: () => GameRecord | null) =>
  computed(() => {
    const book = record();
    return book ? notesOf(book) : [];
  });
