/** The reasons behind the refusals that have several. */

import type { LineupId } from '../model/ids.ts';
import type { Rejection, RejectionCode } from '../model/rejection.ts';
import { unreachable } from '../model/unreachable.ts';

type Refused<C extends RejectionCode> = Extract<Rejection, { code: C }>;

export const alignmentText = ({ part, reason }: Refused<'ILLEGAL_ALIGNMENT'>): string => {
  switch (reason) {
    case 'NO_RUNNER_ON_THIRD':
      return 'The infield comes in only with a runner on third.';
    case 'TWO_OUTS':
      return `With two out the ${part} stays back.`;
    case 'NO_RUNNER':
      return 'There is no runner to hold on that base.';
    case 'NOT_IN_ORDER':
      return 'Name the bases to hold once each, first to third.';
    case 'NO_WINNING_RUN_ON_THIRD':
      return 'The outfield plays shallow only late, with the winning run on third.';
    case 'LEAGUE_DOES_NOT_SHIFT':
      return 'This league does not shift.';
    case 'RUNNER_HELD':
      return 'Nobody can hold a runner while the infield is shifted.';
    default:
      return unreachable(reason);
  }
};

export const approachText = ({ reason }: Refused<'ILLEGAL_APPROACH'>): string => {
  switch (reason) {
    case 'TWO_OUTS':
      return 'Not with two out.';
    case 'NO_RUNNER':
      return 'There is no runner for that.';
    case 'RUNNER_ON_THIRD':
      return 'With a runner on third, squeeze instead.';
    case 'NO_RUNNER_ON_THIRD':
      return 'That needs a runner on third.';
    case 'INFIELD_NOT_IN':
      return 'The runner goes on contact only against a drawn-in infield.';
    case 'NEEDS_SWING':
      return 'The runner goes on contact only when the batter swings away.';
    default:
      return unreachable(reason);
  }
};

export const stealText = ({ reason }: Refused<'ILLEGAL_STEAL'>): string => {
  switch (reason) {
    case 'NO_RUNNER':
      return 'There is no runner on that base.';
    case 'BASE_OCCUPIED':
      return 'The next base is taken, and its runner is not going.';
    case 'ALREADY_TRIED':
      return 'The runners have gone once in this plate appearance.';
    case 'NOTHING_DECLARED':
      return 'Say which runner goes.';
    default:
      return unreachable(reason);
  }
};

export const substitutionText = (
  { player, reason }: Refused<'ILLEGAL_SUBSTITUTION'>,
  nameOf: (id: LineupId) => string,
): string => {
  const name = nameOf(player);
  switch (reason) {
    case 'NOT_ON_ROSTER':
      return `${name} is not on the roster.`;
    case 'ALREADY_LEFT':
      return `${name} cannot come back: he has left the game.`;
    case 'ALREADY_IN':
      return `${name} is in the game already.`;
    case 'NOT_IN_GAME':
      return `${name} is not in the game.`;
    case 'POSITION_TWICE':
      return `${name} would share his position with somebody else.`;
    case 'SLOT_TAKEN':
      return `${name} would share his place in the order with somebody else.`;
    case 'WRONG_SLOT':
      return `${name} has to bat where the man he replaces batted.`;
    default:
      return placeText(name, reason);
  }
};

type PlaceReason = Exclude<
  Refused<'ILLEGAL_SUBSTITUTION'>['reason'],
  | 'NOT_ON_ROSTER'
  | 'ALREADY_LEFT'
  | 'ALREADY_IN'
  | 'NOT_IN_GAME'
  | 'POSITION_TWICE'
  | 'SLOT_TAKEN'
  | 'WRONG_SLOT'
>;

const placeText = (name: string, reason: PlaceReason): string => {
  switch (reason) {
    case 'WRONG_TIME':
      return `${name} cannot come in now.`;
    case 'DH_LOCKED':
      return `${name} is the designated hitter and keeps his place in the order.`;
    case 'PITCHER_MAY_NOT':
      return `${name} is pitching: he may bat only for the designated hitter, and run for nobody.`;
    case 'PITCHER_MUST_BAT':
      return `${name} needs a place in the order: the pitcher bats.`;
    case 'PLACE_LEFT_OPEN':
      return `Not like this: ${name} would leave a position without a man, or a man without one.`;
    case 'POSITION_PLAYER_MAY_NOT_PITCH':
      return `${name} is no pitcher: he may pitch only in extra innings or with the game out of reach.`;
    case 'NOTHING_CHANGES':
      return `${name} is there already.`;
    default:
      return unreachable(reason);
  }
};

export const warmUpText = (
  { player, reason }: Refused<'CANNOT_WARM_UP'>,
  nameOf: (id: LineupId) => string,
): string => {
  const name = nameOf(player);
  switch (reason) {
    case 'LEAGUE_DOES_NOT':
      return 'In this game whoever comes in is ready.';
    case 'NOT_ON_ROSTER':
      return `${name} is not in this bullpen.`;
    case 'IN_THE_GAME':
      return `${name} is in the game and needs no bullpen.`;
    case 'ALREADY_LEFT':
      return `${name} has left the game: nobody gets him up again.`;
    case 'NOT_A_PITCHER':
      return `${name} is no pitcher: the bullpen is theirs.`;
    case 'RESTS':
      return `${name} rests from the games before: others are fresh.`;
    case 'ALREADY_UP':
      return `${name} is throwing already.`;
    default:
      return unreachable(reason);
  }
};
