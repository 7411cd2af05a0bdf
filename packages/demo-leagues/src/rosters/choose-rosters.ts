/** Thirty rosters of 26: the men whom their managers used most. @see rules §15 */

import type { PlayerRecord, Season, TeamUse } from '../record/season.ts';

const STARTERS = 5;
const RELIEVERS = 8;
const BATTERS = 13;
const CATCHERS = 2;

/** A man on a roster, with how he was used there. */
export interface RosterMan {
  readonly player: PlayerRecord;
  readonly use: TeamUse;
}

export interface Roster {
  readonly team: string;
  /** Most starts first. */
  readonly starters: readonly RosterMan[];
  /** Most games first. */
  readonly relievers: readonly RosterMan[];
  /** Most plate appearances first. */
  readonly batters: readonly RosterMan[];
}

/** A man who was traded belongs to the team that used him most. */
export const chooseRosters = (season: Season): readonly Roster[] => {
  const men = season.uses.flatMap((use) => {
    const player = season.players.get(use.playerId);
    return player && use === mainUse(season, use.playerId) ? [{ player, use }] : [];
  });
  const byTeam = Map.groupBy(men, ({ use }) => use.team);
  return season.teams.map((row) => {
    const team = row.text('team');
    return rosterOf(team, byTeam.get(team) ?? [], season);
  });
};

const mainUses = new WeakMap<Season, ReadonlyMap<string, TeamUse>>();

const mainUse = (season: Season, playerId: string): TeamUse | undefined => {
  const known = mainUses.get(season) ?? indexMainUses(season);
  mainUses.set(season, known);
  return known.get(playerId);
};

const indexMainUses = ({ uses }: Season): ReadonlyMap<string, TeamUse> => {
  const most = new Map<string, TeamUse>();
  for (const use of uses) {
    const before = most.get(use.playerId);
    if (!before || work(use) > work(before)) most.set(use.playerId, use);
  }
  return most;
};

const work = (use: TeamUse): number => use.plateAppearances + use.battersFaced;

export const isPitcher = (player: PlayerRecord): boolean =>
  player.primaryPosition === 'P' && player.pitchingTotals !== null;

const rosterOf = (team: string, men: readonly RosterMan[], season: Season): Roster => {
  const pitchers = men.filter(({ player }) => isPitcher(player));
  const starters = most(pitchers, fullStarts, STARTERS);
  const relievers = most(
    pitchers.filter((man) => !starters.includes(man)),
    ({ use }) => use.battersFaced,
    RELIEVERS,
  ).toSorted((a, b) => b.use.gamesPitched - a.use.gamesPitched);
  const hitters = men.filter(({ player }) => !isPitcher(player));
  const catchers = most(hitters, (man) => startsAt(season, man, 'C'), CATCHERS);
  const others = most(
    hitters.filter((man) => !catchers.includes(man)),
    plateAppearances,
    BATTERS - CATCHERS,
  );
  const batters = most([...catchers, ...others], plateAppearances, BATTERS);
  return { team, starters, relievers, batters };
};

/** An opener's starts are relief work. */
const fullStarts = ({ player, use }: RosterMan): number =>
  (player.pitchingTotals?.count('start_BF_mean') ?? 0) < OPENER_BATTERS ? 0 : use.startsPitched;
const OPENER_BATTERS = 12;

const plateAppearances = ({ use }: RosterMan): number => use.plateAppearances;

const startsAt = (season: Season, { use }: RosterMan, position: string): number =>
  season.starts
    .filter(
      (starts) =>
        starts.team === use.team &&
        starts.playerId === use.playerId &&
        starts.position === position,
    )
    .reduce((sum, { against }) => sum + against.L + against.R, 0);

/** The first men by that measure; by id among equals, so that nothing depends on the order of a file. */
const most = (
  men: readonly RosterMan[],
  measure: (man: RosterMan) => number,
  count: number,
): readonly RosterMan[] =>
  men
    .toSorted((a, b) => measure(b) - measure(a) || (a.player.id < b.player.id ? -1 : 1))
    .slice(0, count);
