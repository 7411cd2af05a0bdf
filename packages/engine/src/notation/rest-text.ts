/** Why a pitcher may not pitch today. */

import type { Rest } from '../model/team.ts';
import { unreachable } from '../model/unreachable.ts';
import { counted } from './baseball-words.ts';

/** In a sentence with his name. */
export const restText = (name: string, rest: Rest): string => {
  switch (rest.because) {
    case 'started':
      return `${name} threw ${counted(rest.outs, 'out')} ${ago(rest)} and rests for ${left(rest)}.`;
    case 'onEnd':
      return `${name} pitched in each of the last two games and rests for ${left(rest)}.`;
    default:
      return unreachable(rest.because);
  }
};

/** Beside his name in a list. */
export const restLabel = ({ gamesLeft }: Rest): string =>
  gamesLeft === 1 ? 'rests today' : `rests ${gamesLeft} games`;

const ago = ({ gamesAgo }: Rest): string =>
  gamesAgo === 1 ? 'in the last game' : `${gamesAgo} games ago`;

const left = ({ gamesLeft }: Rest): string =>
  gamesLeft === 1 ? 'this game' : `${gamesLeft} games more`;
