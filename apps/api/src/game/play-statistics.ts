import {
  BASES,
  balk,
  isCaughtStealing,
  isPickedOff,
  isSteal,
  passedBall,
  plateAppearance,
  type RunnerMove,
  type ScoredPlay,
  wildPitch,
} from '@paper-dynasty/engine';

/** What a play counts, under the names of the `plays` table. */
export function playStatistics(play: ScoredPlay) {
  const { sh, sf, ...turn } = plateAppearance(play);
  const { moves } = play.event;
  const steals = moves.filter(isSteal);
  const caught = moves.filter(isCaughtStealing);
  return {
    ...turn,
    sac: sh + sf,
    sacType: sacrificeType(sh, sf),
    sb: steals.length,
    cs: caught.length,
    stolenCode: codeOf(steals),
    caughtCode: codeOf(caught),
    wildPitch: wildPitch(play),
    passedBall: passedBall(play),
    pickOff: moves.filter(isPickedOff).length,
    balk: balk(play),
  };
}

function sacrificeType(sh: number, sf: number): 'SH' | 'SF' | null {
  if (sh > 0) return 'SH';
  return sf > 0 ? 'SF' : null;
}

/** The bases they stood on as bits: 1 = first, 2 = second, 4 = third. */
const codeOf = (moves: readonly RunnerMove[]): number =>
  BASES.reduce(
    (code, base) => code + (moves.some(({ from }) => from === base) ? 2 ** (base - 1) : 0),
    0,
  );
