/** What stands below the tables of a box score: `2B: Betts 2, Devers`. */

import type { GameState, LineupId, TeamBox } from '@paper-dynasty/engine';
import { nameOf, shortName } from '../table/people.ts';

export interface BoxNote {
  readonly label: string;
  readonly text: string;
}

type Kinds<Line> = readonly (readonly [count: keyof Line & string, label: string])[];

const BATTING: Kinds<TeamBox['batting'][number]> = [
  ['double', '2B'],
  ['triple', '3B'],
  ['homerun', 'HR'],
  ['sb', 'SB'],
  ['cs', 'CS'],
  ['gidp', 'GIDP'],
  ['sf', 'SF'],
  ['sh', 'SH'],
  ['hbp', 'HBP'],
  ['ibb', 'IBB'],
];
const FIELDING: Kinds<TeamBox['fielding'][number]> = [
  ['error', 'E'],
  ['passedBall', 'PB'],
];
const PITCHING: Kinds<TeamBox['pitching'][number]> = [
  ['wildPitch', 'WP'],
  ['balk', 'Balk'],
  ['hbp', 'HBP'],
  ['ibb', 'IBB'],
];

/** At bat and in the field. */
export const battingNotes = (state: GameState, box: TeamBox): readonly BoxNote[] => [
  ...notesOf(state, box.batting, BATTING),
  ...notesOf(state, box.fielding, FIELDING),
  ...teamNote('DP', box.doublePlays),
  ...teamNote('TP', box.triplePlays),
];

export const pitchingNotes = (state: GameState, box: TeamBox): readonly BoxNote[] => [
  ...notesOf(state, box.pitching, PITCHING),
  ...inherited(state, box),
];

/** Runners that a reliever found on base, and how many of them scored. */
const inherited = (state: GameState, { pitching }: TeamBox): readonly BoxNote[] => {
  const words = pitching
    .filter((line) => line.inherited > 0)
    .map(
      (line) =>
        `${shortName(nameOf(state, line.player))} ${line.inherited}-${line.inheritedScored}`,
    );
  return words.length > 0 ? [{ label: 'Inherited runners, scored', text: words.join(', ') }] : [];
};

const notesOf = <Line extends { readonly player: LineupId }>(
  state: GameState,
  lines: readonly Line[],
  kinds: Kinds<Line>,
): readonly BoxNote[] =>
  kinds.flatMap(([count, label]) => {
    const sums = new Map<LineupId, number>();
    for (const line of lines) {
      const made = Number(line[count]);
      if (made > 0) sums.set(line.player, (sums.get(line.player) ?? 0) + made);
    }
    const words = [...sums].map(([player, made]) => {
      const name = shortName(nameOf(state, player));
      return made > 1 ? `${name} ${made}` : name;
    });
    return words.length > 0 ? [{ label, text: words.join(', ') }] : [];
  });

const teamNote = (label: string, made: number): readonly BoxNote[] =>
  made > 0 ? [{ label, text: `${made}` }] : [];
