/** What can stand on a card, as a manager looks for it: first the kind, then its letter and where to. @see rules §6 */

import {
  type Action,
  FIELD_POSITIONS,
  type FieldPosition,
  locationFault,
  OUTCOMES,
  type Outcome,
  type OutcomeCode,
} from '@paper-dynasty/engine';

interface Kind {
  readonly label: string;
  /** What tells those of one kind apart, as it is said; and what to look for where cards print it differently. */
  readonly codes: readonly (readonly [code: OutcomeCode, mark: string, printed?: string])[];
}

/** The buttons of the pad, in its order. */
export const KINDS = [
  {
    label: 'Single',
    codes: [
      ['SINGLE_1', '1', '1 or *'],
      ['SINGLE_2', '2', '2 or **'],
      ['SINGLE_UNCAPPED', '', 'neither'],
    ],
  },
  {
    label: 'Double',
    codes: [
      ['DOUBLE_2', '2', '2 or **'],
      ['DOUBLE_3', '3', '3 or ***'],
      ['DOUBLE_UNCAPPED', '', 'neither'],
    ],
  },
  { label: 'Triple', codes: [['TRIPLE', '']] },
  { label: 'Home run', codes: [['HOMERUN', '']] },
  { label: 'Park homer', codes: [['BP_HOMERUN', '']] },
  { label: 'Park single', codes: [['BP_SINGLE', '']] },
  { label: 'Walk', codes: [['WALK', '']] },
  { label: 'Hit by pitch', codes: [['HIT_BY_PITCH', '']] },
  { label: 'Strikeout', codes: [['STRIKEOUT', '']] },
  {
    label: 'Ground ball',
    codes: [
      ['GROUNDBALL_A', 'A'],
      ['GROUNDBALL_B', 'B'],
      ['GROUNDBALL_C', 'C'],
    ],
  },
  {
    label: 'Fly ball',
    codes: [
      ['FLYOUT_A', 'A'],
      ['FLYOUT_B', 'B'],
      ['FLYOUT_BQ', 'B?'],
      ['FLYOUT_C', 'C'],
    ],
  },
  { label: 'Line out', codes: [['LINEOUT', '']] },
  { label: 'Pop out', codes: [['POPOUT', '']] },
  { label: 'X: fielder', codes: [['X_CHECK', '']] },
  { label: 'Interference', codes: [['CATCHER_INTERFERENCE', '']] },
] as const satisfies readonly Kind[];

export type KindLabel = (typeof KINDS)[number]['label'];

const kindOf = (code: OutcomeCode): Kind | undefined =>
  KINDS.find(({ codes }) => codes.some(([one]) => one === code));

/** `Ground ball B to SS` or `Single 2`, as managers say it to each other. */
export const outcomeName = ({ code, location }: Outcome): string => {
  const kind: Kind | undefined = kindOf(code);
  const mark = kind?.codes.find(([one]) => one === code)?.[1] ?? '';
  const what = [kind?.label ?? code, mark].filter(Boolean).join(' ');
  return location ? `${what} to ${location}` : what;
};

/** Everything that a card can say: what an official may read off it, whoever has read it before. @see rules §6 */
export const CARD_OUTCOMES: readonly Outcome[] = OUTCOMES.flatMap((code): readonly Outcome[] => [
  { code },
  ...FIELD_POSITIONS.map((location) => ({ code, location })),
]).filter((outcome) => locationFault(outcome) === null);

/** What the rules let me enter now. */
export const entriesIn = (legal: readonly Action[]): readonly Outcome[] =>
  legal.flatMap((action) => (action.type === 'enterOutcome' ? [action.outcome] : []));

/** The marks of a kind that may be entered. */
export const marksOf = (entries: readonly Outcome[], label: KindLabel): Kind['codes'] => {
  const kind: Kind | undefined = KINDS.find((one) => one.label === label);
  return kind?.codes.filter(([code]) => entries.some((entry) => entry.code === code)) ?? [];
};

/** Where such a ball can go; empty where a card never says. */
export const placesOf = (
  entries: readonly Outcome[],
  code: OutcomeCode,
): readonly FieldPosition[] =>
  FIELD_POSITIONS.filter((place) =>
    entries.some((entry) => entry.code === code && entry.location === place),
  );

/** The entry that these presses make; undefined while something is missing. */
export const entryOf = (
  entries: readonly Outcome[],
  { code, place }: { readonly code: OutcomeCode | null; readonly place: FieldPosition | null },
): Outcome | undefined =>
  entries.find((entry) => entry.code === code && (entry.location ?? null) === place);
