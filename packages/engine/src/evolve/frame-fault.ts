/** Whether a game can stop, go on, end, or have its result corrected like this. @see rules §16 */

import type { Side } from '../model/baseball.ts';
import type { GameEnded, ResultCorrected } from '../model/ending.ts';
import type { GameEvent } from '../model/event.ts';
import type { GameState } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';
import { isOurs } from './play-fault.ts';

export const frameFault = (state: GameState, event: GameEvent): string | null => {
  switch (event.type) {
    case 'gameEnded':
      return endFault(state, event);
    case 'resultCorrected':
      return winnerFault(event);
    case 'diceRevealed':
      return state.phase.type === 'over' && state.phase.secret !== null
        ? 'the secret is told already'
        : null;
    case 'gameResumed':
      return state.suspended ? null : 'the game is not suspended';
    case 'decisionUndone':
      return state.undo.before === null ? 'there is nothing to take back' : null;
    case 'voidOffered':
      return state.voidOffered === null ? null : 'it is offered already';
    case 'voidDeclined':
      return state.voidOffered === null ? 'nobody has offered it' : null;
    default:
      return null;
  }
};

/** Nobody wins a tie or a void game. */
const winnerFault = ({ ending, winner }: GameEnded | ResultCorrected): string | null => {
  if (ending === 'tie' || ending === 'void') return winner === null ? null : `${winner} cannot win`;
  if (winner !== null) return null;
  return ending === 'forfeit' ? 'a forfeit has a winner' : 'somebody has won it';
};

/** The winner is who leads, where the score decides; a game of ours ends with a half-inning, or as the home side takes the lead. */
const endFault = (state: GameState, event: GameEnded): string | null => {
  const { ending, winner } = event;
  switch (ending) {
    case 'forfeit':
    case 'void':
      return winnerFault(event);
    case 'tie':
      return winnerFault(event) ?? (leader(state) === null ? null : `${leader(state)} is ahead`);
    case 'called':
      return winner === leader(state) ? null : 'the winner is not ahead';
    case 'walk-off':
    case 'regulation':
    case 'mercy': {
      if (winner === null || winner !== leader(state)) return 'the winner is not ahead';
      const halfIsOver = state.phase.type === 'between' || !isOurs(state);
      return ending === 'walk-off' || halfIsOver ? null : 'the half-inning is not over';
    }
    default:
      return unreachable(ending);
  }
};

const leader = ({ score: { away, home } }: GameState): Side | null =>
  away === home ? null : away > home ? 'away' : 'home';
