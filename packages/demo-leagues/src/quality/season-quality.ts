/** How well the cards give the season back: what they promise on average, beside what happened. */

import { effectiveHand, type Hand, type RatedCard, standardCharts } from '@paper-dynasty/engine';
import type { TeamSheet } from '@paper-dynasty/league-config';
import {
  batterSideResults,
  type Checks,
  type ParkChances,
  pairResults,
  pitcherSideResults,
} from '../expected/card-side.ts';
import { meanOf, NOTHING, type Results, sumOf } from '../expected/results.ts';
import { homeAndAway, outsAt, teamChecks } from '../expected/surroundings.ts';
import { addCounts, type Counts, ratesOf } from '../rates/counts.ts';
import { battingCounts, MATCHUPS, type Matchup, pitchingCounts } from '../rates/league.ts';
import type { PlayerRecord, Season } from '../record/season.ts';

/** A man's card beside his record. */
export interface Compared {
  readonly player: PlayerRecord;
  readonly appearances: number;
  readonly expected: Results;
  readonly actual: Results;
}

export interface Quality {
  /** Expected of the average pair of cards, matchups as often as they were. */
  readonly league: Results;
  readonly batters: readonly Compared[];
  readonly pitchers: readonly Compared[];
}

/** Every man in his own parks, with the fielders that pitchers have behind them. */
export const measureQuality = (season: Season, sheets: readonly TeamSheet[]): Quality => {
  const men = menOf(season, sheets);
  const averages = new Map(MATCHUPS.map((matchup) => [matchup, averagesOf(men, matchup)]));
  const average = (matchup: Matchup): Averages => {
    const key = MATCHUPS.find((one) => same(one, matchup));
    const found = key && averages.get(key);
    if (!found) throw new Error('no such matchup');
    return found;
  };
  return {
    league: meanOf(
      MATCHUPS,
      (matchup) => pairResults(average(matchup).batter, average(matchup).pitcher),
      (matchup) => playedIn(season, matchup),
    ),
    batters: men.flatMap((man) => comparedBatter(man, average)),
    pitchers: men.flatMap((man) => comparedPitcher(man, average)),
  };
};

interface Man {
  readonly card: RatedCard;
  readonly player: PlayerRecord;
  readonly checks: Checks;
  readonly park: (batter: Hand) => ParkChances;
}

const menOf = (season: Season, sheets: readonly TeamSheet[]): readonly Man[] => {
  const parks = new Map(sheets.map(({ team, park }) => [team.id, park]));
  return sheets.flatMap(({ team, cards }) => {
    const known = cards.flatMap((card) => {
      const player = season.players.get(card.playerId);
      return card.kind === 'rated' && player ? [{ card, player }] : [];
    });
    const checks = teamChecks(
      known.flatMap(({ card, player }) =>
        card.positions.map((rating) => ({ rating, outs: outsAt(player, rating.position) })),
      ),
      standardCharts,
    );
    return known.map((man) => ({
      ...man,
      checks,
      park: (batter: Hand) => homeAndAway(parks, team.id, batter),
    }));
  });
};

/** Mean sides of either card in a matchup, by how often the men met it. */
interface Averages {
  readonly batter: Results;
  readonly pitcher: Results;
}

const same = (a: Matchup, b: Matchup): boolean => a.batter === b.batter && a.pitcher === b.pitcher;

const side = (hand: Hand): 'vL' | 'vR' => (hand === 'L' ? 'vL' : 'vR');

const batterResults = ({ card, park }: Man, { batter, pitcher }: Matchup): Results =>
  batterSideResults(card.batting[side(pitcher)], park(batter));

const pitcherResults = ({ card, checks, park }: Man, { batter }: Matchup): Results =>
  card.pitching === null
    ? NOTHING
    : pitcherSideResults(card.pitching[side(batter)], park(batter), checks);

const averagesOf = (men: readonly Man[], matchup: Matchup): Averages => {
  const { batter, pitcher } = matchup;
  const batters = men.filter(({ card }) => effectiveHand(card.bats, pitcher) === batter);
  const pitchers = men.filter(({ card }) => card.pitching !== null && card.throws === pitcher);
  return {
    batter: meanOf(
      batters,
      (man) => batterResults(man, matchup),
      ({ player }) => battingCounts(player)[side(pitcher)].appearances,
    ),
    pitcher: meanOf(
      pitchers,
      (man) => pitcherResults(man, matchup),
      ({ player }) => pitchingCounts(player)[side(batter)].appearances,
    ),
  };
};

const playedIn = (season: Season, { batter, pitcher }: Matchup): number =>
  addCounts(
    [...season.players.values()]
      .filter(({ bats }) => effectiveHand(bats, pitcher) === batter)
      .map((player) => battingCounts(player)[side(pitcher)]),
  ).appearances;

type AverageOf = (matchup: Matchup) => Averages;
const HANDS: readonly Hand[] = ['L', 'R'];

const comparedBatter = (man: Man, average: AverageOf): readonly Compared[] =>
  compared(man.player, battingCounts(man.player), (pitcher) => {
    const matchup = { batter: effectiveHand(man.card.bats, pitcher), pitcher };
    return pairResults(batterResults(man, matchup), average(matchup).pitcher);
  });

const comparedPitcher = (man: Man, average: AverageOf): readonly Compared[] =>
  man.card.pitching === null
    ? []
    : compared(man.player, pitchingCounts(man.player), (batter) => {
        const matchup = { batter, pitcher: man.card.throws };
        return pairResults(average(matchup).batter, pitcherResults(man, matchup));
      });

const compared = (
  player: PlayerRecord,
  record: { readonly vL: Counts; readonly vR: Counts },
  expected: (opponent: Hand) => Results,
): readonly Compared[] => {
  const total = addCounts([record.vL, record.vR]);
  if (total.appearances === 0) return [];
  return [
    {
      player,
      appearances: total.appearances,
      expected: meanOf(HANDS, expected, (hand) => record[side(hand)].appearances),
      actual: ratesOf(total),
    },
  ];
};

/** Rates of everything that the cards decided in the season. */
export const seasonRates = (season: Season): Results =>
  ratesOf(
    addCounts(
      [...season.players.values()].flatMap((player) => {
        const { vL, vR } = battingCounts(player);
        return [vL, vR];
      }),
    ),
  );

/** Pearson's correlation of expected and actual, each man by his appearances. */
export const correlation = (
  men: readonly Compared[],
  measure: (results: Results) => number,
): number => {
  const total = men.reduce((sum, { appearances }) => sum + appearances, 0);
  const mean = (value: (man: Compared) => number): number =>
    men.reduce((sum, man) => sum + man.appearances * value(man), 0) / total;
  const expected = mean((man) => measure(man.expected));
  const actual = mean((man) => measure(man.actual));
  const product = (a: (man: Compared) => number, b: (man: Compared) => number): number =>
    mean((man) => a(man) * b(man));
  const x = (man: Compared): number => measure(man.expected) - expected;
  const y = (man: Compared): number => measure(man.actual) - actual;
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
};

export const onBase = (rates: Results): number =>
  rates.homerun + rates.triple + rates.double + rates.single + rates.walk + rates.hbp;

/** Bases a time at bat. */
export const slugging = (rates: Results): number =>
  (4 * rates.homerun + 3 * rates.triple + 2 * rates.double + rates.single) /
  (sumOf(rates) - rates.walk - rates.hbp);
