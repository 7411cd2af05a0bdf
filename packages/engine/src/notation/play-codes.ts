/** The short codes of the play text, and back. */

import type { MoveCause, PlayKind } from '../model/play.ts';

export const KIND_CODES: { readonly [K in PlayKind]: string } = {
  strikeout: 'K',
  walk: 'W',
  intentionalWalk: 'IW',
  hitByPitch: 'HP',
  interference: 'CI',
  single: '1B',
  double: '2B',
  triple: '3B',
  homeRun: 'HR',
  out: 'OUT',
  fieldersChoice: 'FC',
  error: 'E',
  foulError: 'FE',
  stolenBase: 'SB',
  caughtStealing: 'CS',
  pickOff: 'PO',
  wildPitch: 'WP',
  passedBall: 'PB',
  balk: 'BK',
  defensiveIndifference: 'DI',
  otherAdvance: 'OA',
};

/** Behind a move; the play itself needs no word. */
export const CAUSE_CODES: { readonly [C in MoveCause]: string } = {
  play: '',
  steal: 'sb',
  caughtStealing: 'cs',
  pickOff: 'po',
  pickedOffStealing: 'pocs',
  force: 'f',
  tag: 't',
  doubledOff: 'do',
  interference: 'i',
  error: 'e',
  indifference: 'di',
};

/** The key whose code this is. */
export const keyOf = <K extends string>(
  codes: { readonly [P in K]: string },
  code: string,
): K | undefined => {
  for (const key in codes) if (codes[key] === code) return key;
  return undefined;
};
