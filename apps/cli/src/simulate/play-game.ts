import {
  type AiStyle,
  act,
  type BySide,
  chooseAction,
  type Dice,
  type GameEvent,
  type GameStarted,
  type GameState,
  type ManagerTools,
  ofSide,
  openGame,
  waitingFor,
} from '@paper-dynasty/engine';

/** Sees every accepted action: the state it was taken in, and the events it led to. */
export type Watcher = (before: GameState, events: readonly GameEvent[]) => void;

export interface Match {
  readonly start: GameStarted;
  readonly styles: BySide<AiStyle>;
  readonly dice: Dice;
}

/**
 * Plays a game between two AI managers to its end.
 * @throws Error when an AI has nothing to do, or does what is not allowed: a bug of ours
 */
export const playGame = (match: Match, tools: ManagerTools, watch: Watcher): GameState => {
  const equipment = { cards: tools.cards, charts: tools.charts, dice: match.dice };
  let state = openGame(match.start);
  while (state.phase.type !== 'over') {
    const action = nextAction(state, match.styles, tools);
    const acted = act(state, action, equipment);
    if (!acted.ok) throw new Error(`${action.type} refused: ${JSON.stringify(acted.rejection)}`);
    watch(state, acted.value.events);
    state = acted.value.state;
  }
  return state;
};

const nextAction = (state: GameState, styles: BySide<AiStyle>, tools: ManagerTools) => {
  for (const side of waitingFor(state)) {
    const choice = chooseAction(state, { side, style: ofSide(styles, side) }, tools);
    if (choice) return choice.action;
  }
  throw new Error(`nobody acts in phase ${state.phase.type}`);
};
