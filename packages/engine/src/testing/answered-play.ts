/** A play on fixed dice, every question answered on the way, in which no law breaks. */

import { act } from '../decide/decide.ts';
import type { Action } from '../model/action.ts';
import type { Approach, ChoiceOption } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { Dice, Purpose } from '../model/roll.ts';
import { offenceAsked } from './at-the-plate.ts';
import { brokenByStep } from './laws.ts';
import { type Scene, type SceneSketch, scene } from './scene.ts';
import { withReading } from './swing.ts';

/** The first inning of a scene has runs from nowhere. */
export const lawfulScene = (sketch: SceneSketch): Scene => scene({ inning: 2, ...sketch });

/** These faces where a roll has this purpose; the middle of the dice for the rest, and no error. */
export type Faces = { readonly [P in Purpose]?: readonly number[] };

const diceOf = (faces: Faces): Dice => ({
  roll: (_n, purpose, dice) =>
    faces[purpose] ?? (purpose === 'error' ? [6, 6, 6] : dice.map((sides) => Math.ceil(sides / 2))),
});

export interface Falls {
  readonly faces: Faces;
  /** What a question is answered with where it may be, instead of its default. */
  readonly wish?: ChoiceOption;
}

/**
 * The play that one action makes.
 * @throws Error when it is refused, when a law breaks on the way or when no play comes of it
 */
export const answeredPlay = (
  { state, books }: Scene,
  action: Action,
  { faces, wish = 'go' }: Falls,
): PlayMade => {
  let before = state;
  let next = action;
  for (;;) {
    const acted = act(before, next, { ...books, dice: diceOf(faces) });
    if (!acted.ok) throw new Error(`${next.type}: ${acted.rejection.code}`);
    const { events, state: after } = acted.value;
    const broken = brokenByStep({ before, action: next, events, after });
    if (broken.length > 0) throw new Error(`${next.type}: ${broken.join(', ')}`);
    const play = events.find((event) => event.type === 'playMade');
    if (play) return play;
    if (after.phase.type !== 'choice') throw new Error(`stopped in ${after.phase.type}`);
    const { side, options } = after.phase.choice;
    next = options.includes(wish)
      ? { type: 'choose', side, option: wish }
      : { type: 'takeDefault', side };
    before = after;
  }
};

/** A swing that comes to this, before the usual alignment. */
export const readPlay = (at: Scene, outcome: Outcome, faces: Faces = {}): PlayMade =>
  answeredPlay(
    { ...at, state: withReading(at.state, outcome) },
    { type: 'confirmOutcome', side: 'home' },
    { faces },
  );

/** What comes of trying this at bat. */
export const declaredPlay = ({ state, books }: Scene, approach: Approach, faces: Faces): PlayMade =>
  answeredPlay(
    { state: offenceAsked({ ...state, pa: { ...state.pa, chaosRolled: true } }), books },
    { type: 'setOffence', side: 'away', offence: { approach, contactPlay: false } },
    { faces },
  );
