/** The ways to stand in the field, part by part, out of the whole alignments that are legal. */

import type { Action, Alignment, Base, GameState } from '@paper-dynasty/engine';
import { nameOf, shortName } from './people.ts';

export const alignmentsOf = (legal: readonly Action[]): readonly Alignment[] =>
  legal.flatMap((action) => (action.type === 'setDefence' ? [action.alignment] : []));

export const sameAlignment = (one: Alignment, other: Alignment): boolean =>
  one.infield === other.infield &&
  one.outfield === other.outfield &&
  one.shift === other.shift &&
  one.hold.join() === other.hold.join();

export interface Part<T extends string> {
  readonly value: T;
  readonly label: string;
}

const INFIELD = { normal: 'Normal depth', 'corners-in': 'Corners in', in: 'Infield in' } as const;
const OUTFIELD = { normal: 'Normal depth', shallow: 'Shallow' } as const;
const SHIFT = { none: 'Straight up', pull: 'Shifted to pull' } as const;

const parts = <T extends string>(
  labels: { readonly [K in T]: string },
  has: (value: T) => boolean,
): readonly Part<T>[] =>
  (Object.keys(labels) as T[]).filter(has).map((value) => ({ value, label: labels[value] }));

/** What may be chosen of each part; a part with one value needs no question. */
export const alignmentParts = (legal: readonly Alignment[]) => ({
  infield: parts(INFIELD, (infield) => legal.some((one) => one.infield === infield)),
  outfield: parts(OUTFIELD, (outfield) => legal.some((one) => one.outfield === outfield)),
  shift: parts(SHIFT, (shift) => legal.some((one) => one.shift === shift)),
});

/** Runners who may be held. */
export const holdable = (
  state: GameState,
  legal: readonly Alignment[],
): readonly { readonly base: Base; readonly label: string }[] =>
  ([1, 2, 3] as const).flatMap((base) => {
    const runner = state.bases[base - 1];
    if (!runner || !legal.some((one) => one.hold.includes(base))) return [];
    return [{ base, label: shortName(nameOf(state, runner.id)) }];
  });

/** In a word or two what is special about it: the button's small print. */
export const alignmentLabel = (state: GameState, alignment: Alignment): string => {
  const held = alignment.hold.flatMap((base) => {
    const runner = state.bases[base - 1];
    return runner ? [shortName(nameOf(state, runner.id))] : [];
  });
  const words = [
    alignment.infield === 'normal' ? '' : INFIELD[alignment.infield],
    alignment.outfield === 'normal' ? '' : 'Outfield shallow',
    alignment.shift === 'none' ? '' : 'Shift',
    held.length === 0 ? '' : `Hold ${held.join(' and ')}`,
  ].filter((word) => word !== '');
  return words.length === 0 ? 'Normal depth' : words.join(', ');
};
