/** An AI manager at a moment of a game, with all that he weighs it by. */

import { type Mind, mindOf } from '../managers/mind.ts';
import { CHARACTERS } from '../managers/styles.ts';
import { type ManagerTools, managerTools } from '../managers/tools.ts';
import type { Valuer } from '../managers/value.ts';
import type { Alignment } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { offenceAsked } from './at-the-plate.ts';
import { type CardEdits, editedCards } from './edited-cards.ts';
import { type SceneSketch, scene } from './scene.ts';

export interface ManagerAt {
  readonly state: GameState;
  readonly tools: ManagerTools;
  readonly mind: Mind;
}

/** What he thinks of; another scale of worth where a test wants to reckon by hand. */
export interface Thought {
  readonly style?: AiStyle;
  readonly value?: Valuer;
  /** Present: the offence answers this alignment; absent: the defence has the word. */
  readonly alignment?: Partial<Alignment>;
  readonly change?: Partial<GameState>;
  /** Cards bent further, by line-up id: 1-26 away, 27-52 home. */
  readonly cards?: CardEdits;
}

export const managerAt = (sketch: SceneSketch = {}, thought: Thought = {}): ManagerAt => {
  const { style = 'balanced', value, alignment, change, cards = {} } = thought;
  const { state: plain, books: scenes } = scene(sketch);
  const books = { ...scenes, cards: editedCards(cards, scenes.cards) };
  const told = { ...plain, ...change };
  const state = alignment ? offenceAsked(told, alignment) : told;
  const tools = managerTools(books, state.rules);
  const mind = mindOf(state, CHARACTERS[style], tools);
  return { state, tools, mind: value ? { ...mind, value } : mind };
};
