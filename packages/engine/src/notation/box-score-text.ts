/** A box score to print: plain text, one screen wide. */

import type { Side } from '../model/baseball.ts';
import { SIDES } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { Injury } from '../model/play.ts';
import { type BoxScore, boxScore, type TeamBox } from '../scoring/box-score.ts';
import type { BattingCount } from '../scoring/credits.ts';
import { type LineScore, lineScore } from '../scoring/line-score.ts';
import { type Decisions, pitcherDecisions } from '../scoring/pitcher-decisions.ts';
import type { PitchingLine } from '../scoring/pitching-lines.ts';
import type { GameRecord } from '../scoring/record.ts';
import { counted, positionName } from './baseball-words.ts';
import { playerName } from './event-sentence.ts';
import { inningsText } from './statistics-text.ts';
import { textTable, wrapped } from './text-table.ts';

/** Characters across. */
const WIDTH = 80;

/** Line score, batting, notes and pitching of both teams, as of the last play scored. */
export const boxScoreText = (record: GameRecord): string => {
  const box = boxScore(record);
  const lines = lineScore(record);
  const decisions = pitcherDecisions(record);
  return [
    lineScoreText(record, lines),
    ...SIDES.map((side) => teamText(record, side, { box, lines })),
    ...SIDES.map((side) => pitchingText(record, side, { box, decisions })),
  ].join('\n\n');
};

/** Innings across, runs, hits and errors at the end; an inning not batted is an x. */
export const lineScoreText = (record: GameRecord, lines: LineScore): string => {
  const innings = Math.max(lines.away.innings.length, lines.home.innings.length);
  const numbers = Array.from({ length: innings }, (_, i) => `${i + 1}`);
  return textTable([
    ['', ...numbers, 'R', 'H', 'E'],
    ...SIDES.map((side) => {
      const { innings: runs, runs: total, hits, errors } = lines[side];
      const cells = numbers.map((_, i) => (runs[i] === undefined ? 'x' : `${runs[i]}`));
      return [teamName(record, side), ...cells, `${total}`, `${hits}`, `${errors}`];
    }),
  ]);
};

const teamName = ({ state }: GameRecord, side: Side): string => state.teams[side].info.name;

interface Sums {
  readonly box: BoxScore;
  readonly lines: LineScore;
}

const BATTING_COLUMNS: readonly (readonly [string, BattingCount])[] = [
  ['AB', 'ab'],
  ['R', 'run'],
  ['H', 'hit'],
  ['RBI', 'rbi'],
  ['BB', 'bb'],
  ['SO', 'so'],
];

const teamText = (record: GameRecord, side: Side, { box, lines }: Sums): string => {
  const team = box[side];
  const rows = team.batting.map((line) => [
    `${line.turn > 1 ? '  ' : ''}${playerName(record.state, line.player)}${playedText(team, line.player)}`,
    ...BATTING_COLUMNS.map(([, count]) => `${line[count]}`),
  ]);
  const totals = ['Totals', ...BATTING_COLUMNS.map(([, count]) => `${team.battingTotals[count]}`)];
  const head = [teamName(record, side), ...BATTING_COLUMNS.map(([name]) => name)];
  return [textTable([head, ...rows, totals]), ...notes(record, team, lines[side].leftOnBase)].join(
    '\n',
  );
};

/** ` ss-2b`: everywhere he played, as box scores abbreviate it. */
const playedText = (team: TeamBox, player: LineupId): string => {
  const positions = team.fielding
    .filter((line) => line.player === player)
    .map((line) => line.position.toLowerCase());
  return positions.length > 0 ? ` ${positions.join('-')}` : '';
};

const NOTES: readonly (readonly [string, BattingCount])[] = [
  ['2B', 'double'],
  ['3B', 'triple'],
  ['HR', 'homerun'],
  ['SH', 'sh'],
  ['SF', 'sf'],
  ['HBP', 'hbp'],
  ['IBB', 'ibb'],
  ['GIDP', 'gidp'],
  ['SB', 'sb'],
  ['CS', 'cs'],
];

/** `2B: Betts 2, Ortiz.` and the like, the fielders' errors, double plays and men left on. */
const notes = (record: GameRecord, team: TeamBox, leftOnBase: number): readonly string[] => {
  const named = (who: readonly (readonly [LineupId, number])[]): string =>
    who
      .filter(([, count]) => count > 0)
      .map(([player, count]) => playerName(record.state, player) + (count > 1 ? ` ${count}` : ''))
      .join(', ');
  const batting = NOTES.map(([name, count]): readonly [string, string] => [
    name,
    named(team.batting.map((line) => [line.player, line[count]])),
  ]);
  const errors = named(team.fielding.map((line) => [line.player, line.error]));
  const passed = named(team.fielding.map((line) => [line.player, line.passedBall]));
  return [
    ...batting,
    ['E', errors],
    ['PB', passed],
    ['DP', team.doublePlays ? `${team.doublePlays}` : ''],
    ['LOB', `${leftOnBase}`],
    ['Hurt', team.injuries.map((injury) => injuryText(record, injury)).join(', ')],
  ]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => wrapped(`${name}: ${text}.`, WIDTH));
};

/** `Ortiz (out for 8 games)`. */
const injuryText = ({ state }: GameRecord, { player, games }: Injury): string =>
  playerName(state, player) + (games > 0 ? ` (out for ${counted(games, 'game')})` : '');

interface PitchingSums {
  readonly box: BoxScore;
  readonly decisions: Decisions;
}

const pitchingText = (record: GameRecord, side: Side, { box, decisions }: PitchingSums): string =>
  textTable([
    [
      `${teamName(record, side)}, ${positionName('P')}s`,
      'IP',
      'H',
      'R',
      'ER',
      'BB',
      'SO',
      'HR',
      'BF',
    ],
    ...box[side].pitching.map((line) => [
      playerName(record.state, line.player) + decisionText(decisions, line),
      inningsText(line.outs),
      ...[line.hit, line.run, line.eRun, line.bb, line.so, line.homerun, line.bf].map(String),
    ]),
  ]);

/** ` (W)`, ` (BS, L)`. */
const decisionText = (decisions: Decisions, { player }: PitchingLine): string => {
  const marks = [
    decisions.blownSaves.includes(player) ? 'BS' : '',
    decisions.holds.includes(player) ? 'H' : '',
    decisions.win === player ? 'W' : '',
    decisions.loss === player ? 'L' : '',
    decisions.save === player ? 'S' : '',
  ].filter((mark) => mark !== '');
  return marks.length > 0 ? ` (${marks.join(', ')})` : '';
};
