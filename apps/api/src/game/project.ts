import type { GameAppend, PlayRow } from '@paper-dynasty/db';
import {
  type GameEvent,
  type GameRecord,
  type HalfInning,
  statisticsOf,
} from '@paper-dynasty/engine';
import { decisionRows } from './decision-rows.ts';
import { projectGame } from './game-projection.ts';
import { changedLineups, lineupRows, sameLineups } from './lineup-rows.ts';
import { type Fold, foldNext, type LiveGame } from './live-game.ts';
import {
  changedMarks,
  changedRuns,
  type HalfScored,
  isLocked,
  lastHalf,
  scoreHalf,
} from './play-marks.ts';
import { type PlayInContext, playRow } from './play-rows.ts';

/** The tables' share of an append: everything that follows from the log. */
export type Projections = Omit<GameAppend, 'gameId' | 'expectedVersion' | 'events' | 'clock'>;

/** The game after these events, and what the tables have to say of it. */
export function project(
  game: Pick<LiveGame, 'id' | 'books' | 'fold'>,
  events: readonly GameEvent[],
): { readonly fold: Fold; readonly projections: Projections } {
  const made: PlayInContext[] = [];
  let { fold } = game;
  for (const event of events) {
    const next = foldNext(fold, event);
    if (event.type === 'playMade') made.push(inContext(game.id, fold, next));
    fold = next;
  }
  const projections = {
    game: projectGame(fold.state),
    ...projectLineups(game, fold),
    ...projectPlays(game, { after: fold, made }),
    decisions:
      fold.record.ended && !game.fold.record.ended ? decisionRows(game.id, fold.record) : [],
  };
  return { fold, projections };
}

function inContext(gameId: string, before: Fold, after: Fold): PlayInContext {
  const play = after.record.plays.at(-1);
  if (!play) throw new Error('a play is in the book once it is made');
  return { gameId, version: after.state.version, play, before: before.state };
}

function projectLineups({ id, books, fold }: Pick<LiveGame, 'id' | 'books' | 'fold'>, next: Fold) {
  if (fold.lineups === next.lineups && sameLineups(fold.state, next.state)) {
    return { lineups: [], removedLineups: [] };
  }
  const rowsOf = ({ lineups, state }: Fold) =>
    lineupRows(lineups, { gameId: id, state, cards: books.cards });
  return changedLineups(rowsOf(fold), rowsOf(next));
}

interface Played {
  readonly after: Fold;
  readonly made: readonly PlayInContext[];
}

/** New plays, plays taken back, and what the scorer now thinks of the half-inning's earlier ones. */
function projectPlays(
  { id, fold: before }: Pick<LiveGame, 'id' | 'fold'>,
  { after, made }: Played,
): Pick<Projections, 'plays' | 'removedPlays' | 'marks' | 'runs'> {
  const removedPlays = before.record.plays
    .slice(after.record.plays.length)
    .map(({ number }) => number);
  const half = lastHalf(after.record);
  if (!half || isSameBook(before.record, after.record, half)) {
    return { plays: [], removedPlays, marks: [], runs: [] };
  }
  const [was, is] = [scoreHalf(before.record, half), scoreHalf(after.record, half)];
  return {
    plays: rowsOf(made, is),
    removedPlays,
    marks: changedMarks(was, is),
    runs: changedRuns(id, was, is),
  };
}

/** Only the new plays are written whole: what may have changed of earlier ones are their marks. */
function rowsOf(made: readonly PlayInContext[], half: HalfScored): readonly PlayRow[] {
  const contexts = new Map(made.map((context) => [context.play.number, context]));
  const written = half.plays.filter(({ number }) => contexts.has(number));
  return statisticsOf(written, half.plays, half.runs).flatMap((figures): PlayRow[] => {
    const context = contexts.get(figures.playNumber);
    return context ? [playRow(context, figures, half.locked)] : [];
  });
}

/** Nothing that a row of a play could tell has changed. */
const isSameBook = (before: GameRecord, after: GameRecord, half: HalfInning): boolean =>
  before.plays === after.plays && isLocked(before, half) === isLocked(after, half);
