/** Bases, positions, innings and lists as people say them. */

import type { FieldPosition, Half, Role } from '../model/baseball.ts';
import { isOutfield } from '../model/baseball.ts';

const FIELDERS: { readonly [P in FieldPosition]: string } = {
  P: 'pitcher',
  C: 'catcher',
  '1B': 'first baseman',
  '2B': 'second baseman',
  '3B': 'third baseman',
  SS: 'shortstop',
  LF: 'left fielder',
  CF: 'center fielder',
  RF: 'right fielder',
};

const PLACES: { readonly [P in FieldPosition]: string } = {
  P: 'pitcher',
  C: 'catcher',
  '1B': 'first',
  '2B': 'second',
  '3B': 'third',
  SS: 'shortstop',
  LF: 'left',
  CF: 'center',
  RF: 'right',
};

/** `shortstop`, `center fielder`. */
export const fielderName = (position: FieldPosition): string => FIELDERS[position];

/** Where a ball goes: `to left`, `to shortstop`, `to the pitcher`. */
export const toPlace = (position: FieldPosition): string =>
  position === 'P' || position === 'C' ? `to the ${PLACES[position]}` : `to ${PLACES[position]}`;

/** Whose hands an out went through: `shortstop to second to first`. */
export const relay = (positions: readonly FieldPosition[]): string =>
  positions.map((position) => PLACES[position]).join(' to ');

/** The position one plays: `second base`, `center field`, `shortstop`. */
export const positionName = (position: FieldPosition): string => {
  if (isOutfield(position)) return `${PLACES[position]} field`;
  return position === 'P' || position === 'C' || position === 'SS'
    ? PLACES[position]
    : `${PLACES[position]} base`;
};

/** `designated hitter`, `pinch hitter`, or the position. */
export const roleName = (role: Role): string => {
  switch (role) {
    case 'DH':
      return 'designated hitter';
    case 'PH':
      return 'pinch hitter';
    case 'PR':
      return 'pinch runner';
    default:
      return positionName(role);
  }
};

const BASE_NAMES = ['the plate', 'first', 'second', 'third', 'home'] as const;
/** 1 `first` to 4 `home`. */
export const baseName = (base: 0 | 1 | 2 | 3 | 4): string => BASE_NAMES[base];

const ENDINGS: readonly string[] = ['th', 'st', 'nd', 'rd'];
/** `1st`, `2nd`, `3rd`, `11th`. */
export const ordinal = (n: number): string => {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${(teen ? undefined : ENDINGS[n % 10]) ?? 'th'}`;
};

/** `top of the 5th`. */
export const halfName = (half: Half, inning: number): string =>
  `${half === 'top' ? 'top' : 'bottom'} of the ${ordinal(inning)}`;

/** `A`, `A and B`, `A, B and C`. */
export const listed = (items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
};

/** `1 run`, `2 runs`. */
export const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** The first letter made great, for the start of a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
