/** What a play has asked before: its script says so once more, over what was thrown and answered. */

import type { ChoiceType } from '../model/decision.ts';
import { atBatScript } from '../resolve/plate-appearance.ts';
import type { Table } from '../resolve/script.ts';
import type { Asked } from './prospects.ts';

/**
 * Safe numbers in the question of this type that the play has stopped for before.
 * @throws Error when it has not
 */
export const earlierTarget = (
  { state, play, tools }: Pick<Asked, 'state' | 'play' | 'tools'>,
  type: ChoiceType,
): number => {
  const { alignment, offence, steal, entered, rolls, answers } = play;
  let thrown = 0;
  const table: Table = {
    ...{ state, books: tools, alignment, offence, steal, entered },
    roll: () => rolls[thrown++]?.faces ?? [],
    rolls: [],
  };
  const start = atBatScript(table);
  if (start.type === 'asks') {
    let step = start.script.next('hold');
    for (const { option } of answers) {
      if (step.done) break;
      if (step.value.type === type) return step.value.target;
      step = start.script.next(option);
    }
  }
  throw new Error(`nobody has asked ${type}`);
};
