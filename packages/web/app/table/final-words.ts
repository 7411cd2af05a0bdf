/** The result of a game in words. */

import type { Ending, GameState } from '@paper-dynasty/engine';

const HOW: { readonly [E in Ending]?: string } = {
  'walk-off': ' in their last at-bat',
  mercy: ' by the mercy rule',
  forfeit: ' by forfeit',
  called: ': the game was called',
};
const NOBODY: { readonly [E in Ending]?: string } = {
  tie: ' A tie.',
  called: ' Called, and nobody wins.',
  void: ' The game does not count.',
};

/** `Final: Boston 3, New York 2. Boston win in their last at-bat.`; nothing while the game is on. */
export const finalWords = ({ phase, score, teams }: GameState): string => {
  if (phase.type !== 'over') return '';
  const { away, home } = teams;
  const both = `Final: ${away.info.name} ${score.away}, ${home.info.name} ${score.home}.`;
  const { winner, ending } = phase;
  return winner
    ? `${both} ${teams[winner].info.name} win${HOW[ending] ?? ''}.`
    : `${both}${NOBODY[ending] ?? ''}`;
};
