/** Everything a side may do now: candidates that validate accepts. Buttons, AI and tests read these lists. */

import type { Action, ActionOf } from '../model/action.ts';
import type { Base, Role, Side } from '../model/baseball.ts';
import { battingSide, FIELD_POSITIONS, ofSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import { APPROACHES, INFIELD_DEPTHS, OUTFIELD_DEPTHS, SHIFTS } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { Outcome } from '../model/outcome.ts';
import { OUTCOMES } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import type { Changes } from './changes.ts';
import { crossedRunners, doubleChanges, PLACE_PAIRS, singleChanges } from './changes.ts';
import { STEALS } from './offence.ts';
import { waitingFor } from './turn.ts';
import { validate } from './validate.ts';

/**
 * Decisions of this moment, the ones the game waits for: alignments, approaches, steals, options,
 * outcomes. What changes men and what may be said at any time are lists of their own.
 */
export const legalDecisions = (state: GameState, side: Side, books: Books): readonly Action[] =>
  waitingFor(state).includes(side)
    ? candidates(state, side).filter((action) => validate(state, action, books) === null)
    : [];

/**
 * What one man may do: come in for another, take an open place, bat for himself. Every legal
 * change of a single man has its effect here once; `legalDoubleChanges` has those of two.
 */
export const legalSubstitutions = (
  state: GameState,
  side: Side,
  books: Books,
): readonly Substitution[] => [...legalAmong(state, singleChanges(state, side), { side, books })];

/**
 * What two men may do at once and could not one after the other: change places, a double switch,
 * whatever costs the DH. Lazily, as there may be thousands; `places` asks for two places alone.
 * Three and more at once are for `validate`.
 */
export function* legalDoubleChanges(
  state: GameState,
  side: Side,
  { books, places = PLACE_PAIRS }: DoubleChangesQuery,
): Generator<Substitution> {
  if (!waitingFor(state).includes(side)) return;
  if (side === battingSide(state.half))
    return yield* legalAmong(state, crossedRunners(state, side), { side, books });
  for (const pair of places)
    yield* legalAmong(state, doubleChanges(state, side, pair), { side, books });
}

/** What double switches are looked for: at which pairs of roles; absent, at all of them. */
export interface DoubleChangesQuery {
  readonly books: Books;
  readonly places?: readonly (readonly [Role, Role])[];
}

/** An action that changes men: `legalSubstitutions` lists no other. */
export type Substitution = ActionOf<'substitute'>;

interface Asking {
  readonly side: Side;
  readonly books: Books;
}

/** The first legal of the ways in which the same may be written down. */
function* legalAmong(
  state: GameState,
  ways: Iterable<Changes>,
  { side, books }: Asking,
): Generator<Substitution> {
  if (!waitingFor(state).includes(side)) return;
  const found = new Set<string>();
  for (const changes of ways) {
    const what = changes.map(({ player, role, slot }) => `${player} ${role} ${slot}`).join();
    if (found.has(what)) continue;
    const action: Substitution = { type: 'substitute', side, changes };
    if (validate(state, action, books) !== null) continue;
    found.add(what);
    yield action;
  }
}

/**
 * All that a manager may do now and that a list can hold: decisions, changes of one man, and what
 * may be said at any time. What is neither here nor `Unlisted` is refused to him.
 */
export const legalActions = (state: GameState, side: Side, books: Books): readonly Action[] => [
  ...legalDecisions(state, side, books),
  ...legalSubstitutions(state, side, books),
  ...manners(side).filter((action) => validate(state, action, books) === null),
  ...legalWarmUps(state, side, books),
];

/** The men whom a manager may get up in his bullpen now, whoever's turn it is. */
export const legalWarmUps = (state: GameState, side: Side, books: Books): readonly Action[] =>
  warmUps(state, side).filter((action) => validate(state, action, books) === null);

/**
 * What a manager may do in more ways than a list can hold; `validate` is asked about each. Nine men
 * and a pitcher (`setLineup`), 16 bytes of his own (`ready`; the list has the one that adds none),
 * and several men at once (`substitute`; `legalDoubleChanges` lists those of two).
 */
export type Unlisted = ActionOf<'setLineup' | 'ready' | 'substitute'>;

const candidates = (state: GameState, side: Side): readonly Action[] => {
  switch (state.phase.type) {
    case 'setup':
      return [{ type: 'ready', side, entropy: '' }];
    case 'defence':
      return [
        ...alignments(state).map((alignment): Action => ({ type: 'setDefence', side, alignment })),
        { type: 'walkIntentionally', side },
      ];
    case 'offence':
      return offences(side);
    case 'choice':
      return state.phase.choice.options.map((option): Action => ({ type: 'choose', side, option }));
    case 'reading':
      return readings(side);
    default:
      return [];
  }
};

const HOLDS: readonly (readonly Base[])[] = [[], [1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]];

const alignments = ({ bases }: GameState): readonly Alignment[] =>
  alignmentsWith(HOLDS.filter((hold) => hold.every((base) => bases[base - 1])));

const alignmentsWith = (holds: readonly (readonly Base[])[]): readonly Alignment[] =>
  INFIELD_DEPTHS.flatMap((infield) =>
    OUTFIELD_DEPTHS.flatMap((outfield) =>
      SHIFTS.flatMap((shift) =>
        holds.map((hold): Alignment => ({ infield, outfield, hold, shift })),
      ),
    ),
  );

const offences = (side: Side): readonly Action[] => [
  ...APPROACHES.map(
    (approach): Action => ({ type: 'setOffence', side, offence: { approach, contactPlay: false } }),
  ),
  { type: 'setOffence', side, offence: { approach: 'swing', contactPlay: true } },
  ...STEALS.map((bases): Action => ({ type: 'steal', side, bases })),
];

const readings = (side: Side): readonly Action[] => [
  { type: 'confirmOutcome', side },
  { type: 'disputeOutcome', side },
  ...OUTCOMES.flatMap((code) =>
    [undefined, ...FIELD_POSITIONS].map((location): Action => {
      const outcome: Outcome = location === undefined ? { code } : { code, location };
      return { type: 'enterOutcome', side, outcome };
    }),
  ),
];

const warmUps = ({ rules, teams }: GameState, side: Side): readonly Action[] =>
  rules.warmUp
    ? ofSide(teams, side).roster.map(({ id }): Action => ({ type: 'warmUp', side, pitcher: id }))
    : [];

/** Whoever's turn it is: taking back, giving up, calling off, the default, and a field that answers for itself. */
const manners = (side: Side): readonly Action[] => [
  { type: 'offerUndo', side },
  { type: 'answerUndo', side, accept: true },
  { type: 'answerUndo', side, accept: false },
  { type: 'offerVoid', side },
  { type: 'answerVoid', side, accept: true },
  { type: 'answerVoid', side, accept: false },
  { type: 'concede', side },
  { type: 'takeDefault', side },
  { type: 'setStandingDefence', side, alignment: null },
  ...alignmentsWith(HOLDS).map(
    (alignment): Action => ({ type: 'setStandingDefence', side, alignment }),
  ),
];
