/** What happened before the moments of the catalogue: the plays that led to them. */

import type { PlayNote } from '../table/play-notes.ts';

const told = (play: number, half: string, rest: Partial<PlayNote>): PlayNote => ({
  key: `${play} ${rest.kind ?? 'play'}`,
  play,
  half,
  kind: 'play',
  text: '',
  runs: 0,
  score: '',
  side: half.startsWith('Top') ? 'away' : 'home',
  ...rest,
});

/** The visitors' thirteenth batter to their twentieth: Martinez is up, Devers on first, Bradley on third. */
export const TO_THE_FIFTH: readonly PlayNote[] = [
  told(27, 'Top 4th', { text: 'Bogaerts grounds out, shortstop to first.' }),
  told(28, 'Top 4th', { text: 'Benintendi doubles to right.' }),
  told(29, 'Top 4th', {
    text: 'Holt singles to left. Benintendi scores.',
    runs: 1,
    score: 'BOS 3, NYA 1',
  }),
  told(30, 'Top 4th', { text: 'Moreland flies out to center.' }),
  told(31, 'Top 4th', { text: 'Vázquez strikes out.' }),
  told(31, 'Bottom 4th', {
    kind: 'substitution',
    text: 'Eduardo Núñez replaces Christian Vázquez, batting 8th, at shortstop.',
    side: 'away',
  }),
  told(32, 'Bottom 4th', { text: 'Gardner grounds out, second to first.' }),
  told(33, 'Bottom 4th', { text: 'Urshela strikes out.' }),
  told(34, 'Bottom 4th', { text: 'Torres homers to left.', runs: 1, score: 'BOS 3, NYA 2' }),
  told(35, 'Bottom 4th', { text: 'Sánchez pops out to shortstop.' }),
  told(36, 'Top 5th', { text: 'Bradley Jr. doubles to right.' }),
  told(37, 'Top 5th', { text: 'Betts grounds out, second to first. Bradley Jr. goes to third.' }),
  told(38, 'Top 5th', { text: 'Devers singles to shortstop.' }),
];

export const AND_A_STEAL: readonly PlayNote[] = [
  ...TO_THE_FIFTH,
  told(39, 'Top 5th', { text: 'Devers steals second.' }),
];
