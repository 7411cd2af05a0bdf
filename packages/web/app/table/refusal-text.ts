/** Why the server said no, in words a manager understands, with the way on. */

import type { Refusal } from '@paper-dynasty/api/contract';
import { type GameState, rejectionText, unreachable } from '@paper-dynasty/engine';
import { UNREACHABLE } from './unreachable-text.ts';

type NotAllowed = Extract<Refusal, { type: 'notAllowed' }>['reason'];
type NotNow = Extract<Refusal, { type: 'notNow' }>['reason'];

const NOT_ALLOWED: { readonly [R in NotAllowed]: string } = {
  SIGN_IN_FIRST: 'You are not signed in.',
  NOT_YOUR_TEAM: 'Somebody else manages that team.',
  NOT_IN_THIS_GAME: 'You are watching this game; its two managers decide.',
  NOT_YOUR_SIDE: 'That is the other manager’s decision.',
  DEMO_SIGN_IN_IS_OFF: 'Demo managers may not sign in here. Use your Discord account.',
  OTHER_ORIGIN: 'The request came from another site. Reload the page and try again.',
  OFFICIALS_ONLY: 'Only an official of the league may do that.',
};

const NOT_NOW: { readonly [R in NotNow]: string } = {
  NOT_STARTED: 'The game waits for its second manager.',
  ALREADY_STARTED: 'The game has begun already.',
  NOT_OVER: 'The game is still going on.',
  SAME_TEAM: 'A team cannot play itself.',
  NO_CLAIM: 'The other manager still has time.',
  QUARANTINED: 'This game is closed while an official looks at it.',
  VOIDED_UNREAD:
    'An official has voided this game: its log could not be read, and it does not count.',
  NOT_SET_APART: 'This game is not set apart: reload the page.',
  STOPPING: 'The server is being restarted. Try again in a moment.',
};

/** @param refusal null: no answer came */
export const refusalText = (refusal: Refusal | null, state: GameState | null): string => {
  if (refusal === null) return UNREACHABLE;
  switch (refusal.type) {
    case 'rejection':
      return rejectionText(refusal.rejection, state);
    case 'stale':
      return 'The game had moved on. Have a look and decide again.';
    case 'actionIdReused':
      return 'This was sent before. Have a look at the game and decide again.';
    case 'badInput':
      return `The server did not understand: ${refusal.problems.map(({ problem }) => problem).join('; ')}.`;
    case 'notFound':
      return refusal.what === 'invite'
        ? 'This invitation leads nowhere: the game was called off, or the link is not whole.'
        : `There is no such ${refusal.what}.`;
    case 'notAllowed':
      return NOT_ALLOWED[refusal.reason];
    case 'notNow':
      return NOT_NOW[refusal.reason];
    case 'league':
      return 'The league’s own data could not be read. Try again later.';
    case 'team':
      return teamText(refusal);
    case 'tooMany':
      return `That was a lot at once. Try again in ${inSeconds(refusal.retryAfterMs)}.`;
    case 'unavailable':
      return UNREACHABLE;
    default:
      return unreachable(refusal);
  }
};

const inSeconds = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
};

const teamText = (refusal: Extract<Refusal, { type: 'team' }>): string => {
  const banned = refusal.faults.flatMap(({ cards }) => cards ?? []);
  if (banned.length > 0) {
    const more = banned.length > 3 ? ` and ${banned.length - 3} more` : '';
    return `These cards are not in the sets of this game: ${banned.slice(0, 3).join(', ')}${more}.`;
  }
  const [card] = refusal.cards;
  return card === undefined
    ? 'This team cannot take the field: there is no legal line-up in its cards.'
    : 'This team cannot take the field: some of its cards cannot be read.';
};
