/** What each line of a card means, for somebody who reads one the first time. @see rules §4, §6 */

import type { KindLabel } from './card-entry.ts';

export const KIND_HELP: { readonly [K in KindLabel]: string } = {
  Single:
    'A 1 or one star moves every runner one base, a 2 or two stars two. With neither, the managers decide who runs on.',
  Double:
    'A 2 or two stars move every runner two bases, a 3 or three stars bring them all in. With neither, the man on first may be sent home.',
  Triple: 'Everybody on base scores. The batter stands on third.',
  'Home run': 'Everybody scores, the batter too. No park can take it away.',
  'Park homer':
    'The park decides: the server throws for it. Over the fence it is a home run, else a deep fly ball that is caught.',
  'Park single': 'The park decides here as well. It is a single, or a line drive that is caught.',
  Walk: 'The batter takes first base. Runners move only if they have to make room.',
  'Hit by pitch': 'He takes first base, as after a walk. It is a line of its own in the box score.',
  Strikeout: 'The batter is out, and nobody moves. Nothing more is asked.',
  'Ground ball':
    'A is the ball for a double play, B for a force, C rolls so slowly that runners move up. Say who picks it up.',
  'Fly ball':
    'A is deep and everybody may tag up, B lets the man on third score, B? is in doubt, C is too short. Say who catches it.',
  'Line out':
    'Caught in the air. A runner may be doubled off, so say where it went if the card does.',
  'Pop out': 'Caught, and nobody moves. Say by whom if the card does.',
  'X: fielder':
    'The fielder is tested: his range and his hands decide, and the server throws for both. Say which position stands behind the X.',
  Interference: 'The catcher got in the way of the bat. The batter takes first base.',
};
