/** What the whole season looked like: by matchup, by role, by hand. */

import { type Bats, effectiveHand, type Hand, type Splits } from '@paper-dynasty/engine';
import type { Results } from '../expected/results.ts';
import type { PlayerRecord, Season } from '../record/season.ts';
import { isPitcher } from '../rosters/choose-rosters.ts';
import { addCounts, type Counts, countsOf, ratesOf } from './counts.ts';
import { type Expectation, groupRates } from './true-rates.ts';

/** Side of the plate and pitching hand: what one side of every card is about. */
export interface Matchup {
  readonly batter: Hand;
  readonly pitcher: Hand;
}

export const MATCHUPS: readonly Matchup[] = [
  { batter: 'L', pitcher: 'L' },
  { batter: 'L', pitcher: 'R' },
  { batter: 'R', pitcher: 'L' },
  { batter: 'R', pitcher: 'R' },
];

export const battingCounts = (player: PlayerRecord): Splits<Counts> => ({
  vL: countsOf(player.batting.vL),
  vR: countsOf(player.batting.vR),
});

export const pitchingCounts = (player: PlayerRecord): Splits<Counts> => ({
  vL: countsOf(player.pitching.vL),
  vR: countsOf(player.pitching.vR),
});

/** Rates of every plate appearance of the season in which these hands met. */
export const matchupRates = (season: Season, { batter, pitcher }: Matchup): Results => {
  const records = [...season.players.values()]
    .filter(({ bats }) => effectiveHand(bats, pitcher) === batter)
    .map((player) => countsOf(pitcher === 'L' ? player.batting.vL : player.batting.vR));
  return ratesOf(addCounts(records));
};

/** Appearances of the role that are mixed into a record at the work he is there for. */
const OWN_TRADE = 30;
/** The same at bat for a pitcher: nobody keeps him for that. */
const PITCHER_AT_BAT = 100;

/** A man with fewer appearances tells what a man of his role does who is not trusted with more. */
const SELDOM = 200;

const appearances = ({ vL, vR }: Splits<Counts>): number => vL.appearances + vR.appearances;
const seldom = (record: Splits<Counts>): boolean => appearances(record) < SELDOM;

/** What is expected of a batter before his record is looked at. */
export const battingExpectation = (season: Season): ((player: PlayerRecord) => Expectation) => {
  const players = [...season.players.values()];
  const fielders = players.filter((player) => !isPitcher(player));
  const role = groupRates(fielders.map(battingCounts).filter(seldom));
  const pitchers = groupRates(players.filter(isPitcher).map(battingCounts));
  const byHand = new Map(
    (['L', 'R', 'S'] as const).map((bats): readonly [Bats, ReturnType<typeof groupRates>] => [
      bats,
      groupRates(fielders.filter((player) => player.bats === bats).map(battingCounts)),
    ]),
  );
  return (player) => {
    const hand = byHand.get(player.bats) ?? role;
    return {
      role: isPitcher(player) ? pitchers.all : role.all,
      roleWeight: isPitcher(player) ? PITCHER_AT_BAT : OWN_TRADE,
      platoon: hand.sides,
      shareLeft: hand.shareLeft,
    };
  };
};

/** What is expected of a pitcher before his record is looked at. */
export const pitchingExpectation = (season: Season): ((player: PlayerRecord) => Expectation) => {
  const pitchers = [...season.players.values()].filter(isPitcher);
  const group = (members: readonly PlayerRecord[]) => groupRates(members.map(pitchingCounts));
  const rarely = pitchers.filter((player) => seldom(pitchingCounts(player)));
  const roles = {
    starter: group(rarely.filter(mostlyStarts)),
    reliever: group(rarely.filter((player) => !mostlyStarts(player))),
  };
  const hands = {
    L: group(pitchers.filter(({ throws }) => throws === 'L')),
    R: group(pitchers.filter(({ throws }) => throws === 'R')),
  };
  return (player) => ({
    role: roles[mostlyStarts(player) ? 'starter' : 'reliever'].all,
    roleWeight: OWN_TRADE,
    platoon: hands[player.throws].sides,
    shareLeft: hands[player.throws].shareLeft,
  });
};

/** More of his games were starts than not. */
const mostlyStarts = ({ pitchingTotals }: PlayerRecord): boolean =>
  pitchingTotals !== null && pitchingTotals.count('GS') * 2 > pitchingTotals.count('G');
