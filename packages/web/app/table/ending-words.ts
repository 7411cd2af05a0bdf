/** How a game ended, as a scoreboard writes it. */

import type { Ending } from '@paper-dynasty/engine';

export const ENDING_WORDS: { readonly [E in Ending]: string } = {
  regulation: 'Final',
  'walk-off': 'Final, walk-off',
  mercy: 'Final, mercy rule',
  forfeit: 'Forfeit',
  tie: 'Tie',
  called: 'Called',
  void: 'Does not count',
};
