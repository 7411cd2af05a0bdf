/** What is asked of a choice, and short ways to ask it. */

import type { Action, ChoiceOption, ChoiceType } from '@paper-dynasty/engine';
import type { SceneSketch } from '@paper-dynasty/engine/testing';

export type Alignment = Extract<Action, { type: 'setDefence' }>['alignment'];
export type Offence = Extract<Action, { type: 'setOffence' }>['offence'];

/** A choice against what one would do otherwise, somewhere. */
export interface Question {
  readonly choice: string;
  readonly where: string;
  /** It should be worth something here; else it should cost something. */
  readonly right: boolean;
  readonly sketch: SceneSketch;
  readonly by: 'offence' | 'defence';
  readonly wanted: Declared;
  readonly otherwise: Declared;
}

export interface Declared {
  readonly alignment?: Partial<Alignment>;
  readonly offence?: Partial<Offence>;
  readonly steal?: readonly (1 | 2 | 3)[];
  readonly walk?: true;
  /** The offence answers as a balanced manager. */
  readonly answered?: true;
  /** An answer in the middle of a play, where the runner in question has the best or the worst chance. */
  readonly asked?: {
    readonly type: ChoiceType;
    readonly legs: 'good' | 'bad';
    readonly option: ChoiceOption;
    /** What the play began with, if it was not a swing. */
    readonly after: Pick<Declared, 'offence' | 'steal'>;
  };
}

type Way = Pick<Question, 'by' | 'wanted' | 'otherwise'>;
type Place = readonly [where: string, sketch: SceneSketch, way?: Way];

/** A choice where it should be right, and where it should be wrong. */
export const real = (
  choice: string,
  usual: Way,
  places: { right: Place; wrong: Place },
): Question[] =>
  (['right', 'wrong'] as const).map((verdict) => {
    const [where, sketch, way] = places[verdict];
    return { choice, where, right: verdict === 'right', sketch, ...(way ?? usual) };
  });

/** The defence stands like this, whatever the offence does. */
export const standing = (alignment: Partial<Alignment>, offence?: Partial<Offence>): Way => {
  const answer = offence ? { offence } : {};
  return { by: 'defence', wanted: { alignment, ...answer }, otherwise: answer };
};
/** The batter tries this, against swinging. */
export const trying = (offence: Partial<Offence>, alignment: Partial<Alignment> = {}): Way => ({
  by: 'offence',
  wanted: { offence, alignment },
  otherwise: { alignment },
});
/** These runners go, against none. */
export const stealing = (...steal: (1 | 2 | 3)[]): Way => ({
  by: 'offence',
  wanted: { steal },
  otherwise: {},
});
interface Asking {
  readonly by: Way['by'];
  readonly type: ChoiceType;
  readonly after?: Pick<Declared, 'offence' | 'steal'>;
}
/** One answer against another, to the runner with the best and with the worst chance. */
export const answering = (
  { by, type, after = {} }: Asking,
  [option, instead]: readonly [ChoiceOption, ChoiceOption],
): { readonly [L in 'good' | 'bad']: Way } => {
  const way = (legs: 'good' | 'bad'): Way => ({
    by,
    wanted: { asked: { type, legs, option, after } },
    otherwise: { asked: { type, legs, option: instead, after } },
  });
  return { good: way('good'), bad: way('bad') };
};
