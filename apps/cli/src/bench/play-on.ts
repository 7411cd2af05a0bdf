/** Choices of men: what they are worth shows as the game goes on, so it is played on from there, many times over. */

import {
  type Action,
  act,
  chooseAction,
  type GameState,
  type ManagerTools,
  managerTools,
  type Side,
  simulationDice,
  type Tuning,
  waitingFor,
} from '@paper-dynasty/engine';
import { editedCards, scene } from '@paper-dynasty/engine/testing';
import type { ManQuestion } from './men.ts';

/** Games that are played on, each both ways with the same dice. */
const GAMES = 6000;

/** What a choice of a man is worth, in chances to win, and how far off that may be by luck. */
interface Worth {
  readonly gain: number;
  /** One standard deviation. */
  readonly off: number;
}

/** The choice against doing otherwise: balanced managers, no bench but the men in question. */
export const worthOfMan = (question: ManQuestion, tuning: Tuning): Worth => {
  const { sketch, cards, side } = question;
  const { state, books } = scene({ ...sketch, tuning });
  const tools = managerTools({ ...books, cards: editedCards(cards, books.cards) }, state.rules);
  const at = begun(question, state);
  const [wanted, otherwise] = [question.wanted, question.otherwise].map((changes) =>
    afterChanges(at, { side, changes }, tools),
  );
  let [sum, squares] = [0, 0];
  for (let game = 1; game <= GAMES; game++) {
    const won = (from: GameState | undefined): number =>
      from ? wins(from, { side, game }, tools) : 0;
    const gain = won(wanted) - won(otherwise);
    sum += gain;
    squares += gain * gain;
  }
  const gain = sum / GAMES;
  return { gain, off: Math.sqrt((squares / GAMES - gain * gain) / GAMES) };
};

/** The moment, with the batter up who is wanted and this much work behind the pitcher of the side in the field. */
const begun = ({ side, slot, work }: ManQuestion, plain: GameState): GameState => {
  const team = plain.teams[side];
  const batting = slot === undefined ? {} : { batter: team.order[slot] ?? plain.batter };
  const nextSlot = slot ?? team.nextSlot;
  const mound = { ...plain.mound[side], minimumMet: true, ...work };
  return {
    ...plain,
    ...batting,
    teams: { ...plain.teams, [side]: { ...team, nextSlot } },
    mound: { ...plain.mound, [side]: mound },
  };
};

type Changes = Extract<Action, { type: 'substitute' }>['changes'];

/** These men come in; of all others who sit on a bench nobody will. */
const afterChanges = (
  at: GameState,
  { side, changes }: { readonly side: Side; readonly changes: Changes },
  tools: ManagerTools,
): GameState => {
  const coming = changes.map(({ player }) => player);
  const alone = (of: Side): GameState['teams'][Side] => {
    const team = at.teams[of];
    const playing = [...team.order, ...Object.values(team.field), ...coming];
    const gone = team.roster.flatMap(({ id }) => (playing.includes(id) ? [] : [id]));
    return { ...team, gone };
  };
  const state: GameState = { ...at, teams: { away: alone('away'), home: alone('home') } };
  if (changes.length === 0) return state;
  const bats = (side === 'away') === (state.half === 'top');
  const alignment = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const;
  const asked: GameState = bats ? { ...state, phase: { type: 'offence', alignment } } : state;
  const acted = act(
    asked,
    { type: 'substitute', side, changes },
    { ...tools, dice: simulationDice(1) },
  );
  if (!acted.ok) throw new Error(`nobody may come in: ${JSON.stringify(acted.rejection)}`);
  return acted.value.state;
};

/** Seeds that lie close together throw alike at first: these are spread over all there are. */
const SPREAD = 0x9e3779b1;

/** 1: the side has won in the end. */
const wins = (
  from: GameState,
  { side, game }: { readonly side: Side; readonly game: number },
  tools: ManagerTools,
): number => {
  const equipment = { ...tools, dice: simulationDice(Math.imul(game, SPREAD)) };
  let state = from;
  while (state.phase.type !== 'over') {
    const [manager] = waitingFor(state);
    const choice = manager && chooseAction(state, { side: manager, style: 'balanced' }, tools);
    if (!choice) throw new Error(`nobody acts in phase ${state.phase.type}`);
    const acted = act(state, choice.action, equipment);
    if (!acted.ok) throw new Error(`${choice.action.type} refused: ${acted.rejection.code}`);
    state = acted.value.state;
  }
  return state.phase.winner === side ? 1 : 0;
};
