/** The engine's answer for a game beside the official one, figure by figure. */

import {
  type GameRecord,
  halfInnings,
  type LineupId,
  type PlayStatistics,
  passedBall,
  playStatistics,
  rosterSpot,
  SIDES,
} from '@paper-dynasty/engine';
import type { ScoredGame } from './box-to-json.ts';
import type { Conclusions, OfficialGame, OfficialLine } from './official-results.ts';

/** One figure held against the official one. */
export interface Comparison {
  /** What is compared: `team LOB`, `pitching ER`, `play SF`. */
  readonly measure: string;
  readonly same: boolean;
  /** Where in the game: a side, a player, or an event with its text. */
  readonly where: string;
  readonly found: string;
  readonly official: string;
  /** Of a miss that a misplay explains: the misplays. */
  readonly because?: string;
}

/** Games whose source contradicts itself about earned runs. */
const EARNED_RUNS_UNKNOWN: ReadonlySet<string> = new Set(['OAK201508310', 'TEX201507300']);
/** The source counts something else here than inherited runners who scored. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['IRS', 'HLD', 'BS']);
const EARNED: ReadonlySet<string> = new Set(['ER', 'teamER']);

export const compareGame = (
  official: OfficialGame,
  scored: ScoredGame,
  record: GameRecord,
): readonly Comparison[] =>
  [
    ...compareFrame(official, scored),
    ...compareTotals(official, scored),
    ...compareLines('batting', official.batting, scored.batting),
    ...compareLines('pitching', official.pitching, scored.pitching),
    ...compareLines('fielding', official.fielding, scored.fielding),
    ...comparePlays(official.events, playStatistics(record)),
  ]
    .filter(({ measure }) => {
      const figure = measure.split(' ')[1] ?? '';
      return !(EARNED.has(figure) && EARNED_RUNS_UNKNOWN.has(official.gameId));
    })
    .map((one) =>
      one.same || one.measure !== 'pitching ER'
        ? one
        : { ...one, because: misplaysBehind(one.where, official, record) },
    );

/** Errors, passed balls and interference in the half-innings for which this pitcher answers. */
const misplaysBehind = (where: string, official: OfficialGame, record: GameRecord): string => {
  const [, id] = where.split(' ');
  const name = (player: LineupId): string | undefined => rosterSpot(record.state, player)?.name;
  const halves = halfInnings(record.plays).filter((half) =>
    half.some((play) => name(play.pitcher) === id),
  );
  return halves
    .flat()
    .filter((play) => play.event.errors.length > 0 || passedBall(play) === 1)
    .map(({ number }) => `${number} ${official.events[number - 1]?.text ?? ''}`)
    .join(', ');
};

const compared = (
  measure: string,
  where: string,
  pair: readonly [unknown, unknown],
): Comparison => {
  const [found, official] = pair.map((value) => JSON.stringify(value));
  return { measure, where, same: found === official, found: `${found}`, official: `${official}` };
};

const compareFrame = (official: OfficialGame, scored: ScoredGame): readonly Comparison[] =>
  (['linescore', 'outs', 'inningsPlayed', 'win', 'loss', 'save'] as const).map((key) =>
    compared(`game ${key}`, '', [scored[key], official[key]]),
  );

const compareTotals = (official: OfficialGame, scored: ScoredGame): readonly Comparison[] =>
  SIDES.flatMap((side) =>
    Object.entries(official.totals[side]).map(([key, value]) =>
      compared(`team ${key}`, side, [scored.totals[side][key] ?? 0, value]),
    ),
  );

const keyOf = ({ side, id, pos }: OfficialLine): string => [side, id, pos].join(' ').trim();

const compareLines = (
  list: 'batting' | 'pitching' | 'fielding',
  official: readonly OfficialLine[],
  scored: readonly OfficialLine[],
): readonly Comparison[] => {
  const ours = new Map(scored.map((line) => [keyOf(line), line]));
  const theirs = new Map(official.map((line) => [keyOf(line), line]));
  const everybody = [...new Set([...ours.keys(), ...theirs.keys()])];
  return everybody.flatMap((key) => {
    const [mine, other] = [ours.get(key), theirs.get(key)];
    const there = compared(`${list} lines`, key, [mine !== undefined, other !== undefined]);
    return mine && other ? [there, ...compareLine(list, mine, other)] : [there];
  });
};

const compareLine = (
  list: string,
  mine: OfficialLine,
  other: OfficialLine,
): readonly Comparison[] => {
  const where = keyOf(other);
  const figures = [...new Set([...Object.keys(mine), ...Object.keys(other)])];
  if (list === 'pitching' && !figures.includes('ER')) figures.push('ER');
  return figures
    .filter(
      (figure) =>
        !NOT_COMPARED.has(figure) && typeof (mine[figure] ?? other[figure] ?? 0) === 'number',
    )
    .map((figure) => compared(`${list} ${figure}`, where, [mine[figure] ?? 0, other[figure] ?? 0]));
};

/** Only plays to which a figure applies, by either account. */
const comparePlays = (
  official: readonly Conclusions[],
  plays: readonly PlayStatistics[],
): readonly Comparison[] =>
  official.flatMap((event, i) => {
    const play = plays[i];
    if (!play) return [];
    const has = (flag: string): number => (event.flags.includes(flag) ? 1 : 0);
    const pairs: readonly (readonly [string, number, number])[] = [
      ['AB', play.ab, has('AB')],
      ['SH', play.sacType === 'SH' ? 1 : 0, has('SH')],
      ['SF', play.sacType === 'SF' ? 1 : 0, has('SF')],
      ['GIDP', play.gidp, has('GIDP')],
      ['DP', play.doublePlay ? 1 : 0, has('DP')],
      ['TP', play.triplePlay ? 1 : 0, has('TP')],
      ['outs', play.outs, event.outsOn],
      ['runs', play.runsScored, event.runs],
    ];
    const scoring = play.runsScored > 0 || event.runs > 0;
    const where = `event ${event.n} ${event.text}`;
    return [
      ...pairs
        .filter(([, mine, theirs]) => mine + theirs > 0)
        .map(([figure, mine, theirs]) => compared(`play ${figure}`, where, [mine, theirs])),
      ...(scoring ? [compared('play RBI', where, [play.rbi, event.rbi])] : []),
    ];
  });
