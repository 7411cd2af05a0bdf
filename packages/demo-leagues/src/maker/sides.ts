/** Every man's card sides, matchup by matchup. */

import {
  type BatterChances,
  type Charts,
  effectiveHand,
  type Hand,
  type Park,
  type PitcherChances,
  type PositionRating,
  type Splits,
} from '@paper-dynasty/engine';
import { pitcherSideResults } from '../expected/card-side.ts';
import { meanOf, NOTHING, type Results, resultsOf } from '../expected/results.ts';
import { fieldersOf, homeAndAway, teamChecks } from '../expected/surroundings.ts';
import {
  battingCounts,
  battingExpectation,
  MATCHUPS,
  type Matchup,
  matchupRates,
  pitchingCounts,
  pitchingExpectation,
} from '../rates/league.ts';
import { trueRates } from '../rates/true-rates.ts';
import { batterDoublePlays, fliesOff, fliesToLeft, pitcherDoublePlays } from '../ratings/skills.ts';
import type { PlayerRecord, Season } from '../record/season.ts';
import { isPitcher, type Roster } from '../rosters/choose-rosters.ts';
import { WISHED } from '../sides/balance.ts';
import { battingSides } from '../sides/batting-sides.ts';
import { averageChecks, type Means, meansOf, pitcherBallpark } from '../sides/means.ts';
import { pitchingSides } from '../sides/pitching-sides.ts';
import { CALIBRATION } from './calibration.ts';

export interface SideSources {
  readonly season: Season;
  readonly rosters: readonly Roster[];
  readonly positions: ReadonlyMap<string, readonly PositionRating[]>;
  readonly parks: ReadonlyMap<string, Park>;
  readonly charts: Charts;
}

export interface AllSides {
  readonly batting: ReadonlyMap<string, Splits<BatterChances>>;
  readonly pitching: ReadonlyMap<string, Splits<PitcherChances>>;
}

export const makeSides = (sources: SideSources): AllSides => {
  const men = sources.rosters.flatMap((roster) =>
    [...roster.starters, ...roster.relievers, ...roster.batters].map(({ player }) => ({
      player,
      team: roster.team,
    })),
  );
  const pitching = new Map(MATCHUPS.map((matchup) => [matchup, pitchingOf(men, matchup, sources)]));
  const batting = new Map(
    MATCHUPS.map((matchup) => {
      const opponents = pitching.get(matchup)?.mean ?? NOTHING;
      return [matchup, battingOf(men, { matchup, opponents }, sources)];
    }),
  );
  return {
    batting: new Map(
      men.map(({ player }) => {
        const against = (pitcher: Hand): BatterChances => {
          const batter = effectiveHand(player.bats, pitcher);
          return found(player, batting.get(keyOf({ batter, pitcher })));
        };
        return [player.id, { vL: against('L'), vR: against('R') }];
      }),
    ),
    pitching: new Map(
      men
        .filter(({ player }) => isPitcher(player))
        .map(({ player }) => {
          const against = (batter: Hand): PitcherChances =>
            found(player, pitching.get(keyOf({ batter, pitcher: player.throws }))?.sides);
          return [player.id, { vL: against('L'), vR: against('R') }];
        }),
    ),
  };
};

const keyOf = (wanted: Matchup): Matchup =>
  MATCHUPS.find((one) => one.batter === wanted.batter && one.pitcher === wanted.pitcher) ?? wanted;

type Sides<Side> = ReadonlyMap<string, Side>;

const found = <Side>(player: PlayerRecord, sides: Sides<Side> | undefined): Side => {
  const side = sides?.get(player.id);
  if (!side) throw new Error(`${player.name} has no side for this matchup`);
  return side;
};

/** A man and the team whose park he plays in half of the time. */
interface Man {
  readonly player: PlayerRecord;
  readonly team: string;
}

/** Everybody comes up at least this often: a weight of nothing would make no card. */
const SOMETIMES = 1;

const battingOf = (
  men: readonly Man[],
  { matchup, opponents }: { readonly matchup: Matchup; readonly opponents: Results },
  sources: SideSources,
): Sides<BatterChances> => {
  const expectation = battingExpectation(sources.season);
  const here = men.filter(
    ({ player }) => effectiveHand(player.bats, matchup.pitcher) === matchup.batter,
  );
  const side = matchup.pitcher === 'L' ? 'vL' : 'vR';
  const sides = battingSides(
    here.map(({ player, team }) => ({
      rates: trueRates(battingCounts(player), expectation(player))[side],
      weight: battingCounts(player)[side].appearances + SOMETIMES,
      park: homeAndAway(sources.parks, team, matchup.batter),
      doublePlay: batterDoublePlays(player),
      left: fliesToLeft(player.batting[side], matchup.batter),
    })),
    calibratedMeans(sources, matchup),
    { outs: opponents, ballpark: pitcherBallpark(sources.charts) },
  );
  return byId(here, sides);
};

const pitchingOf = (
  men: readonly Man[],
  matchup: Matchup,
  sources: SideSources,
): { readonly sides: Sides<PitcherChances>; readonly mean: Results } => {
  const expectation = pitchingExpectation(sources.season);
  const here = men.filter(({ player }) => isPitcher(player) && player.throws === matchup.pitcher);
  const side = matchup.batter === 'L' ? 'vL' : 'vR';
  const checks = new Map(
    sources.rosters.map((roster) => [
      roster.team,
      teamChecks(fieldersOf(roster, sources.positions), sources.charts),
    ]),
  );
  const average = averageChecks(sources.charts);
  const pitchers = here.map(({ player, team }) => ({
    rates: trueRates(pitchingCounts(player), expectation(player))[side],
    weight: pitchingCounts(player)[side].appearances + SOMETIMES,
    park: homeAndAway(sources.parks, team, matchup.batter),
    checks: checks.get(team) ?? average,
    doublePlay: pitcherDoublePlays(player),
    flies: fliesOff(player.pitching[side]),
  }));
  const sides = pitchingSides(pitchers, calibratedMeans(sources, matchup));
  const made = sides.flatMap((chances, index) =>
    pitchers.slice(index, index + 1).map((man) => ({ ...man, chances })),
  );
  const mean = meanOf(
    made,
    ({ chances, park, checks: behind }) => pitcherSideResults(chances, park, behind),
    ({ weight }) => weight,
  );
  return { sides: byId(here, sides), mean };
};

const byId = <Side>(men: readonly Man[], sides: readonly Side[]): Sides<Side> =>
  new Map(
    men.flatMap(({ player }, index) =>
      sides.slice(index, index + 1).map((one) => [player.id, one]),
    ),
  );

const calibratedMeans = ({ season, charts }: SideSources, matchup: Matchup): Means => {
  const rates = matchupRates(season, matchup);
  const tuned = resultsOf((result) => {
    const wished = WISHED.find((one) => one === result);
    return rates[result] * (wished ? CALIBRATION[wished] : 1);
  });
  return meansOf(tuned, charts);
};
