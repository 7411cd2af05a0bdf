/** The nouns of baseball itself: sides, halves, positions, bases, hands. @see rules §1 */

/** Both teams, the one that bats first before the other. */
export const SIDES = ['away', 'home'] as const;
/** A team of a game; away bats in the top of an inning. */
export type Side = (typeof SIDES)[number];
/** A value for each side. */
export type BySide<T> = { readonly [S in Side]: T };

/** The value of this side: as `values[side]`, and quicker where it is asked for every pitch. */
export const ofSide = <T>(values: BySide<T>, side: Side): T =>
  side === 'away' ? values.away : values.home;

/** The same values, with another one for this side. */
export const withSide = <T>(values: BySide<T>, side: Side, value: T): BySide<T> =>
  side === 'away' ? { away: value, home: values.home } : { away: values.away, home: value };

/** The visitors bat in the top of an inning, the home team in the bottom. */
export const HALVES = ['top', 'bottom'] as const;
/** Which half of an inning it is. */
export type Half = (typeof HALVES)[number];

/** Nine places of the defence in the scorer's order: pitcher 1 to right fielder 9. */
export const FIELD_POSITIONS = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
/** A place on the field; the scorer's number is its index + 1. */
export type FieldPosition = (typeof FIELD_POSITIONS)[number];
/** Something for each of the nine positions, 1 to 9. */
export type ByPosition<T> = { readonly [P in FieldPosition]: T };

/** What each position has, in the order of the scorer's numbers. */
export const inOrder = <T>(of: ByPosition<T>): readonly T[] => [
  of.P,
  of.C,
  of['1B'],
  of['2B'],
  of['3B'],
  of.SS,
  of.LF,
  of.CF,
  of.RF,
];

/** Is it there at any position? As `inOrder(of).includes(one)`, without a list. */
export const isAnywhere = <T>(of: ByPosition<T>, one: T): boolean =>
  of.P === one ||
  of.C === one ||
  of['1B'] === one ||
  of['2B'] === one ||
  of['3B'] === one ||
  of.SS === one ||
  of.LF === one ||
  of.CF === one ||
  of.RF === one;

/** What a player in the batting order is: on the field, batting for the pitcher, or pinch hitter or runner until the half ends. */
export type Role = FieldPosition | 'DH' | 'PH' | 'PR';

/** Positions 7, 8 and 9. */
export const OUTFIELD = ['LF', 'CF', 'RF'] as const satisfies readonly FieldPosition[];
/** Left, center or right field. */
export type OutfieldPosition = (typeof OUTFIELD)[number];

/** Left and right. */
export const HANDS = ['L', 'R'] as const;
/** The side a man bats from, or the arm he throws with, in one plate appearance. */
export type Hand = (typeof HANDS)[number];
/** S: switch hitter, who bats opposite to the pitcher's throwing hand. */
export type Bats = Hand | 'S';

/** The value of this hand: as `values[hand]`, and quicker where it is asked for every pitch. */
export const ofHand = <T>(values: { readonly [H in Hand]: T }, hand: Hand): T =>
  hand === 'L' ? values.L : values.R;

/** First, second, third; home has no runner on it. */
export const BASES = [1, 2, 3] as const;
/** The same from the lead runner's on back. */
export const LEAD_FIRST = [3, 2, 1] as const;
/** A base on which a runner can stand. */
export type Base = (typeof BASES)[number];
/** Where a player ended: 0 out, 1-3 on that base, 4 scored. */
export type Destination = 0 | Base | 4;
/** Bit 1 = first, 2 = second, 4 = third: 0 empty to 7 loaded. */
export type BaseCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The bits of the three bases as a code: whoever is past third is on none of them. */
export const onBases = (bits: number): BaseCode => (bits & 7) as BaseCode;
/** So many bases on from there; home is the last. */
export const further = (from: Destination, bases: number): Destination =>
  Math.min(4, from + bases) as Destination;
/** The base before this place; an out has none. */
export const placeBehind = (place: Destination): Destination =>
  Math.max(0, place - 1) as Destination;

/** Whom this side plays. */
export const otherSide = (side: Side): Side => (side === 'away' ? 'home' : 'away');
/** Who bats in this half: the visitors in the top. */
export const battingSide = (half: Half): Side => (half === 'top' ? 'away' : 'home');
/** Who is in the field in this half: the home team in the top. */
export const fieldingSide = (half: Half): Side => (half === 'top' ? 'home' : 'away');

/** The side of the plate a batter stands on against this pitcher. @see rules §1 */
export const effectiveHand = (bats: Bats, throws: Hand): Hand =>
  bats === 'S' ? (throws === 'L' ? 'R' : 'L') : bats;

/** The scorer's number of a position: 1 pitcher to 9 right field. */
export const positionNumber = (position: FieldPosition): number =>
  FIELD_POSITIONS.indexOf(position) + 1;

/** Does this position belong to the outfield? */
export const isOutfield = (position: FieldPosition): position is OutfieldPosition =>
  position === 'LF' || position === 'CF' || position === 'RF';

/** Families within which a fielder finds his way. @see rules §15.4 */
export const familyOf = (position: FieldPosition): 'battery' | 'infield' | 'outfield' => {
  switch (position) {
    case 'P':
    case 'C':
      return 'battery';
    case '1B':
    case '2B':
    case '3B':
    case 'SS':
      return 'infield';
    case 'LF':
    case 'CF':
    case 'RF':
      return 'outfield';
  }
};
