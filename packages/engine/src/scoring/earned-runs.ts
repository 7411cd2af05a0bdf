/** Whose run every run is, and whether it was earned. @see rules §18 */

import type { Base, Side } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import { cleanPlay } from './clean-play.ts';
import { advances, battingTeam } from './play-facts.ts';
import type { GameRecord, ScoredPlay } from './record.ts';
import {
  followPlay,
  isEarned,
  type Leg,
  openShadow,
  type Shadow,
  type Trip,
} from './shadow-inning.ts';

/** A run that scored. */
export interface ChargedRun {
  readonly side: Side;
  /** The number of the play on which it scored. */
  readonly play: number;
  /** The number of the play on which the runner reached; null: placed by rule. */
  readonly origin: number | null;
  /** Where he came from on that play; 0: the batter himself. */
  readonly from: Base | 0;
  readonly runner: LineupId;
  readonly pitcher: LineupId;
  /** To the pitcher charged. Provisional while the half-inning lasts. */
  readonly earned: boolean;
  /** To the team: a reliever's own reckoning may differ. @see rules §18.5 */
  readonly teamEarned: boolean;
}

/** Every run of the game in the order of scoring. */
export const chargedRuns = ({ plays }: GameRecord): readonly ChargedRun[] => {
  const known = RUNS.get(plays);
  if (known) return known;
  const runs = halfInnings(plays).flatMap(runsOfHalf);
  RUNS.set(plays, runs);
  return runs;
};

/** A book's plays never change: many statistics ask for the same runs. */
const RUNS = new WeakMap<readonly ScoredPlay[], readonly ChargedRun[]>();

/** Plays by half-inning. */
export const halfInnings = (plays: readonly ScoredPlay[]): readonly (readonly ScoredPlay[])[] => {
  const halves: ScoredPlay[][] = [];
  for (const play of plays) {
    const half = halves.at(-1);
    const last = half?.at(-1);
    if (half && last && last.inning === play.inning && last.half === play.half) half.push(play);
    else halves.push([play]);
  }
  return halves;
};

type OpenRun = Omit<ChargedRun, 'earned' | 'teamEarned'> & { readonly trip: Trip };

interface Inning {
  bases: [Trip | null, Trip | null, Trip | null];
  /** A track for each pitcher, from the moment he came in; the first is the team's too. */
  readonly tracks: Map<LineupId, Shadow>;
  readonly runs: OpenRun[];
}

const runsOfHalf = (plays: readonly ScoredPlay[]): readonly ChargedRun[] => {
  const inning: Inning = { bases: [null, null, null], tracks: new Map(), runs: [] };
  if (plays[0]) inning.bases = placedTrips(plays[0]);
  for (const play of plays) trackPlay(inning, play);
  const [team] = inning.tracks.values();
  return inning.runs.map(({ trip, ...run }) => {
    const teamEarned = team !== undefined && isEarned(team, trip);
    const own = inning.tracks.get(run.pitcher);
    return { ...run, earned: own ? isEarned(own, trip) : teamEarned, teamEarned };
  });
};

const placedTrips = ({ bases }: ScoredPlay): Inning['bases'] => {
  const placed = (runner: unknown): Trip | null => (runner ? { origin: null } : null);
  return [placed(bases[0]), placed(bases[1]), placed(bases[2])];
};

const trackPlay = (inning: Inning, play: ScoredPlay): void => {
  if (!inning.tracks.has(play.pitcher)) {
    inning.tracks.set(play.pitcher, openShadow(play.outs, inning.bases));
  }
  const batter: Trip = { origin: play.number };
  const tripOf = (from: Base | 0): Trip =>
    from === 0 ? batter : (inning.bases[from - 1] ?? { origin: null });
  const legs: readonly Leg[] = cleanPlay(play).map((leg) => ({ ...leg, trip: tripOf(leg.from) }));
  for (const shadow of inning.tracks.values()) followPlay(shadow, play, legs);
  const bases: Inning['bases'] = [null, null, null];
  for (const { from, to, runner, pitcher } of advances(play)) {
    const trip = tripOf(from);
    if (to === 4) {
      inning.runs.push({
        side: battingTeam(play),
        play: play.number,
        origin: trip.origin,
        from,
        runner,
        pitcher,
        trip,
      });
    } else if (to !== 0) bases[to - 1] = trip;
  }
  inning.bases = bases;
};
