/** Faults of a log in words, for whoever keeps it. */

import type { LogFault, LogFaultCode, LogFaultOf } from '../model/log-fault.ts';

type ByCode = { readonly [C in LogFaultCode]: LogFaultOf<C> };
type Words = { readonly [C in LogFaultCode]: (fault: LogFaultOf<C>) => string };

/** Why an event cannot follow. Players are called by their line-up number. */
export const logFaultText = (fault: LogFault): string => said(fault.code, fault);

const said = <C extends LogFaultCode>(code: C, fault: ByCode[C]): string => WORDS[code](fault);

const WORDS: Words = {
  NOT_A_LOG: () => 'a log is a list of events',
  NO_START: () => 'a log begins with gameStarted',
  NOT_AN_EVENT: () => 'this is no event',
  UNKNOWN_EVENT: ({ type }) => `nobody knows what ${JSON.stringify(type)} is`,
  MISSHAPEN: ({ event, part }) => `${event} has no ${part} that can be read`,
  CARDS_MISSING: ({ cards }) => `cards are missing: ${cards.join(', ')}`,
  STARTED_ALREADY: () => 'the game has begun already',
  WRONG_PHASE: ({ event, phase }) => `${event} cannot follow in phase ${phase}`,
  SUSPENDED: () => 'the game is suspended',
  NOT_SUSPENDED: () => 'the game is not suspended',
  READY_ALREADY: ({ side }) => `${side} is ready already`,
  WRONG_HALF: ({ after, due }) =>
    after.inning === due.inning && after.half === due.half
      ? `the game begins with the ${due.half} of inning ${due.inning}`
      : `after the ${after.half} of inning ${after.inning} comes the ${due.half} of ${due.inning}`,
  HALF_NOT_OVER: () => 'the half-inning is not over',
  CHAOS_ROLLED_ALREADY: () => 'the chaos roll of this plate appearance has fallen',
  DICE_TOO_SOON: () => 'dice fall before anything is declared',
  DECLARED_ALREADY: () => 'an intentional walk follows no declaration',
  ROLL_MISSING: ({ n }) => `roll ${n} is missing`,
  ROLL_KEPT: ({ n }) => `roll ${n} has to fall again, and no other for it`,
  ROLL_FELL_ALREADY: ({ n }) => `roll ${n} has fallen already`,
  ON_ROSTERS_TWICE: ({ player }) => `${player} is on the rosters twice`,
  BATS_TWICE: ({ player }) => `${player} bats twice`,
  NOT_ON_ROSTER: ({ player }) => `${player} is not on the roster`,
  NOT_IN_ORDER: ({ player }) => `${player} is not in the batting order`,
  NOT_UP: ({ player }) => `${player} is not up`,
  NOT_ON_BASE: ({ player, base }) => `${player} is not on base ${base}`,
  NOT_IN_GAME: ({ player }) => `${player} is not in the game`,
  HAS_LEFT: ({ player }) => `${player} has left the game`,
  NO_SUCH_SLOT: ({ slot }) => `nobody bats in slot ${slot}`,
  UP_ALREADY: ({ player }) => `${player} is up already`,
  NOBODY_ON_BASE: ({ base }) => `nobody is on base ${base}`,
  MOVES_TWICE: () => 'a runner moves twice',
  TOO_MANY_OUTS: () => 'more than three are out',
  RUNNER_PASSED: () => 'a runner passes another',
  TWO_ON_BASE: ({ base }) => `two runners end on base ${base}`,
  NOBODY_STEALS: () => 'nobody steals',
  CANNOT_STEAL: ({ bases }) => `nobody can steal from bases ${bases.join()}`,
  CANNOT_BE_HELD: ({ bases }) => `nobody can be held on bases ${bases.join()}`,
  NOT_ASKED: ({ question, side }) => `${question} is not for ${side} to answer`,
  NO_OPTIONS: ({ question }) => `${question} leaves no choice`,
  OTHER_QUESTION: ({ asked, answered }) => `${asked} was asked, and not ${answered}`,
  NO_ANSWER: ({ question, option }) => `${option} is no answer to ${question}`,
  NOT_THE_READER: ({ side }) => `${side} does not read the card`,
  NO_SUCH_PLACE: ({ outcome }) => `${outcome} cannot go there`,
  CONFIRMS_HIMSELF: ({ side }) => `${side} cannot confirm what it has read`,
  DISPUTES_HIMSELF: ({ side }) => `${side} cannot dispute what it has read`,
  DISPUTED_ALREADY: () => 'the card is disputed already',
  NOTHING_READ: () => 'nobody has read the card',
  NOT_READ: ({ outcome }) => `nobody has read ${outcome}`,
  NOTHING_TO_UNDO: ({ side }) =>
    side === null ? 'there is nothing to take back' : `${side} has nothing to take back`,
  OFFERED_ALREADY: () => 'it is offered already',
  NOT_OFFERED: () => 'nobody has offered it',
  AGREES_UNASKED: ({ side }) => `${side} was not asked to agree`,
  NOBODY_WINS: ({ winner }) => `${winner} cannot win`,
  WINNER_MISSING: ({ ending }) =>
    ending === 'forfeit' ? 'a forfeit has a winner' : 'somebody has won it',
  NOT_AHEAD: () => 'the winner is not ahead',
  NOT_TIED: ({ ahead }) => `${ahead} is ahead`,
  SECRET_TOLD_ALREADY: () => 'the secret is told already',
};
