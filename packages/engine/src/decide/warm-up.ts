/** Who may be got up in the bullpen. @see rules §14 */

import { isInGame } from '../evolve/team.ts';
import type { ActionOf } from '../model/action.ts';
import { ofSide } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState, PhaseType } from '../model/state.ts';
import { spotOf } from '../model/state.ts';
import { bullpenOf } from '../model/warm-up.ts';
import { relieverRest } from './rest.ts';

type Reason = Extract<Rejection, { code: 'CANNOT_WARM_UP' }>['reason'];

const PLAYING: readonly PhaseType[] = ['defence', 'offence', 'choice', 'reading'];

/** At any time once the game has begun: a bullpen waits for nobody's turn. */
export const warmUpFault = (
  state: GameState,
  { side, pitcher }: ActionOf<'warmUp'>,
  books: Books,
): Rejection | null => {
  const { type } = state.phase;
  if (type === 'setup') return { code: 'WRONG_PHASE', phase: type, needs: PLAYING };
  const reason = reasonAgainst(state, { side, pitcher }, books);
  return reason === null ? null : { code: 'CANNOT_WARM_UP', player: pitcher, reason };
};

const reasonAgainst = (
  { rules, teams }: GameState,
  { side, pitcher }: Pick<ActionOf<'warmUp'>, 'side' | 'pitcher'>,
  books: Books,
): Reason | null => {
  if (!rules.warmUp) return 'LEAGUE_DOES_NOT';
  const team = ofSide(teams, side);
  const spot = spotOf(team, pitcher);
  if (!spot) return 'NOT_ON_ROSTER';
  if (isInGame(team, pitcher)) return 'IN_THE_GAME';
  const left = team.gone.includes(pitcher);
  if (left && (!rules.reentry || team.hurt.includes(pitcher))) return 'ALREADY_LEFT';
  if (!books.cards.get(spot.card)?.pitcher) return 'NOT_A_PITCHER';
  if (relieverRest(team, pitcher, books)) return 'RESTS';
  return bullpenOf(team).some((one) => one.pitcher === pitcher) ? 'ALREADY_UP' : null;
};
