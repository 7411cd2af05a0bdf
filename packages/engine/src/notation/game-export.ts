/** A whole game to take away: as one JSON object, and its plays as CSV. */

import type { BySide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import { type BoxScore, boxScore } from '../scoring/box-score.ts';
import { type LineScore, lineScore } from '../scoring/line-score.ts';
import { type Decisions, pitcherDecisions } from '../scoring/pitcher-decisions.ts';
import { basesCode } from '../scoring/play-facts.ts';
import { type PlayStatistics, playStatistics } from '../scoring/play-statistics.ts';
import { bothSides, type GameRecord, type ScoredPlay } from '../scoring/record.ts';
import { playerName } from './event-sentence.ts';
import { playSentence } from './play-sentence.ts';
import { makePlay } from './play-text.ts';
import { makeSituation } from './situation-text.ts';

/** One play as the export tells it. */
export interface ExportedPlay {
  readonly number: number;
  /** `B9 1-3 2 out 4-5` */
  readonly situation: string;
  readonly batter: string;
  readonly pitcher: string;
  /** With every fact; `parsePlay` reads it. */
  readonly play: string;
  readonly sentence: string;
  readonly statistics: PlayStatistics;
}

/** A game for those who reckon with it elsewhere: names, scores and a row for each play, as plain JSON. */
export interface GameExport {
  readonly gameId: string;
  readonly league: string;
  readonly teams: BySide<string>;
  /** How it ended; null while it lasts. */
  readonly ending: string | null;
  readonly lineScore: LineScore;
  readonly boxScore: BoxScore;
  readonly decisions: Decisions;
  /** Names by line-up id. */
  readonly players: Readonly<Record<number, string>>;
  readonly plays: readonly ExportedPlay[];
}

/** Plain data, ready for `JSON.stringify`. */
export const exportGame = (record: GameRecord): GameExport => {
  const { state, ended } = record;
  const rows = playStatistics(record);
  return {
    gameId: state.id,
    league: state.league,
    teams: bothSides((side) => state.teams[side].info.name),
    ending: ended?.ending ?? null,
    lineScore: lineScore(record),
    boxScore: boxScore(record),
    decisions: pitcherDecisions(record),
    players: Object.fromEntries(
      [...state.teams.away.roster, ...state.teams.home.roster].map(({ id, name }) => [id, name]),
    ),
    plays: record.plays.flatMap((play, i) => {
      const statistics = rows[i];
      return statistics ? [exportedPlay(record, play, statistics)] : [];
    }),
  };
};

const exportedPlay = (
  { state }: GameRecord,
  play: ScoredPlay,
  statistics: PlayStatistics,
): ExportedPlay => {
  const name = (id: LineupId): string => playerName(state, id);
  return {
    number: play.number,
    situation: makeSituation({ ...play, code: basesCode(play.bases) }),
    batter: name(play.event.batter),
    pitcher: name(play.pitcher),
    play: makePlay(play.event),
    sentence: playSentence(play, name),
    statistics,
  };
};

/** One row a play, with a header; fields that need it are quoted. */
export const playsToCsv = (record: GameRecord): string => {
  const { plays } = exportGame(record);
  const [first] = plays;
  if (!first) return '';
  const figures = Object.keys(first.statistics).filter(
    (key) => key !== 'playNumber' && key !== 'batter' && key !== 'pitcher',
  );
  const head = ['number', 'situation', 'batter', 'pitcher', 'play', 'sentence', ...figures];
  const rows = plays.map(({ statistics, ...told }) => [
    ...[told.number, told.situation, told.batter, told.pitcher, told.play, told.sentence],
    ...figures.map((key) => Reflect.get(statistics, key)),
  ]);
  return `${[head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
};

/** What a spreadsheet would take for a formula; a bare number is none. */
const FORMULA = /^[=+\-@\t\r]/;

const csvCell = (value: unknown): string => {
  const plain = value === null || value === undefined ? '' : String(value);
  const text = typeof value === 'string' && FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
