/** The ways to stand in the field, part by part, out of the whole alignments that are legal. */

import type { Action, Alignment, Base, GameState } from '@paper-dynasty/engine';
import type { Option } from './decision.ts';
import { isOneStep } from './one-step.ts';
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

const BASE_WORDS: { readonly [B in Base]: string } = { 1: 'first', 2: 'second', 3: 'third' };

/** A standing order, which holds for runners who are not there yet: `Infield in, first base held`. */
export const standingWords = ({ infield, outfield, hold, shift }: Alignment): string =>
  [
    infield === 'normal' ? 'normal depth' : INFIELD[infield].toLowerCase(),
    outfield === 'normal' ? '' : 'outfield shallow',
    shift === 'none' ? '' : 'shifted to pull',
    hold.length === 0 ? '' : `${hold.map((base) => BASE_WORDS[base]).join(' and ')} base held`,
  ]
    .filter((word) => word !== '')
    .join(', ');

const STEP_HELP = {
  in: 'Cuts the run off at home. More ground balls go through.',
  'corners-in': 'Takes the bunt away. A few more ground balls go through.',
  shallow: 'Throws home come sooner. A deep ball goes over everybody.',
  shift: 'Stands where he pulls the ball. The other side is open.',
  hold: 'He gets a worse jump, and may be picked off. Who holds him leaves a hole.',
} as const;

const helpOf = ({ infield, outfield, shift }: Alignment): string => {
  if (infield !== 'normal') return STEP_HELP[infield];
  if (outfield !== 'normal') return STEP_HELP.shallow;
  return shift === 'none' ? STEP_HELP.hold : STEP_HELP.shift;
};

/** The single steps that an alignment is made of: each can be weighed by itself. */
export const stepsOf = ({ infield, outfield, shift, hold }: Alignment): readonly Alignment[] => {
  const usual: Alignment = { infield: 'normal', outfield: 'normal', shift: 'none', hold: [] };
  return [
    { ...usual, infield },
    { ...usual, outfield },
    { ...usual, shift },
    ...hold.map((base): Alignment => ({ ...usual, hold: [base] })),
  ].filter(isOneStep);
};

/** The single steps that are legal now, as things to weigh. */
export const defenceOptions = (state: GameState, legal: readonly Action[]): readonly Option[] =>
  legal.flatMap((action) =>
    action.type === 'setDefence' && isOneStep(action.alignment)
      ? [
          {
            key: JSON.stringify(action.alignment),
            label: alignmentLabel(state, action.alignment),
            help: helpOf(action.alignment),
            action,
          },
        ]
      : [],
  );
