/** How computers manage, in the words of the bench. */

import type { AiStyle } from '@paper-dynasty/engine';

export const STYLE_WORDS: { readonly [S in AiStyle]: readonly [label: string, help: string] } = {
  balanced: ['Balanced', 'Plays the percentages.'],
  yolo: ['Daring', 'Sends runners, steals, never walks anybody.'],
  safe: ['Careful', 'Takes the sure base and the early hook.'],
};
