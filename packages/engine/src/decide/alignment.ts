/** How the defence may stand. @see rules §3, §13.2, §13.3 */

import type { Base, FieldPosition } from '../model/baseball.ts';
import { battingSide, FIELD_POSITIONS, fieldingSide, inOrder, ofSide } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState, TeamState } from '../model/state.ts';

type AlignmentFault = Extract<Rejection, { code: 'ILLEGAL_ALIGNMENT' }>;

const fault = (part: AlignmentFault['part'], reason: AlignmentFault['reason']): AlignmentFault => ({
  code: 'ILLEGAL_ALIGNMENT',
  part,
  reason,
});

export const alignmentFault = (state: GameState, alignment: Alignment): AlignmentFault | null =>
  infieldFault(state, alignment) ??
  outfieldFault(state, alignment) ??
  holdFault(state, alignment) ??
  shiftFault(state, alignment);

const infieldFault = (state: GameState, { infield }: Alignment): AlignmentFault | null => {
  if (infield === 'normal') return null;
  if (state.outs > 1) return fault('infield', 'TWO_OUTS');
  return infield === 'in' && !state.bases[2] ? fault('infield', 'NO_RUNNER_ON_THIRD') : null;
};

/** Shallow only late, with the run that would take the lead on third. */
const outfieldFault = (state: GameState, { outfield }: Alignment): AlignmentFault | null => {
  if (outfield === 'normal') return null;
  const tied = state.score.away === state.score.home;
  const late = state.inning >= state.rules.innings - 1;
  return late && tied && state.bases[2] ? null : fault('outfield', 'NO_WINNING_RUN_ON_THIRD');
};

const holdFault = (state: GameState, alignment: Alignment): AlignmentFault | null =>
  alignment.hold.length === 0 ? null : (holdOrderFault(alignment) ?? runnerFault(state, alignment));

const runnerFault = ({ bases }: GameState, { hold }: Alignment): AlignmentFault | null =>
  hold.every((base) => bases[base - 1]) ? null : fault('hold', 'NO_RUNNER');

/** Each base once, first to third: all that can be said of an alignment before there are runners. */
export const holdOrderFault = ({ hold }: Alignment): AlignmentFault | null =>
  hold.every((base, i) => i === 0 || base > (hold[i - 1] ?? 0))
    ? null
    : fault('hold', 'NOT_IN_ORDER');

const shiftFault = (state: GameState, { shift, hold }: Alignment): AlignmentFault | null => {
  if (shift === 'none') return null;
  if (!state.rules.shiftsAllowed) return fault('shift', 'LEAGUE_DOES_NOT_SHIFT');
  return hold.length > 0 ? fault('shift', 'RUNNER_HELD') : null;
};

/** Positions that wait for a man: the player there has left the game, or stands in two places. */
export const openPositions = ({ field, gone, temporary }: TeamState): readonly FieldPosition[] => {
  if (gone.length === 0 && temporary.length === 0) return NONE_OPEN;
  if (lately?.field !== field || lately.gone !== gone)
    lately = { field, gone, open: lookAround(field, gone) };
  return lately.open;
};
/** Asked before every pitch; the answer changes only with a substitution, and with the side in the field. */
let lately:
  | (Pick<TeamState, 'field' | 'gone'> & { readonly open: readonly FieldPosition[] })
  | null = null;

const lookAround = (
  field: TeamState['field'],
  gone: TeamState['gone'],
): readonly FieldPosition[] => {
  const men = inOrder(field);
  return FIELD_POSITIONS.filter((_, i) => {
    const man = men[i];
    return man !== undefined && (gone.includes(man) || men.indexOf(man) < i);
  });
};
const NONE_OPEN: readonly FieldPosition[] = [];

/** The ball is not pitched with a place empty. */
export const fieldFault = (state: GameState): Rejection | null => {
  const positions = openPositions(ofSide(state.teams, fieldingSide(state.half)));
  return positions.length > 0 ? { code: 'FIELD_INCOMPLETE', positions } : null;
};

/** A standing defence as far as it is legal now. */
export const fitAlignment = (state: GameState, standing: Alignment): Alignment => {
  const shift = state.rules.shiftsAllowed ? standing.shift : 'none';
  return {
    infield: infieldFault(state, standing) ? 'normal' : standing.infield,
    outfield: outfieldFault(state, standing) ? 'normal' : standing.outfield,
    hold: shift === 'pull' ? NO_HOLD : standing.hold.filter((base) => state.bases[base - 1]),
    shift,
  };
};

const NO_HOLD: readonly Base[] = [];
const HOLD_FIRST: readonly Base[] = [1];

/** What an absent manager does: normal depth, first base held while second is open and the lead is small. @see rules §3 */
export const defaultAlignment = (state: GameState): Alignment => {
  const batting = battingSide(state.half);
  const lead = ofSide(state.score, fieldingSide(state.half)) - ofSide(state.score, batting);
  const holds = state.bases[0] !== null && state.bases[1] === null && lead <= HOLD_UP_TO_LEAD;
  return {
    infield: 'normal',
    outfield: 'normal',
    hold: holds ? HOLD_FIRST : NO_HOLD,
    shift: 'none',
  };
};
const HOLD_UP_TO_LEAD = 4;
