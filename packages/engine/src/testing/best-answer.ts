/** What an answer in the middle of a play is worth, over every fall of the dice and the best answers of both: the oracle of AI managers. */

import type { Valuer } from '../managers/value.ts';
import type { Action } from '../model/action.ts';
import { battingSide } from '../model/baseball.ts';
import type { ChoiceOption } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { GameState } from '../model/state.ts';
import { everyRoll, type Grouping } from './every-roll.ts';
import { worthAfter } from './worth-after.ts';

/** A game that waits for an answer, and how its moments are weighed. */
export interface Waiting {
  readonly state: GameState;
  readonly books: Books;
  /** Worth to the side at bat. */
  readonly value: Valuer;
}

/** Worth of this answer to the side at bat. */
export const answerWorth = (waiting: Waiting, option: ChoiceOption): number =>
  worthWhen({ ...waiting, start: waiting.state, best: new Map() }, option);

interface Course extends Waiting {
  /** Where the play began. */
  readonly start: GameState;
  /** Answers found best, by all that was thrown and answered before. */
  readonly best: Map<string, ChoiceOption>;
}

const worthWhen = (course: Course, option: ChoiceOption): number => {
  const { books, start, value } = course;
  const ends = everyRoll(course.state, answerIn(course.state, option), {
    ...books,
    group: anywhere,
    follow: (state) =>
      state.phase.type === 'choice' ? answerIn(state, bestIn({ ...course, state })) : null,
  });
  return ends.reduce((sum, { state, chance }) => sum + chance * worthAfter(start, state, value), 0);
};

const anywhere: Grouping = (purpose) => (purpose === 'location' ? 'anywhere' : null);

const stoppedIn = ({ phase }: GameState) => {
  if (phase.type !== 'choice') throw new Error('nothing is asked');
  return phase;
};

const answerIn = (state: GameState, option: ChoiceOption): Action => ({
  type: 'choose',
  side: stoppedIn(state).choice.side,
  option,
});

const bestIn = (course: Course): ChoiceOption => {
  const { choice, play } = stoppedIn(course.state);
  const name = JSON.stringify([play.rolls, play.answers]);
  const known = course.best.get(name);
  if (known) return known;
  const sign = choice.side === battingSide(course.state.half) ? 1 : -1;
  const [best = 'hold'] = choice.options
    .map((option) => ({ option, worth: sign * worthWhen(course, option) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ option }) => option);
  course.best.set(name, best);
  return best;
};
