/** Whether an event can come next: what `evolve` takes on trust, asked of logs that come from elsewhere. */

import { battingSide, ofSide } from '../model/baseball.ts';
import type { GameEvent, GameEventType, HalfStarted, Substituted } from '../model/event.ts';
import type { PlayMade } from '../model/play.ts';
import type { Roll } from '../model/roll.ts';
import { type GameState, type PhaseType, spotOf } from '../model/state.ts';
import { misshapen } from './event-shape.ts';

const PLAYED: readonly PhaseType[] = ['setup', 'between', 'defence', 'offence'];
const NOT_OVER: readonly PhaseType[] = [...PLAYED, 'declared', 'choice', 'reading'];

/** Real games come without the decisions of our own: their plays follow each other in phase `defence`. */
const COMES_IN: { readonly [T in GameEventType]: readonly PhaseType[] } = {
  gameStarted: [],
  lineupSet: ['setup'],
  managerReadied: ['setup'],
  halfStarted: ['setup', 'between'],
  gameEnded: NOT_OVER,
  diceRevealed: ['over'],
  gameSuspended: NOT_OVER,
  gameResumed: NOT_OVER,
  substituted: PLAYED,
  handChosen: PLAYED,
  defenceSet: ['defence'],
  standingDefenceSet: NOT_OVER,
  offenceSet: ['offence'],
  stealDeclared: ['offence'],
  chaosRolled: ['declared'],
  choicePending: ['declared'],
  choiceMade: ['choice'],
  stealCalledOff: ['declared'],
  atBatRolled: ['declared'],
  outcomeEntered: ['reading'],
  outcomeConfirmed: ['reading'],
  outcomeDisputed: ['reading'],
  playMade: ['defence', 'declared'],
  undoOffered: NOT_OVER,
  undoDeclined: NOT_OVER,
  decisionUndone: NOT_OVER,
  voidOffered: NOT_OVER,
  voidDeclined: NOT_OVER,
  resultCorrected: ['over'],
};

/** Why this event cannot follow, in words; null: it can. Whatever it is: nothing about it is taken on trust. */
export const logFault = (state: GameState, event: GameEvent): string | null => {
  if (typeof event !== 'object' || event === null) return 'this is no event';
  if (event.type === 'gameStarted') return 'the game has begun already';
  const phases = Object.hasOwn(COMES_IN, event.type) ? COMES_IN[event.type] : undefined;
  if (phases === undefined) return `nobody knows what ${JSON.stringify(event.type)} is`;
  if (!phases.includes(state.phase.type))
    return `${event.type} cannot follow in phase ${state.phase.type}`;
  const part = misshapen(event.type, event);
  if (part !== null) return `${event.type} has no ${part} that can be read`;
  if ('rolls' in event && event.rolls) {
    const missing = missingRoll(state, event.rolls);
    if (missing !== null) return missing;
  }
  return outOfPlace(state, event);
};

/** What is no game begins with; null: a game can. */
export const startFault = (event: GameEvent | undefined): string | null => {
  if (event?.type !== 'gameStarted') return 'a log begins with gameStarted';
  const part = misshapen(event.type, event);
  return part === null ? null : `gameStarted has no ${part} that can be read`;
};

/** Men and bases that are not there, and halves in another order. */
const outOfPlace = (state: GameState, event: GameEvent): string | null => {
  switch (event.type) {
    case 'playMade':
      return playFault(state, event);
    case 'halfStarted':
      return halfFault(state, event);
    case 'substituted':
      return changesFault(state, event);
    default:
      return null;
  }
};

/** Real games know batters out of turn, but none out of the order. */
const playFault = (state: GameState, { batter, batterTo, moves }: PlayMade): string | null => {
  const batting = ofSide(state.teams, battingSide(state.half));
  if (!batting.order.includes(batter)) return `${batter} is not in the batting order`;
  const empty = moves.find(({ from }) => state.bases[from - 1] === null);
  if (empty) return `nobody is on base ${empty.from}`;
  if (moves.some(({ from }, i) => moves.findIndex((move) => move.from === from) < i))
    return 'a runner moves twice';
  const outs = moves.filter(({ to }) => to === 0).length + (batterTo === 0 ? 1 : 0);
  return state.outs + outs > 3 ? 'more than three are out' : null;
};

/** The first half, the other one of an inning, or the next inning. */
const halfFault = (
  { phase, inning, half, teams }: GameState,
  { placed, ...next }: HalfStarted,
): string | null => {
  const first = phase.type === 'setup';
  const due = first || half === 'bottom' ? 'top' : 'bottom';
  const number = !first && half === 'bottom' ? inning + 1 : inning;
  if (next.half !== due || next.inning !== number)
    return `after the ${half} of inning ${inning} comes the ${due} of ${number}`;
  const { order } = ofSide(teams, battingSide(next.half));
  return placed && !order.includes(placed.runner)
    ? `${placed.runner} is not in the batting order`
    : null;
};

const changesFault = ({ teams }: GameState, { side, changes }: Substituted): string | null => {
  const team = ofSide(teams, side);
  const stranger = changes
    .flatMap(({ player, replaces }) => [player, ...(replaces === undefined ? [] : [replaces])])
    .find((id) => spotOf(team, id) === undefined);
  if (stranger !== undefined) return `${stranger} is not on the roster`;
  const slot = changes.find((change) => change.slot !== null && !(change.slot in team.order))?.slot;
  return slot === undefined ? null : `nobody bats in slot ${slot}`;
};

/** Rolls are numbered without a gap; one that is used again bears its old number. */
const missingRoll = ({ rolls }: GameState, made: readonly Roll[]): string | null => {
  let next = rolls;
  for (const { n } of made) {
    if (n > next) return `roll ${next} is missing`;
    if (n === next) next += 1;
  }
  return null;
};
