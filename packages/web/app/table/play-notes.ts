/** The play-by-play of a game, line by line, from the scorer's book. */

import {
  battingTeam,
  type GameRecord,
  type PitcherEntry,
  playSentence,
  runsScored,
  type ScoredPlay,
  SIDES,
  type Side,
} from '@paper-dynasty/engine';
import { halfLabel } from './half-inning.ts';
import { callName, nameOf } from './people.ts';

export interface PlayNote {
  readonly key: string;
  /** `Top 5th` */
  readonly half: string;
  readonly kind: 'play' | 'substitution';
  readonly text: string;
  /** Runs that scored on it. */
  readonly runs: number;
  /** The score afterwards: `BOS 3, NYA 2`. */
  readonly score: string;
  /** The play it tells, or that it comes after; from 1. */
  readonly play: number;
}

/** Every play and every new pitcher, in the order of the game. */
export const notesOf = (record: GameRecord): readonly PlayNote[] => {
  const relieved = SIDES.flatMap((side) =>
    record.pitchers[side].filter(({ starter }) => !starter).map((entry) => ({ entry, side })),
  );
  const plays = record.plays.flatMap((play) => [
    ...relieved
      .filter(({ entry }) => entry.after === play.number - 1)
      .map(({ entry, side }) => reliefNote(record, entry, side)),
    playNote(record, play),
  ]);
  const waiting = relieved
    .filter(({ entry }) => entry.after === record.plays.length && entry.after > 0)
    .map(({ entry, side }) => reliefNote(record, entry, side));
  return [...plays, ...waiting];
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
  };
  told.set(play, note);
  return note;
};

const reliefNote = ({ state }: GameRecord, entry: PitcherEntry, side: Side): PlayNote => ({
  key: `relief-${side}-${entry.player}-${entry.after}`,
  half: halfLabel(entry.half, entry.inning),
  kind: 'substitution',
  text: `${nameOf(state, entry.player)} comes in to pitch for ${state.teams[side].info.name}.`,
  runs: 0,
  score: '',
  play: entry.after,
});
