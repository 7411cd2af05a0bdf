import { expect, it } from 'vitest';
import type { ChoiceOption, ChoiceType } from '../model/decision.ts';
import { answering } from './declared.ts';

it.each<[ChoiceType, readonly ChoiceOption[], ChoiceOption, ChoiceOption]>([
  ['goOrStay', ['go', 'stay'], 'go', 'stay'],
  ['goOrStay', ['stay', 'go'], 'go', 'stay'],
  ['sendOnSqueeze', ['send', 'hold'], 'send', 'hold'],
  ['sendRunnerHome', ['hold', 'send'], 'send', 'hold'],
  // the other side throws, whatever else it may do
  ['stealThrow', ['concede', 'throw-lead', 'cut'], 'throw-lead', 'throw-lead'],
])('asked %s of %j: %s when bold, else %s', (...[type, options, bold, careful]) => {
  expect(answering(true)({ type, options })).toBe(bold);
  expect(answering(false)({ type, options })).toBe(careful);
});
