/** What stands behind a pitcher's name once the game is over: `W`, `H, BS`. */

import { type GameRecord, type LineupId, pitcherDecisions } from '@paper-dynasty/engine';

export const creditWords = (record: GameRecord): ReadonlyMap<LineupId, string> => {
  const words = new Map<LineupId, string>();
  if (record.state.phase.type !== 'over') return words;
  const add = (id: LineupId | null, word: string): void => {
    if (id !== null) words.set(id, [words.get(id), word].filter(Boolean).join(', '));
  };
  const { win, loss, save, holds, blownSaves } = pitcherDecisions(record);
  add(win, 'W');
  add(loss, 'L');
  add(save, 'S');
  for (const id of holds) add(id, 'H');
  for (const id of blownSaves) add(id, 'BS');
  return words;
};
