/** The moment of a play in words: `Top 5th, 1 out, runners on first and third`. */

import {
  BASES,
  type BaseCode,
  baseName,
  basesCode,
  counted,
  type GameState,
  listed,
} from '@paper-dynasty/engine';
import { halfLabel } from '../table/half-inning.ts';

export const situationWords = ({
  inning,
  half,
  outs,
  bases,
}: Pick<GameState, 'inning' | 'half' | 'outs' | 'bases'>): string =>
  `${halfLabel(half, inning)}, ${counted(outs, 'out')}, ${basesWords(basesCode(bases))}`;

/** `bases empty`, `runner on second`, `runners on first and third`, `bases loaded`. */
export const basesWords = (code: BaseCode): string => {
  const taken = BASES.filter((base) => (code & (2 ** (base - 1))) > 0);
  if (taken.length === 0) return 'bases empty';
  if (taken.length === 3) return 'bases loaded';
  return `runner${taken.length > 1 ? 's' : ''} on ${listed(taken.map(baseName))}`;
};
