/** Dice that fall as a test says, and complain when it said too little or too much. */

import type { Dice, Die, Purpose } from '../model/roll.ts';

/** One throw of a script: what it must be for, and how the dice fall. */
export type ScriptedRoll = readonly [purpose: Purpose, ...faces: readonly number[]];

export interface ScriptedDice extends Dice {
  /** Throws of the script that nobody has asked for yet. */
  readonly left: () => readonly ScriptedRoll[];
}

const expectThrow = (
  [purpose, ...faces]: ScriptedRoll,
  asked: Purpose,
  dice: readonly Die[],
): readonly number[] => {
  if (purpose !== asked) throw new Error(`the script has ${purpose} where ${asked} is thrown`);
  const fits =
    faces.length === dice.length && faces.every((face, i) => face >= 1 && face <= (dice[i] ?? 0));
  if (!fits) throw new Error(`${purpose}: ${faces.join(' ')} does not fit d${dice.join(' d')}`);
  return faces;
};

/**
 * Dice for a test. They throw an Error when another purpose or other dice are asked for, or
 * more throws than there are; a test that must use them up wraps itself in {@link withDice}.
 */
export const scriptedDice = (...script: readonly ScriptedRoll[]): ScriptedDice => {
  let next = 0;
  return {
    roll: (n, purpose, dice) => {
      const scripted = script[next++];
      if (!scripted) throw new Error(`roll ${n}: the script has no throw left for ${purpose}`);
      return expectThrow(scripted, purpose, dice);
    },
    left: () => script.slice(next),
  };
};

/**
 * Runs something with scripted dice.
 * @throws Error when throws are left over
 */
export const withDice = <T>(script: readonly ScriptedRoll[], run: (dice: Dice) => T): T => {
  const dice = scriptedDice(...script);
  const result = run(dice);
  const left = dice.left();
  if (left.length > 0)
    throw new Error(`never thrown: ${left.map((roll) => roll.join(' ')).join(', ')}`);
  return result;
};
