/**
 * A play is worked out by a script: straight-line code that rolls when it needs a die
 * and yields when a manager must choose. It changes nothing and keeps nothing, so an
 * interrupted play is resumed by running its script again over the rolls and answers
 * recorded so far. @see docs/adr/ "Plays are scripts"
 */

import type {
  Alignment,
  ChoiceOption,
  Offence,
  PendingChoice,
  StealAttempt,
} from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { Die, Purpose, Roll } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';

/** What a script may look at, and its dice. */
export interface Table {
  readonly state: GameState;
  readonly books: Books;
  readonly alignment: Alignment;
  readonly offence: Offence;
  readonly steal: StealAttempt;
  /** Read off a card image and confirmed; absent while the card is unread. */
  readonly entered: Outcome | undefined;
  roll(purpose: Purpose, dice: readonly Die[]): readonly number[];
  /** Thrown on this table, in order: they go into the next event. */
  readonly rolls: readonly Roll[];
}

export type ScriptResult =
  | { readonly type: 'play'; readonly play: PlayMade }
  /** The runners stayed: nothing happened. */
  | { readonly type: 'nothing' }
  /** The at-bat dice lie on the table and a manager has to read the card. */
  | { readonly type: 'unread' };

export type PlayScript = Generator<PendingChoice, ScriptResult, ChoiceOption>;

/** Most plays are over at once; some have questions first. */
export type ScriptStart = ScriptResult | { readonly type: 'asks'; readonly script: PlayScript };
