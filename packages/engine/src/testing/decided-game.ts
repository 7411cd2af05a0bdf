/** Games in which only the pitchers matter: lines for a scripted book, and who got what of them. */

import { pitcherDecisions } from '../scoring/pitcher-decisions.ts';
import type { GameRecord } from '../scoring/record.ts';
import { scriptedBook } from './scripted-book.ts';

export const OUT = 'OUT B0 a6 p3 @g6';
export const THREE: readonly string[] = [OUT, OUT, OUT, 'side'];
export const HOMER = 'HR B4 @f7';
export const WALK = 'W B1';

/** Whole innings in which nothing happens. */
export const quiet = (innings: number): readonly string[] =>
  Array.from({ length: innings * 2 }, () => THREE).flat();

/** The visitors lead by one and field in the last of an inning. */
export const leading = (innings: number): readonly string[] => [HOMER, ...quiet(innings), ...THREE];

/** These lines with the end of the game in place of the next half-inning. */
export const last = (lines: readonly string[]): readonly string[] => [...lines.slice(0, -1), 'end'];

/** Decisions by the order in which a side's pitchers came in: `home 2` is the second. */
export const told = (record: GameRecord) => {
  const name = (player: number | null): string | null => {
    for (const side of ['away', 'home'] as const) {
      const i = record.pitchers[side].findIndex((entry) => entry.player === player);
      if (i >= 0) return `${side} ${i + 1}`;
    }
    return null;
  };
  const { win, loss, save, holds, blownSaves } = pitcherDecisions(record);
  return {
    win: name(win),
    loss: name(loss),
    save: name(save),
    holds: holds.map(name),
    blownSaves: blownSaves.map(name),
  };
};

/** Those of a game told in lines. */
export const decided = (lines: readonly string[]) => told(scriptedBook(lines));
