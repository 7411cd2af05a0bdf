/** Batting, pitching, fielding and running lines: sums over the plays. @see rules §17 */

import type { BySide, FieldPosition, Side } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { Injury } from '../model/play.ts';
import type { BattingCounts, FieldingCounts } from './credits.ts';
import {
  fieldingCredits,
  isCaughtStealing,
  isSteal,
  NO_BATTING,
  NO_FIELDING,
  plateAppearance,
} from './credits.ts';
import { isDoublePlay, isTriplePlay } from './judgement.ts';
import type { Tally } from './lines.ts';
import { addCounts, sumCounts } from './lines.ts';
import type { PitchingLine } from './pitching-lines.ts';
import { pitchingLines } from './pitching-lines.ts';
import { advances, battingTeam, chargedBatter, fieldingTeam, outsMade } from './play-facts.ts';
import type { GameRecord, ScoredPlay } from './record.ts';
import { bothSides } from './record.ts';

/** What a batter did in a game, and where he batted. */
export interface BattingLine extends BattingCounts {
  readonly player: LineupId;
  /** The batting slot, 0-8, and who came how many-th in it, from 1. */
  readonly slot: number;
  readonly turn: number;
}

/** What a man did at one position; a man who played two has two. */
export interface FieldingLine extends FieldingCounts {
  readonly player: LineupId;
  readonly position: FieldPosition;
}

/** One team's half of a box score. */
export interface TeamBox {
  readonly batting: readonly BattingLine[];
  readonly pitching: readonly PitchingLine[];
  readonly fielding: readonly FieldingLine[];
  readonly battingTotals: BattingCounts;
  readonly fieldingTotals: FieldingCounts;
  /** Double and triple plays the team turned (a fielder's line counts his part in them). */
  readonly doublePlays: number;
  readonly triplePlays: number;
  /** Its men who got hurt. @see rules §14 */
  readonly injuries: readonly Injury[];
}
/** The box score of both teams. @see rules §17 */
export type BoxScore = BySide<TeamBox>;

/** The box score as of the last play scored. */
export const boxScore = (record: GameRecord): BoxScore =>
  bothSides((side) => {
    const batting = battingLines(record, side);
    const fielding = fieldingLines(record, side);
    const turned = record.plays.filter((play) => fieldingTeam(play) === side);
    return {
      batting,
      pitching: pitchingLines(record, side),
      fielding,
      battingTotals: sumCounts(NO_BATTING, batting),
      fieldingTotals: sumCounts(NO_FIELDING, fielding),
      doublePlays: turned.filter((play) => !isTriplePlay(play) && isDoublePlay(play)).length,
      triplePlays: turned.filter(isTriplePlay).length,
      injuries: record.plays.flatMap(({ event: { injury } }) =>
        injury?.side === side ? [injury] : [],
      ),
    };
  });

interface OpenBattingLine extends Tally<BattingCounts> {
  readonly player: LineupId;
  readonly slot: number;
  readonly turn: number;
}

const battingLines = (record: GameRecord, side: Side): readonly BattingLine[] => {
  const lines = openBattingLines(record, side);
  for (const play of record.plays) {
    if (battingTeam(play) !== side) continue;
    const batter = lines.get(chargedBatter(play));
    if (batter) addCounts(batter, plateAppearance(play));
    addRunning(lines, play);
  }
  return [...lines.values()].sort((a, b) => a.slot - b.slot || a.turn - b.turn);
};

const openBattingLines = (record: GameRecord, side: Side): Map<LineupId, OpenBattingLine> => {
  const lines = new Map<LineupId, OpenBattingLine>();
  const turns = new Map<number, number>();
  for (const { player, slot } of record.batters[side]) {
    if (lines.has(player)) continue;
    const turn = (turns.get(slot) ?? 0) + 1;
    turns.set(slot, turn);
    lines.set(player, { player, slot, turn, ...NO_BATTING });
  }
  return lines;
};

/** Runs, steals and times caught of everybody on base, and of the batter. */
const addRunning = (lines: Map<LineupId, OpenBattingLine>, play: ScoredPlay): void => {
  for (const { runner, to } of advances(play)) {
    if (to === 4) add(lines.get(runner), { run: 1 });
  }
  for (const move of play.event.moves) {
    const runner = play.bases[move.from - 1];
    if (!runner) continue;
    if (isSteal(move)) add(lines.get(runner.id), { sb: 1 });
    if (isCaughtStealing(move)) add(lines.get(runner.id), { cs: 1 });
  }
};

const add = (line: OpenBattingLine | undefined, counts: Partial<BattingCounts>): void => {
  if (line) addCounts<BattingCounts>(line, counts);
};

interface OpenFieldingLine extends Tally<FieldingCounts> {
  outs: number;
  readonly player: LineupId;
  readonly position: FieldPosition;
}

const fieldingLines = (record: GameRecord, side: Side): readonly FieldingLine[] => {
  const lines = new Map<string, OpenFieldingLine>();
  const line = (player: LineupId, position: FieldPosition): OpenFieldingLine => {
    const key = `${player} ${position}`;
    const open = lines.get(key) ?? { player, position, ...NO_FIELDING };
    lines.set(key, open);
    return open;
  };
  for (const { player } of record.pitchers[side]) line(player, 'P');
  for (const play of record.plays) {
    if (fieldingTeam(play) !== side) continue;
    const outs = outsMade(play.event);
    for (const position of FIELD_POSITIONS) line(play.fielders[position], position).outs += outs;
    for (const { player, position, counts } of fieldingCredits(play)) {
      addCounts<FieldingCounts>(line(player, position), counts);
    }
  }
  return [...lines.values()];
};
