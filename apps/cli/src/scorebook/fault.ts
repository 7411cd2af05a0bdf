/** Why a record of a game is refused, and the words for it. */

/** What contradicts itself in a record; `event` is the number of the event at which it shows. */
export type Fault = {
  readonly event: number | null;
} & (
  | { readonly code: 'NOT_JSON'; readonly problem: string }
  | { readonly code: 'NOT_A_GAME'; readonly path: string; readonly problem: string }
  | { readonly code: 'SLOT_TAKEN_TWICE'; readonly side: string; readonly slot: number }
  | { readonly code: 'SLOT_EMPTY'; readonly side: string; readonly slot: number }
  | { readonly code: 'PLAYER_TWICE'; readonly side: string; readonly player: string }
  | { readonly code: 'POSITION_TWICE'; readonly side: string; readonly position: string }
  | { readonly code: 'POSITION_OPEN'; readonly side: string; readonly position: string }
  | { readonly code: 'UNKNOWN_PLAYER'; readonly player: string }
  | { readonly code: 'ILLEGAL_SUBSTITUTION'; readonly player: string; readonly slot: number }
  | { readonly code: 'EVENT_OUT_OF_ORDER'; readonly expected: number }
  | { readonly code: 'HALF_OUT_OF_ORDER'; readonly expected: string; readonly found: string }
  | { readonly code: 'HALF_NOT_OVER'; readonly outs: number }
  | { readonly code: 'GAME_OVER' }
  | { readonly code: 'TOO_MANY_OUTS'; readonly outs: number }
  | {
      readonly code: 'BASES_DISAGREE';
      readonly base: number;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: 'RUNNER_FROM_EMPTY_BASE'; readonly base: number }
  | { readonly code: 'RUNNER_LOST'; readonly base: number }
  | { readonly code: 'RUNNER_GOES_BACK'; readonly from: number; readonly to: number }
  | { readonly code: 'BASE_HELD_TWICE'; readonly base: number }
  | { readonly code: 'BATTER_NOT_UP'; readonly found: string; readonly expected: string }
  | { readonly code: 'BATTER_ENDS_NOWHERE'; readonly type: string }
  | { readonly code: 'PITCHER_NOT_ON_MOUND'; readonly found: string; readonly expected: string }
  | { readonly code: 'TOO_MANY_PUTOUTS'; readonly putouts: number; readonly outs: number }
  | { readonly code: 'UNKNOWN_FIELDER'; readonly position: number }
);

/** The fault in words, without the game's name. */
export const faultText = (fault: Fault): string =>
  fault.event === null ? problem(fault) : `event ${fault.event}: ${problem(fault)}`;

const problem = (fault: Fault): string => {
  switch (fault.code) {
    case 'NOT_JSON':
      return `the line is not JSON (${fault.problem})`;
    case 'NOT_A_GAME':
      return `${fault.path || 'the line'} is not as a game's record has it: ${fault.problem}`;
    case 'SLOT_TAKEN_TWICE':
      return `two ${fault.side} players bat in slot ${fault.slot}`;
    case 'SLOT_EMPTY':
      return `nobody bats in slot ${fault.slot} of the ${fault.side} team`;
    case 'PLAYER_TWICE':
      return `${fault.player} is in the ${fault.side} line-up twice`;
    case 'POSITION_TWICE':
      return `two ${fault.side} players start at ${fault.position}`;
    case 'POSITION_OPEN':
      return `nobody starts at ${fault.position} for the ${fault.side} team`;
    case 'UNKNOWN_PLAYER':
      return `${fault.player} never came into the game`;
    case 'ILLEGAL_SUBSTITUTION':
      return `${fault.player} cannot take slot ${fault.slot}: there is no such place`;
    case 'EVENT_OUT_OF_ORDER':
      return `number ${fault.expected} was expected`;
    default:
      return onTheField(fault);
  }
};

type OnTheField = Exclude<
  Fault,
  {
    code:
      | 'NOT_JSON'
      | 'NOT_A_GAME'
      | 'SLOT_TAKEN_TWICE'
      | 'SLOT_EMPTY'
      | 'PLAYER_TWICE'
      | 'POSITION_TWICE'
      | 'POSITION_OPEN'
      | 'UNKNOWN_PLAYER'
      | 'ILLEGAL_SUBSTITUTION'
      | 'EVENT_OUT_OF_ORDER';
  }
>;

const onTheField = (fault: OnTheField): string => {
  switch (fault.code) {
    case 'HALF_OUT_OF_ORDER':
      return `it is in the ${fault.found}, but the ${fault.expected} comes next`;
    case 'HALF_NOT_OVER':
      return `a new half-inning begins after ${fault.outs} outs`;
    case 'GAME_OVER':
      return 'the game goes on after a walk-off';
    case 'TOO_MANY_OUTS':
      return `it would make ${fault.outs} outs in the half-inning`;
    case 'BASES_DISAGREE':
      return `${fault.found} is on ${baseName(fault.base)}, where the plays so far put ${fault.expected}`;
    case 'RUNNER_FROM_EMPTY_BASE':
      return `a runner leaves ${baseName(fault.base)}, where nobody is`;
    case 'RUNNER_LOST':
      return `it does not say where the runner on ${baseName(fault.base)} ends`;
    case 'RUNNER_GOES_BACK':
      return `the runner on ${baseName(fault.from)} ends on ${baseName(fault.to)}`;
    case 'BASE_HELD_TWICE':
      return `two runners end on ${baseName(fault.base)}`;
    case 'BATTER_NOT_UP':
      return `${fault.found} bats, but ${fault.expected} is up`;
    case 'BATTER_ENDS_NOWHERE':
      return `it is a ${fault.type}, but does not say where the batter ends`;
    case 'PITCHER_NOT_ON_MOUND':
      return `${fault.found} pitches, but ${fault.expected} is on the mound`;
    case 'TOO_MANY_PUTOUTS':
      return `${fault.putouts} putouts for ${fault.outs} outs`;
    case 'UNKNOWN_FIELDER':
      return `there is no position ${fault.position}`;
  }
};

const baseName = (base: number): string => ['home', 'first', 'second', 'third'][base] ?? `${base}`;
