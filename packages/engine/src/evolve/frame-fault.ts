/** Whether a game can stop, go on, end, or have its result corrected like this. @see rules §16 */

import type { Side } from '../model/baseball.ts';
import type { GameEnded, ResultCorrected } from '../model/ending.ts';
import type { GameEvent } from '../model/event.ts';
import type { LogFault } from '../model/log-fault.ts';
import type { GameState } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';
import { isOurs } from './play-fault.ts';

export const frameFault = (state: GameState, event: GameEvent): LogFault | null => {
  switch (event.type) {
    case 'gameEnded':
      return endFault(state, event);
    case 'resultCorrected':
      return winnerFault(event);
    case 'diceRevealed':
      return state.phase.type === 'over' && state.phase.secret !== null
        ? { code: 'SECRET_TOLD_ALREADY' }
        : null;
    case 'gameResumed':
      return state.suspended ? null : { code: 'NOT_SUSPENDED' };
    case 'decisionUndone':
      return state.undo.before === null ? { code: 'NOTHING_TO_UNDO', side: null } : null;
    case 'voidOffered':
      return state.voidOffered === null ? null : { code: 'OFFERED_ALREADY' };
    case 'voidDeclined':
      return state.voidOffered === null ? { code: 'NOT_OFFERED' } : null;
    default:
      return null;
  }
};

/** Nobody wins a tie or a void game. */
const winnerFault = ({ ending, winner }: GameEnded | ResultCorrected): LogFault | null => {
  if (ending === 'tie' || ending === 'void')
    return winner === null ? null : { code: 'NOBODY_WINS', ending, winner };
  return winner === null ? { code: 'WINNER_MISSING', ending } : null;
};

/** The winner is who leads, where the score decides; a game of ours ends with a half-inning, or as the home side takes the lead. */
const endFault = (state: GameState, event: GameEnded): LogFault | null => {
  const { ending, winner } = event;
  switch (ending) {
    case 'forfeit':
    case 'void':
      return winnerFault(event);
    case 'tie':
      return winnerFault(event) ?? tieFault(leader(state));
    case 'called':
      return winner === leader(state) ? null : { code: 'NOT_AHEAD', winner };
    case 'walk-off':
    case 'regulation':
    case 'mercy': {
      if (winner === null || winner !== leader(state)) return { code: 'NOT_AHEAD', winner };
      const halfIsOver = state.phase.type === 'between' || !isOurs(state);
      return ending === 'walk-off' || halfIsOver ? null : { code: 'HALF_NOT_OVER' };
    }
    default:
      return unreachable(ending);
  }
};

const tieFault = (ahead: Side | null): LogFault | null =>
  ahead === null ? null : { code: 'NOT_TIED', ahead };

const leader = ({ score: { away, home } }: GameState): Side | null =>
  away === home ? null : away > home ? 'away' : 'home';
