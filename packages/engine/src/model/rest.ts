/** How long pitchers rest between the games of their team, where a league plays with it. @see rules §14 */

import type { LineupId } from './ids.ts';
import type { TeamState } from './state.ts';
import type { Rest, Resting } from './team.ts';

/** A starter misses one game, and one more for every nine outs that he recorded. */
export const STARTER_REST = { least: 1, most: 4, outsPerGame: 9 } as const;
/** Whoever pitched in two games on end misses the next. */
export const RELIEVER_REST = { onEnd: 2, games: 1 } as const;

/** What a pitcher did in a game of his team. */
export interface Outing {
  readonly started: boolean;
  readonly outs: number;
}

/**
 * Whether he has to miss the next game; null: he may pitch.
 * @param games of his team, the last one first; null where he did not pitch
 */
export const restOf = (games: readonly (Outing | null)[]): Rest | null => {
  const rests = [...games.map(afterStart), afterRelief(games)].filter((rest) => rest !== null);
  return rests.reduce<Rest | null>(
    (longest, rest) => (rest.gamesLeft > (longest?.gamesLeft ?? 0) ? rest : longest),
    null,
  );
};

const afterStart = (outing: Outing | null, missed: number): Rest | null => {
  if (!outing?.started) return null;
  const { least, most, outsPerGame } = STARTER_REST;
  const games = Math.min(most, least + Math.floor(outing.outs / outsPerGame));
  const left = { gamesAgo: missed + 1, gamesLeft: games - missed };
  return left.gamesLeft > 0 ? { because: 'started', outs: outing.outs, ...left } : null;
};

const afterRelief = (games: readonly (Outing | null)[]): Rest | null => {
  const lately = games.slice(0, RELIEVER_REST.onEnd).filter((outing) => outing !== null);
  const [last] = lately;
  return last && lately.length === RELIEVER_REST.onEnd
    ? { because: 'onEnd', outs: last.outs, gamesAgo: 1, gamesLeft: RELIEVER_REST.games }
    : null;
};

/** Who of a team is tired from games before this one. */
export const restingOf = ({ resting }: Pick<TeamState, 'resting'>): readonly Resting[] =>
  resting ?? NOBODY;
const NOBODY: readonly Resting[] = [];

/** Who of these may pitch: those who do not rest, or the best rested when all of them do. */
export const rested = (
  team: Pick<TeamState, 'resting'>,
  arms: readonly LineupId[],
): readonly LineupId[] => {
  const resting = restingOf(team);
  if (resting.length === 0) return arms;
  const left = (id: LineupId): number =>
    resting.find(({ pitcher }) => pitcher === id)?.gamesLeft ?? 0;
  const least = Math.min(...arms.map(left));
  return arms.filter((id) => left(id) === least);
};
