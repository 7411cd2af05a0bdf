import type { DecisionRow } from '@paper-dynasty/db';
import { type GameRecord, pitcherDecisions, pitchingLines, SIDES } from '@paper-dynasty/engine';

/** What every pitcher's day came to, when the game is over. */
export function decisionRows(gameId: string, record: GameRecord): readonly DecisionRow[] {
  if (record.ended === null) return [];
  const { win, loss, save, holds, blownSaves } = pitcherDecisions(record);
  const one = (is: boolean): number => (is ? 1 : 0);
  return SIDES.flatMap((side) => pitchingLines(record, side)).map((line) => ({
    gameId,
    pitcherId: line.player,
    win: one(line.player === win),
    loss: one(line.player === loss),
    hold: one(holds.includes(line.player)),
    isSave: one(line.player === save),
    bSave: one(blownSaves.includes(line.player)),
    isStart: one(line.started),
    irunners: line.inherited,
    irunnersScored: line.inheritedScored,
    restOuts: line.outs,
  }));
}
