/** Inning, outs and runners in words: for whoever does not see the diamond, and where there is no room for it. */

import { BASES, type Base, type GameState } from '@paper-dynasty/engine';
import { nameOf, shortName } from './people.ts';

const BASE_NAMES: { readonly [B in Base]: string } = { 1: 'first', 2: 'second', 3: 'third' };

export const outsWords = ({ outs }: GameState): string => `${outs} out${outs === 1 ? '' : 's'}`;

export const basesWords = (state: GameState): string => {
  const names = BASES.flatMap((base) => {
    const runner = state.bases[base - 1];
    return runner ? [`${shortName(nameOf(state, runner.id))} on ${BASE_NAMES[base]}`] : [];
  });
  return names.length === 0 ? 'Bases empty' : names.join(', ');
};
