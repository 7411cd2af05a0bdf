/** Who wins, loses, saves, holds and blows a game. @see rules §19 */

import type { Side } from '../model/baseball.ts';
import { otherSide, SIDES } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import { type ChargedRun, chargedRuns } from './earned-runs.ts';
import { outsInField } from './line-score.ts';
import { type PitchingLine, pitchingLines } from './pitching-lines.ts';
import { basesCode, battingTeam, onBase, outsMade, runsScored } from './play-facts.ts';
import type { GameRecord, PitcherEntry, ScoredPlay } from './record.ts';

/** Who won, lost, saved and held; null where nobody did. @see rules §19 */
export interface Decisions {
  readonly win: LineupId | null;
  readonly loss: LineupId | null;
  readonly save: LineupId | null;
  readonly holds: readonly LineupId[];
  readonly blownSaves: readonly LineupId[];
}

/** The decisions of a game that is over, or as they would be if it ended now. */
export const pitcherDecisions = (record: GameRecord): Decisions => {
  const runs = chargedRuns(record);
  const goAhead = goAheadRun(record, runs);
  const win = goAhead ? winner(record, goAhead) : null;
  const save = goAhead ? saver(record, goAhead.side, win) : null;
  const outings = SIDES.flatMap((side) => saveSituations(record, side));
  const blownSaves = menOf(outings, ({ blown }) => blown);
  const others: readonly (LineupId | null)[] = [win, save, ...blownSaves];
  const holds = menOf(outings, ({ held, player }) => held && !others.includes(player));
  return { win, loss: goAhead?.pitcher ?? null, save, holds, blownSaves };
};

/** Each of them once: a man may go from the mound to the field and come back. */
const menOf = (
  outings: readonly Outing[],
  is: (outing: Outing) => boolean,
): readonly LineupId[] => [...new Set(outings.filter(is).map(({ player }) => player))];

/**
 * The run that put the winning side ahead for good; null in a tie, and in a game
 * awarded to the side that was not ahead.
 */
const goAheadRun = (record: GameRecord, runs: readonly ChargedRun[]): ChargedRun | null => {
  const score = { away: 0, home: 0 };
  let goAhead: ChargedRun | null = null;
  for (const run of runs) {
    score[run.side] += 1;
    const lead = score[run.side] - score[otherSide(run.side)];
    if (lead === 1) goAhead = run;
    if (lead === 0) goAhead = null;
  }
  const awarded = record.ended?.winner;
  return awarded === undefined || awarded === goAhead?.side ? goAhead : null;
};

/** Outs a starter needs to win. @see rules §19 */
const STARTER_OUTS = 15;
const STARTER_OUTS_IN_FIVE = 12;
const SIX_INNINGS = 18;
const INNING = 3;

/** Games scheduled for fewer are no official length: two innings of three are as much as five of nine. */
const FIVE = 5;
const SHORT_SHARE = 2;

const starterOuts = (record: GameRecord, side: Side): number => {
  const { innings } = record.state.rules;
  if (innings < FIVE) return innings * SHORT_SHARE;
  return outsInField(record, side) < SIX_INNINGS ? STARTER_OUTS_IN_FIVE : STARTER_OUTS;
};

const winner = (record: GameRecord, { side, play }: ChargedRun): LineupId | null => {
  const lines = pitchingLines(record, side);
  const ofRecord = pitcherAt(record, side, play);
  const line = lines.find((one) => one.player === ofRecord);
  if (!line) return null;
  if (line.started) {
    return line.outs >= starterOuts(record, side) || lines.length === 1
      ? line.player
      : mostEffective(lines.slice(1));
  }
  if (!isIneffective(record, line)) return line.player;
  const later = lines.slice(lines.indexOf(line) + 1);
  return later.length > 0 ? mostEffective(later) : line.player;
};

/**
 * Brief and ineffective: less than an inning, and two earned runs of his own, or two that
 * scored while he was in, one of them his own, on two hits or more. A scorer need not rule
 * so; this is where the scorers of 2015 did.
 */
const isIneffective = (record: GameRecord, line: PitchingLine): boolean =>
  line.outs < INNING &&
  (line.eRun >= 2 || (line.eRun === 1 && line.hit >= 2 && earnedWhileIn(record, line.player) >= 2));

/** Earned runs that scored while he was on the mound, whoever is charged with them. */
const earnedWhileIn = (record: GameRecord, player: LineupId): number =>
  chargedRuns(record).filter((run) => run.earned && record.plays[run.play - 1]?.pitcher === player)
    .length;

/** The side's pitcher of record when this play was made. */
const pitcherAt = (record: GameRecord, side: Side, play: number): LineupId | undefined =>
  record.pitchers[side].findLast((entry) => entry.after < play)?.player;

/** How much better a later reliever must have been to win instead of the first. */
const CLEARLY_BETTER = 4;

/** The first with an inning (else the one with most outs), unless another did clearly better. */
const mostEffective = (relievers: readonly PitchingLine[]): LineupId | null => {
  const most = best(relievers, (line) => line.outs);
  const first = relievers.find((line) => line.outs >= INNING) ?? most;
  const ablest = best(relievers, effect);
  if (!first || !ablest) return null;
  return (effect(ablest) - effect(first) >= CLEARLY_BETTER ? ablest : first).player;
};

/** Outs, less one for everybody he let on or in. */
const effect = ({ outs, eRun, hit, bb }: PitchingLine): number => outs - eRun - hit - bb;

/** The first of those with the highest value. */
const best = (
  lines: readonly PitchingLine[],
  value: (line: PitchingLine) => number,
): PitchingLine | undefined => {
  const [first, ...rest] = lines;
  return first && rest.reduce((top, line) => (value(line) > value(top) ? line : top), first);
};

const saver = (record: GameRecord, side: Side, win: LineupId | null): LineupId | null => {
  const finisher = record.pitchers[side].at(-1)?.player;
  const entry = record.pitchers[side].find((one) => one.player === finisher);
  const line = pitchingLines(record, side).find((one) => one.player === finisher);
  if (!entry || !line || entry.starter || line.player === win || line.outs < 1) return null;
  const close = isCloseGame(entry, side) || (leadAt(entry, side) <= 3 && line.outs >= INNING);
  const long = line.outs >= 3 * INNING;
  return leadAt(entry, side) > 0 && (close || long) ? line.player : null;
};

const leadAt = (entry: PitcherEntry, side: Side): number =>
  entry.score[side] - entry.score[otherSide(side)];

/** The tying run is on base, at bat or on deck. */
const isCloseGame = (entry: PitcherEntry, side: Side): boolean =>
  leadAt(entry, side) <= onBase(basesCode(entry.bases)) + 2;

interface Outing {
  readonly player: LineupId;
  readonly held: boolean;
  readonly blown: boolean;
}

/** What became of every lead of three or less that a reliever was asked to keep. */
const saveSituations = (record: GameRecord, side: Side): readonly Outing[] => {
  const entries = record.pitchers[side];
  return entries.flatMap((entry, i) => {
    const lead = leadAt(entry, side);
    if (entry.starter || lead <= 0 || (lead > 3 && !isCloseGame(entry, side))) return [];
    const next = entries[i + 1];
    const until = next?.after ?? record.plays.length;
    const plays = record.plays.slice(entry.after, until);
    const gotOut = plays.some((play) => play.pitcher === entry.player && outsMade(play.event) > 0);
    const blown = plays.some((play) => leadAfter(play, side) <= 0);
    return [{ player: entry.player, blown, held: !blown && next !== undefined && gotOut }];
  });
};

const leadAfter = (play: ScoredPlay, side: Side): number => {
  const runs = runsScored(play.event);
  const lead = play.score[side] - play.score[otherSide(side)];
  return battingTeam(play) === side ? lead + runs : lead - runs;
};
