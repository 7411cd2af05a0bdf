/** The table of a declared play, with the rolls and answers it had before it was interrupted. */

import { appended } from '../model/appended.ts';

import type { Alignment, Offence, StealAttempt } from '../model/decision.ts';
import type { Equipment } from '../model/equipment.ts';
import { keptFor } from '../model/kept-rolls.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Die, Purpose, Roll } from '../model/roll.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import type { Table } from '../resolve/script.ts';

const NONE: readonly Roll[] = [];

/**
 * Recorded rolls first, then rolls kept from an undone decision, then new ones.
 * A script that does not ask again for what it asked for before is a bug, and throws.
 */
export class PlayTable implements Table {
  readonly state: GameState;
  readonly books: Equipment;
  readonly alignment: Alignment;
  readonly offence: Offence;
  readonly steal: StealAttempt;
  readonly entered: Outcome | undefined;
  rolls: readonly Roll[] = NONE;
  private readonly recorded: readonly Roll[];
  private used = 0;
  private next: number;

  constructor(state: GameState, play: PlayInProgress, books: Equipment) {
    this.state = state;
    this.books = books;
    this.alignment = play.alignment;
    this.offence = play.offence;
    this.steal = play.steal;
    this.entered = play.entered;
    this.recorded = play.rolls;
    this.next = state.rolls;
  }

  roll(purpose: Purpose, dice: readonly Die[]): readonly number[] {
    if (this.used < this.recorded.length) return this.again(purpose);
    const same = keptFor(this.state, purpose, this.rolls);
    const n = same?.n ?? this.next++;
    const faces = same?.faces ?? this.books.dice.roll(n, purpose, dice);
    this.rolls = appended(this.rolls, { n, purpose, dice, faces });
    return faces;
  }

  private again(purpose: Purpose): readonly number[] {
    const before = this.recorded[this.used];
    this.used += 1;
    if (before?.purpose !== purpose)
      throw new Error(`roll ${before?.n} was for ${before?.purpose}, not for ${purpose}`);
    return before.faces;
  }
}
