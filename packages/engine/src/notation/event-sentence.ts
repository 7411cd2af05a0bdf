/** What happens between the plays, in plain baseball English. */

import { battingSide, otherSide } from '../model/baseball.ts';
import type { GameEnded, ResultCorrected } from '../model/ending.ts';
import type { GameEvent, HalfStarted, Substituted } from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import { rosterSpot } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { unreachable } from '../model/unreachable.ts';
import { type MarginNote, scoredPlay } from '../scoring/record.ts';
import { baseName, capitalized, halfName, ordinal, positionName } from './baseball-words.ts';
import { playSentence } from './play-sentence.ts';

/**
 * The sentence for an event, told with the names on the rosters; null for what only the
 * machinery of the game needs to know.
 */
export const eventSentence = (before: GameState, event: GameEvent): string | null => {
  switch (event.type) {
    case 'playMade':
      return playSentence(scoredPlay(before, event, 1), (id) => playerName(before, id));
    case 'halfStarted':
      return halfSentence(before, event);
    case 'substituted':
      return substitutionSentence(before, event, before.teams[event.side].field.P);
    case 'gameEnded':
      return endSentence(before, event);
    case 'gameSuspended':
      return `The game is suspended: ${event.reason}.`;
    case 'outcomeDisputed':
      return `${before.teams[event.side].info.name} do not agree with what the card is said to read.`;
    case 'outcomeConfirmed':
      return event.by === 'admin'
        ? 'An official of the league settles what the card reads.'
        : 'What the card reads is settled.';
    case 'gameResumed':
      return 'The game goes on.';
    case 'stealCalledOff':
      return 'The runners go back.';
    case 'voidOffered':
      return `${before.teams[event.side].info.name} would like this game not to count.`;
    case 'voidDeclined':
      return 'The game counts.';
    case 'warmUpStarted':
      return `${playerName(before, event.pitcher)} gets up in the bullpen of ${before.teams[event.side].info.name}.`;
    case 'resultCorrected':
      return correctionSentence(before, event);
    case 'decisionUndone':
      return `${event.reason === undefined ? 'The' : 'An official ruled: the'} last decision is taken back; its dice are kept.`;
    default:
      return null;
  }
};

/** The sentence for a note in the margin of a book, told at any time after it. */
export const marginSentence = (state: GameState, { event, relieved }: MarginNote): string | null =>
  event.type === 'substituted'
    ? substitutionSentence(state, event, relieved)
    : eventSentence(state, event);

/** The name on the roster. */
export const playerName = (state: GameState, id: LineupId): string =>
  rosterSpot(state, id)?.name ?? `Player ${id}`;

const halfSentence = (state: GameState, { inning, half, placed }: HalfStarted): string => {
  const team = state.teams[battingSide(half)].info.name;
  const runner = placed
    ? ` ${playerName(state, placed.runner)} starts on ${baseName(placed.base)}.`
    : '';
  return `${capitalized(halfName(half, inning))}: ${team} bats.${runner}`;
};

const substitutionSentence = (
  state: GameState,
  event: Substituted,
  relieved: LineupId | null,
): string => {
  const changes = event.changes.map((change) => changeSentence(state, change, relieved));
  const lost = `${state.teams[event.side].info.name} gives up the designated hitter: the pitcher bats.`;
  return (event.dhLost ? [...changes, lost] : changes).join(' ');
};

const changeSentence = (
  state: GameState,
  change: RosterChange,
  relieved: LineupId | null,
): string => {
  const { player, role, slot, replaces } = change;
  const name = playerName(state, player);
  const batting = slot === null ? '' : `, batting ${ordinal(slot + 1)}`;
  const old = replaces === undefined ? null : playerName(state, replaces);
  switch (role) {
    case 'PH':
      return old ? `${name} bats for ${old}.` : `${name} comes to bat.`;
    case 'PR':
      return old ? `${name} runs for ${old}.` : `${name} runs.`;
    case 'P':
      return relieved === null
        ? `${name} stays on the mound${batting}.`
        : `${name} relieves ${playerName(state, relieved)} on the mound${batting}.`;
    case 'DH':
      return `${name} becomes the designated hitter${batting}.`;
    case 'C':
    case '1B':
    case '2B':
    case '3B':
    case 'SS':
    case 'LF':
    case 'CF':
    case 'RF':
      return old
        ? `${name} replaces ${old}${batting}, at ${positionName(role)}.`
        : `${name} goes to ${positionName(role)}.`;
    default:
      return unreachable(role);
  }
};

const endSentence = (state: GameState, { ending, winner, reason }: GameEnded): string => {
  const because = reason ? ` ${capitalized(reason)}.` : '';
  if (ending === 'void') return `The game does not count.${because}`;
  const { away, home } = state.score;
  if (winner === null) return `The game ends in a tie, ${away}-${home}.${because}`;
  const team = state.teams[winner].info.name;
  const score = `${state.score[winner]}-${state.score[otherSide(winner)]}`;
  switch (ending) {
    case 'forfeit':
      return `${team} win by forfeit.${because}`;
    case 'walk-off':
      return `${team} walk off with a ${score} win.`;
    case 'mercy':
      return `${team} win ${score}, by the mercy rule.`;
    case 'called':
      return `The game is called: ${team} win ${score}.${because}`;
    case 'tie':
    case 'regulation':
      return `${team} win ${score}${extra(state)}.`;
    default:
      return unreachable(ending);
  }
};

const extra = ({ inning, rules }: GameState): string =>
  inning > rules.innings ? ` in ${inning} innings` : '';

const correctionSentence = (
  state: GameState,
  { ending, winner, reason }: ResultCorrected,
): string => {
  const by = ending === 'forfeit' ? ' by forfeit' : '';
  const result =
    winner === null
      ? ending === 'tie'
        ? 'the game is a tie'
        : 'the game does not count'
      : `${state.teams[winner].info.name} win${by}`;
  return `The league has corrected the result: ${result}. ${capitalized(reason)}.`;
};
