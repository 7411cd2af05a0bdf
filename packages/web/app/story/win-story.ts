/** How the chances of a game went: every play with what it was worth, and which ones decided. */

import {
  expectancyTables,
  type GameRecord,
  type PlayValue,
  playValues,
  type Side,
} from '@paper-dynasty/engine';
import { percent } from '../table/odds-words.ts';

/** Plays that are called key plays, at most. */
const KEY_PLAYS = 8;
/** A key play moves the chances at least by this. */
const KEY_WPA = 0.05;

export interface WinPoint extends PlayValue {
  /** Among the plays that moved the chances most. */
  readonly key: boolean;
}

/** A point a play, in order. */
export const winStory = (record: GameRecord): readonly WinPoint[] => {
  const values = playValues(record, expectancyTables(record.state.rules));
  const most = values
    .filter(({ wpa }) => Math.abs(wpa) >= KEY_WPA)
    .toSorted((one, other) => Math.abs(other.wpa) - Math.abs(one.wpa))
    .slice(0, KEY_PLAYS);
  const keys = new Set(most.map(({ play }) => play));
  return values.map((value) => ({ ...value, key: keys.has(value.play) }));
};

/** The numbers of the key plays among them. */
export const keysOf = (points: readonly WinPoint[]): ReadonlySet<number> =>
  new Set(points.filter(({ key }) => key).map(({ play }) => play));

/** The numbers of the key plays of a book. */
export const keyPlays = (record: GameRecord): ReadonlySet<number> => keysOf(winStory(record));

/** The chance of the side that is ahead in it, in words: `BOS 62 %`. */
export const favourite = (
  homeWins: number,
  abbreviations: { readonly [S in Side]: string },
): string => {
  const side: Side = homeWins >= 0.5 ? 'home' : 'away';
  const chance = side === 'home' ? homeWins : 1 - homeWins;
  return `${abbreviations[side]} ${percent(chance)}`;
};

/** `low`, `average`, `high`, `very high`: what hung on a play. */
export const leverageWord = (leverage: number): string => {
  if (leverage < 0.85) return 'low';
  if (leverage < 1.5) return 'average';
  return leverage < 3 ? 'high' : 'very high';
};
