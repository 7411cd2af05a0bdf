import type { GameProjection } from '@paper-dynasty/db';
import { type Bases, figuresCount, type GameState, waitingFor } from '@paper-dynasty/engine';

/** What the `games` table says of a state. */
export function projectGame(state: GameState): GameProjection {
  const { phase } = state;
  const over = phase.type === 'over';
  return {
    status: over ? 'completed' : 'active',
    ending: over ? phase.ending : null,
    winner: over ? phase.winner : null,
    currentInning: Math.max(1, state.inning),
    currentHalf: state.half,
    outs: state.outs,
    onBaseCode: codeOf(state.bases),
    awayScore: state.score.away,
    homeScore: state.score.home,
    waitingFor: waitedFor(state),
    figuresCount: figuresCount(state),
  };
}

const codeOf = (bases: Bases): number =>
  bases.reduce((code, runner, index) => code + (runner ? 2 ** index : 0), 0);

function waitedFor(state: GameState): GameProjection['waitingFor'] {
  const [first, second] = waitingFor(state);
  if (second) return 'both';
  return first ?? 'nobody';
}
