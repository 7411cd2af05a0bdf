import type { GameState, LineupId, Rejection, ScoredPlay } from '@paper-dynasty/engine';
export const playSentence = (play: ScoredPlay, name: (id: LineupId) => string): string =>
  `${name(play.event.batter)}: ${play.event.kind}.`;
export const rejectionText = (rejection: Rejection, _state: GameState | null): string =>
  rejection.code;
