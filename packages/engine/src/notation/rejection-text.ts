/** Refusals in words a manager understands. */

import type { LineupId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';
import { counted, listed, positionName } from './baseball-words.ts';
import { playerName } from './event-sentence.ts';
import { lineupFaultText } from './lineup-fault-text.ts';
import {
  alignmentText,
  approachText,
  stealText,
  substitutionText,
  warmUpText,
} from './rejection-reasons.ts';
import { restText } from './rest-text.ts';

/** Why an action was refused. Without the game, players are called by their line-up number. */
export const rejectionText = (rejection: Rejection, state: GameState | null): string => {
  const name = (id: LineupId): string => (state ? playerName(state, id) : `Player ${id}`);
  switch (rejection.code) {
    case 'ILLEGAL_LINEUP':
      return rejection.faults.map((fault) => lineupFaultText(fault, name)).join(' ');
    case 'FIELD_INCOMPLETE':
      return `Nobody plays ${listed(rejection.positions.map(positionName))}: fill the field first.`;
    case 'PLAYER_HURT':
      return `${name(rejection.player)} is hurt: somebody has to come in for him first.`;
    case 'ILLEGAL_ALIGNMENT':
      return alignmentText(rejection);
    case 'ILLEGAL_APPROACH':
      return approachText(rejection);
    case 'ILLEGAL_STEAL':
      return stealText(rejection);
    case 'ILLEGAL_SUBSTITUTION':
      return substitutionText(rejection, name);
    case 'CANNOT_WARM_UP':
      return warmUpText(rejection, name);
    case 'PITCHER_RESTS':
      return restText(name(rejection.player), rejection.rest);
    case 'THREE_BATTER_MINIMUM':
      return `${name(rejection.pitcher)} has faced ${counted(rejection.faced, 'batter')}: he must face three, or end the half-inning.`;
    case 'NOT_AN_OPTION':
      return `That is not one of the choices: ${listed(rejection.options)}.`;
    case 'OUTCOME_NOT_POSSIBLE':
      return rejection.reason === 'LOCATION_MISSING'
        ? 'Say where the ball goes, too.'
        : 'The ball cannot go there with that result.';
    default:
      return plainText(rejection, state);
  }
};

type Plain = Exclude<
  Rejection,
  {
    code:
      | 'ILLEGAL_LINEUP'
      | 'FIELD_INCOMPLETE'
      | 'PLAYER_HURT'
      | 'ILLEGAL_ALIGNMENT'
      | 'ILLEGAL_APPROACH'
      | 'ILLEGAL_STEAL'
      | 'ILLEGAL_SUBSTITUTION'
      | 'CANNOT_WARM_UP'
      | 'PITCHER_RESTS'
      | 'THREE_BATTER_MINIMUM'
      | 'NOT_AN_OPTION'
      | 'OUTCOME_NOT_POSSIBLE';
  }
>;

const plainText = (rejection: Plain, state: GameState | null): string => {
  switch (rejection.code) {
    case 'WRONG_PHASE':
      return PHASES[rejection.phase];
    case 'NOT_YOUR_DECISION':
      return rejection.waitingFor === null
        ? 'Nobody has anything to decide right now.'
        : `It is ${state ? `${state.teams[rejection.waitingFor].info.name}'s` : "the other manager's"} turn to decide.`;
    case 'GAME_SUSPENDED':
      return 'The game is suspended.';
    case 'NOT_SUSPENDED':
      return 'The game is not suspended.';
    case 'GAME_OVER':
      return 'The game is over.';
    case 'ALREADY_READY':
      return 'You are ready already: the line-up is in.';
    case 'BAD_ENTROPY':
      return 'Your share of the dice is not 16 bytes in hexadecimal.';
    case 'NOTHING_ENTERED':
      return 'Nothing has been read off the card yet.';
    case 'ALREADY_DISPUTED':
      return 'The reading is disputed already.';
    case 'NOTHING_TO_UNDO':
      return 'There is no decision to take back.';
    case 'UNDO_NOT_ALLOWED':
      return NOT_TAKEN_BACK[rejection.reason];
    case 'VOID_NOT_ALLOWED':
      return rejection.reason === 'AGAINST_AI'
        ? 'A computer manager agrees to nothing: play on, or concede.'
        : 'It has been offered already: the other manager has to answer.';
    case 'NOT_AN_ACTION':
      return rejection.part === ''
        ? 'That is nothing a manager can do.'
        : `That cannot be read: its ${rejection.part} is missing or wrong.`;
    case 'NO_VOID_OFFERED':
      return 'Nobody has offered that the game should not count.';
    case 'RESULT_NOT_POSSIBLE':
      return WRONG_RESULTS[rejection.reason];
    case 'NO_UNDO_OFFERED':
      return 'Nobody has asked to take a decision back.';
    default:
      return unreachable(rejection);
  }
};

/** What the game waits for instead. */
const PHASES = {
  setup: 'The game has not begun: line-ups first.',
  between: 'Nobody decides between the half-innings.',
  defence: 'The defence sets itself first.',
  offence: 'The defence is set; the offence decides now.',
  declared: 'The play is on: wait for the dice.',
  choice: 'A play waits for an answer first.',
  reading: 'A card has to be read first.',
  over: 'The game is over.',
} as const;

const NOT_TAKEN_BACK = {
  LEAGUE: 'This league takes nothing back.',
  OFFERED_ALREADY: 'You have asked already: the other manager has to answer.',
  DICE_FELL: 'Dice have fallen since: in this league the decision stands.',
  AGAINST_AI: 'Dice have fallen since: a computer manager takes nothing back after them.',
} as const;

const WRONG_RESULTS = {
  NOT_OVER: 'Only the result of a game that is over can be corrected.',
  UNCHANGED: 'That is the result already.',
  WINNER: 'A tie or a void game has no winner; every other result has one.',
} as const;
