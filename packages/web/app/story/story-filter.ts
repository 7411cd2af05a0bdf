/** Which part of a play-by-play is told. */

import type { GameState, Side } from '@paper-dynasty/engine';
import type { PlayNote } from '../table/play-notes.ts';

export type StoryFilter = 'all' | 'scoring' | 'key' | Side;

export interface FilterButton {
  readonly filter: StoryFilter;
  readonly label: string;
}

/** The buttons for somebody who manages these sides: his own team is `My team`. */
export const filterButtons = (
  { teams }: Pick<GameState, 'teams'>,
  mySides: readonly Side[],
): readonly FilterButton[] => {
  const [mine, other] = mySides;
  const ofTeams: readonly FilterButton[] =
    mine && !other
      ? [{ filter: mine, label: 'My team' }]
      : (['away', 'home'] as const).map((side) => ({
          filter: side,
          label: teams[side].info.abbreviation,
        }));
  return [
    { filter: 'all', label: 'All' },
    { filter: 'scoring', label: 'Scoring' },
    { filter: 'key', label: 'Key plays' },
    ...ofTeams,
  ];
};

/** `keys`: the numbers of the key plays. */
export const filtered = (
  notes: readonly PlayNote[],
  filter: StoryFilter,
  keys: ReadonlySet<number>,
): readonly PlayNote[] => {
  switch (filter) {
    case 'all':
      return notes;
    case 'scoring':
      return notes.filter(({ runs }) => runs > 0);
    case 'key':
      return notes.filter(({ kind, play }) => kind === 'play' && keys.has(play));
    case 'away':
    case 'home':
      return notes.filter(({ side }) => side === filter);
  }
};

export interface HalfStory {
  readonly key: string;
  readonly label: string;
  readonly notes: readonly PlayNote[];
}

/** By half-inning, in the order of the game. */
export const byHalf = (notes: readonly PlayNote[]): readonly HalfStory[] => {
  const halves: { key: string; label: string; notes: PlayNote[] }[] = [];
  for (const note of notes) {
    const last = halves.at(-1);
    if (last?.label === note.half) last.notes.push(note);
    else halves.push({ key: note.key, label: note.half, notes: [note] });
  }
  return halves;
};

/** Where a filter leaves nothing. */
export const nothingWords = (filter: StoryFilter): string => {
  if (filter === 'all') return 'Nothing has happened yet.';
  return filter === 'scoring' ? 'Nobody has scored yet.' : 'No such play yet.';
};
