/** How much a park helps ballpark home runs and singles. @see rules §1.5, §8 */

import { AVERAGE_BATTING, AVERAGE_PITCHING, type Hand, type Park } from '@paper-dynasty/engine';
import type { Row } from '../record/csv.ts';
import type { PlayerRecord, Season } from '../record/season.ts';
import { clamp } from './scale.ts';

/** Part of a season's park effect that is not luck. */
const HOMERUN_TRUST = 0.7;
const SINGLE_TRUST = 0.5;
/** The same of the difference between left- and right-handed batters. */
const HAND_TRUST = 0.4;

/** Home runs or singles of the average pair of cards: sure ones, and chances that the park decides. */
interface Pair {
  readonly sure: number;
  readonly park: number;
}

const HOMERUNS: Pair = {
  sure: AVERAGE_BATTING.homerun + AVERAGE_PITCHING.homerun,
  park: AVERAGE_BATTING.bpHomerun + AVERAGE_PITCHING.bpHomerun,
};
/** Chances of singles, with those of fielding checks: 14.5 % of plate appearances. */
const SINGLES: Pair = {
  sure: 0.145 * 216 - (AVERAGE_BATTING.bpSingle + AVERAGE_PITCHING.bpSingle) / 2,
  park: AVERAGE_BATTING.bpSingle + AVERAGE_PITCHING.bpSingle,
};

/** The rating of 20 that makes the park's factor of the average pair of cards. */
const ratingOf = (factor: number, { sure, park }: Pair): number => {
  const average = sure + park / 2;
  return clamp(Math.round((20 * (factor * average - sure)) / park), { min: 0, max: 20 });
};

/** Every team's park by the team's id. */
export const makeParks = (season: Season): ReadonlyMap<string, Park> => {
  const league = new Map(HANDS.map((hand) => [hand, handTotals(season.parks, hand)]));
  return new Map(
    season.teams.map((team) => {
      const hands = new Map(HANDS.map((hand) => [hand, handTotals(parkRows(season, team), hand)]));
      const homerun = 1 + HOMERUN_TRUST * (homerunFactor(team) - 1);
      const single = 1 + SINGLE_TRUST * (singleFactor(season, team) - 1);
      const rating = (pair: Pair, factor: number, kind: 'homeruns' | 'singles') => (hand: Hand) =>
        ratingOf(factor * handFactor({ hands, league }, hand, kind), pair);
      return [
        team.text('team'),
        {
          id: team.text('park'),
          name: `${team.text('city')} Ballpark`,
          bpHomerun: bothHands(rating(HOMERUNS, homerun, 'homeruns')),
          bpSingle: bothHands(rating(SINGLES, single, 'singles')),
        },
      ];
    }),
  );
};

const HANDS: readonly Hand[] = ['L', 'R'];

const bothHands = (value: (hand: Hand) => number): { readonly [H in Hand]: number } => ({
  L: value('L'),
  R: value('R'),
});

const parkRows = (season: Season, team: Row): readonly Row[] =>
  season.parks.filter((row) => row.text('park') === team.text('park'));

/** A season is half played at home: the ratio to the road overstates the park against all parks a little. */
const againstAll = (homeOverRoad: number): number => {
  const parks = 30;
  return homeOverRoad / (1 + (homeOverRoad - 1) / parks);
};

const homerunFactor = (team: Row): number => againstAll(team.count('HR_home_over_road'));

interface Totals {
  readonly appearances: number;
  readonly homeruns: number;
  readonly singles: number;
}
type ByHand = ReadonlyMap<Hand, Totals>;

const handTotals = (rows: readonly Row[], hand: Hand): Totals => {
  const own = rows.filter((row) => row.text('batHand') === hand);
  const sum = (column: string): number => own.reduce((total, row) => total + row.count(column), 0);
  return { appearances: sum('PA'), homeruns: sum('HR'), singles: sum('1B') };
};

/** Singles at home against the road: the road is what the team's season leaves when home is taken away. */
const singleFactor = (season: Season, team: Row): number => {
  const rows = parkRows(season, team);
  const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
  const home = sum('1B') / sum('PA');
  const all = (battedRate(team) + allowedRate(season, team.text('team'))) / 2;
  return againstAll(home / (2 * all - home));
};

const battedRate = (team: Row): number => {
  const singles = team.count('H') - team.count('2B') - team.count('3B') - team.count('HR');
  const others = team.count('BB') + team.count('HP') + team.count('SF') + team.count('SH');
  return singles / (team.count('AB') + others);
};

/** Singles allowed per batter by the team's pitchers, each by his work for it. */
const allowedRate = (season: Season, team: string): number => {
  const rates = season.uses
    .filter((use) => use.team === team && use.battersFaced > 0)
    .map(({ playerId, battersFaced }) => ({
      battersFaced,
      rate: singlesAllowed(season.players.get(playerId)),
    }));
  const faced = rates.reduce((sum, { battersFaced }) => sum + battersFaced, 0);
  return rates.reduce((sum, { battersFaced, rate }) => sum + battersFaced * rate, 0) / faced;
};

const singlesAllowed = (player: PlayerRecord | undefined): number => {
  const totals = player?.pitchingTotals;
  if (!totals) return 0;
  const singles = totals.count('H') - totals.count('2B') - totals.count('3B') - totals.count('HR');
  return singles / totals.count('TBF');
};

/** How much more the park gives batters of one side than of both, against the league. */
const handFactor = (
  { hands, league }: { readonly hands: ByHand; readonly league: ByHand },
  hand: Hand,
  kind: 'homeruns' | 'singles',
): number => {
  const relative = (totals: ByHand): number => {
    const all = [...totals.values()];
    const made = all.reduce((sum, one) => sum + one[kind], 0);
    const appearances = all.reduce((sum, one) => sum + one.appearances, 0);
    const own = totals.get(hand);
    return own ? own[kind] / own.appearances / (made / appearances) : 1;
  };
  return 1 + HAND_TRUST * (relative(hands) / relative(league) - 1);
};
