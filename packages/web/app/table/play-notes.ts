/** The play-by-play of a game, line by line, from the scorer's book. */

import {
  battingTeam,
  type GameRecord,
  type GameState,
  type MarginNote,
  marginSentence,
  playSentence,
  runsScored,
  type ScoredPlay,
  SIDES,
  type Side,
} from '@paper-dynasty/engine';
import { halfLabel } from './half-inning.ts';
import { callName } from './people.ts';

export interface PlayNote {
  readonly key: string;
  /** `Top 5th` */
  readonly half: string;
  /** A note tells what stopped or ended the game, or who was placed on a base by rule. */
  readonly kind: 'play' | 'substitution' | 'note';
  readonly text: string;
  /** Runs that scored on it. */
  readonly runs: number;
  /** The score afterwards: `BOS 3, NYA 2`. */
  readonly score: string;
  /** The play it tells, or that it comes after; from 1. */
  readonly play: number;
  /** Whose turn at bat or change of players it was; null: neither's. */
  readonly side: Side | null;
}

/** What stands under the board: of a game that is over its last play, since the result is told beside it. */
export const lastWords = ({ phase }: GameState, notes: readonly PlayNote[]): string =>
  (phase.type === 'over' ? notes.findLast(({ kind }) => kind === 'play') : notes.at(-1))?.text ??
  '';

/** Every play, and what the scorer wrote in the margin, in the order of the game. */
export const notesOf = (record: GameRecord): readonly PlayNote[] => {
  const before = new Map<number, PlayNote[]>();
  for (const [index, note] of record.margin.entries()) {
    const text = marginSentence(record.state, note);
    if (text === null) continue;
    before.set(note.after, [...(before.get(note.after) ?? []), marginNote(note, text, index)]);
  }
  return [
    ...record.plays.flatMap((play) => [
      ...(before.get(play.number - 1) ?? []),
      playNote(record, play),
    ]),
    ...(before.get(record.plays.length) ?? []),
  ];
};

const told = new WeakMap<ScoredPlay, PlayNote>();

const playNote = (record: GameRecord, play: ScoredPlay): PlayNote => {
  const known = told.get(play);
  if (known) return known;
  const { state } = record;
  const runs = runsScored(play.event);
  const batting = battingTeam(play);
  const score = { ...play.score, [batting]: play.score[batting] + runs };
  const note: PlayNote = {
    key: `play-${play.number}`,
    half: halfLabel(play.half, play.inning),
    kind: 'play',
    text: playSentence(play, (id) => callName(state, id)),
    runs,
    score: SIDES.map((side) => `${state.teams[side].info.abbreviation} ${score[side]}`).join(', '),
    play: play.number,
    side: batting,
  };
  told.set(play, note);
  return note;
};

const marginNote = (note: MarginNote, text: string, index: number): PlayNote => ({
  key: `margin-${index}`,
  half: halfLabel(note.half, note.inning),
  kind: note.event.type === 'substituted' ? 'substitution' : 'note',
  text,
  runs: 0,
  score: '',
  play: note.after,
  side: note.event.type === 'substituted' ? note.event.side : null,
});
