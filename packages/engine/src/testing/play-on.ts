/** One play written as its text, in its surroundings. */

import type { BaseCode } from '../model/baseball.ts';
import { parsePlay } from '../notation/parse-play.ts';
import { type ScoredPlay, scoredPlay } from '../scoring/record.ts';
import { moment } from './moment.ts';

/** Slot 3 bats in the top of the first; those before him are on base. @throws Error when the text is no play */
export const playOn = (text: string, code: BaseCode, outs: 0 | 1 | 2 = 0): ScoredPlay => {
  const state = moment({ code, outs, slot: 3 });
  const play = parsePlay(text);
  if (!play) throw new Error(`${text} is no play`);
  return scoredPlay(state, { type: 'playMade', batter: state.batter, rolls: [], ...play }, 1);
};
