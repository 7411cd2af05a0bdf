/** Everything a side may do now: candidates that validate accepts. Buttons, AI and tests read this list. */

import type { Action } from '../model/action.ts';
import type { Base, FieldPosition, Role, Side } from '../model/baseball.ts';
import { BASES, battingSide, FIELD_POSITIONS, ofSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import { APPROACHES, INFIELD_DEPTHS, OUTFIELD_DEPTHS, SHIFTS } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import { OUTCOMES } from '../model/outcome.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { benchOf } from './bench.ts';
import { STEALS } from './offence.ts';
import { waitingFor } from './turn.ts';
import { validate } from './validate.ts';

/**
 * Decisions of this moment: alignments, approaches, steals, options, outcomes.
 * Substitutions are a list of their own; line-ups, standing defences and conceding are free to choose.
 */
export const legalDecisions = (state: GameState, side: Side, books: Books): readonly Action[] =>
  waitingFor(state).includes(side)
    ? candidates(state, side).filter((action) => validate(state, action, books) === null)
    : [];

/** Single substitutions and, for the fielding side, moves of one man; combinations go through validate. */
export const legalSubstitutions = (
  state: GameState,
  side: Side,
  books: Books,
): readonly Action[] =>
  waitingFor(state).includes(side)
    ? substitutions(state, side).filter((action) => validate(state, action, books) === null)
    : [];

/** Both lists. */
export const legalActions = (state: GameState, side: Side, books: Books): readonly Action[] => [
  ...legalDecisions(state, side, books),
  ...legalSubstitutions(state, side, books),
  ...undoActions(state, side).filter((action) => validate(state, action, books) === null),
];

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

const alignments = (state: GameState): readonly Alignment[] => {
  const holds = HOLDS.filter((hold) => hold.every((base) => state.bases[base - 1]));
  return INFIELD_DEPTHS.flatMap((infield) =>
    OUTFIELD_DEPTHS.flatMap((outfield) =>
      SHIFTS.flatMap((shift) =>
        holds.map((hold): Alignment => ({ infield, outfield, hold, shift })),
      ),
    ),
  );
};

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

const undoActions = (state: GameState, side: Side): readonly Action[] =>
  state.undo.before === null
    ? []
    : [
        { type: 'offerUndo', side },
        { type: 'answerUndo', side, accept: true },
        { type: 'answerUndo', side, accept: false },
      ];

const substitutions = (state: GameState, side: Side): readonly Action[] => {
  const team = ofSide(state.teams, side);
  const changes =
    side === battingSide(state.half) ? offensiveChanges(state, team) : defensiveChanges(team);
  return changes.map((change): Action => ({ type: 'substitute', side, changes: [change] }));
};

const offensiveChanges = (state: GameState, team: TeamState): readonly RosterChange[] => {
  const runners = BASES.flatMap((base) => state.bases[base - 1]?.id ?? []);
  const wanted: readonly { readonly role: Role; readonly replaces: LineupId }[] = [
    { role: 'PH', replaces: state.batter },
    ...runners.map((replaces) => ({ role: 'PR' as const, replaces })),
  ];
  return wanted.flatMap(({ role, replaces }) =>
    benchOf(team).map(
      (player): RosterChange => ({
        player,
        role,
        slot: team.order.indexOf(replaces),
        replaces,
      }),
    ),
  );
};

const defensiveChanges = (team: TeamState): readonly RosterChange[] => {
  const slotOf = (id: LineupId): number | null => {
    const slot = team.order.indexOf(id);
    return slot < 0 ? null : slot;
  };
  const incoming = FIELD_POSITIONS.flatMap((role) =>
    benchOf(team).map((player): RosterChange => {
      const replaces = team.field[role];
      return { player, role, slot: slotOf(replaces), replaces };
    }),
  );
  const forNobody = benchOf(team).map(
    (player): RosterChange => ({ player, role: 'P', slot: null }),
  );
  return [...incoming, ...(team.dh === null ? [] : forNobody), ...fillings(team, slotOf)];
};

/** Pinch hitters and runners who stay in, or their replacements, at the places left open. */
const fillings = (
  team: TeamState,
  slotOf: (id: LineupId) => number | null,
): readonly RosterChange[] => {
  const open = FIELD_POSITIONS.filter((position) => team.gone.includes(team.field[position]));
  const idle = team.order.filter(
    (id) => id !== team.dh && !FIELD_POSITIONS.some((position) => team.field[position] === id),
  );
  return open.flatMap((role: FieldPosition) =>
    idle.flatMap((id): readonly RosterChange[] => [
      { player: id, role, slot: slotOf(id) },
      ...benchOf(team).map(
        (player): RosterChange => ({ player, role, slot: slotOf(id), replaces: id }),
      ),
    ]),
  );
};
