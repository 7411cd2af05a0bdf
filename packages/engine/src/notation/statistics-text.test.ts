import { expect, it } from 'vitest';
import {
  averageText,
  earnedRunAverageText,
  inningsText,
  percentText,
  signedText,
  whipText,
} from './statistics-text.ts';

it.each<[string, () => string]>([
  ['.284', () => averageText(29, 102)],
  ['1.000', () => averageText(4, 4)],
  ['---', () => averageText(0, 0)],
  ['3.86', () => earnedRunAverageText(5, 35)],
  ['inf', () => earnedRunAverageText(2, 0)],
  ['---', () => earnedRunAverageText(0, 0)],
  ['6 1/3', () => inningsText(19)],
  ['2/3', () => inningsText(2)],
  ['9', () => inningsText(27)],
  ['0', () => inningsText(0)],
  ['1.29', () => whipText(9, 21)],
  ['inf', () => whipText(1, 0)],
  ['---', () => whipText(0, 0)],
  ['72%', () => percentText(0.716)],
  ['99%', () => percentText(0.999)],
  ['1%', () => percentText(0.001)],
  ['100%', () => percentText(1)],
  ['0%', () => percentText(0)],
  ['+0.41', () => signedText(0.414)],
  ['-0.07', () => signedText(-0.07)],
  ['0.00', () => signedText(-0.001)],
])('baseball writes %s', (text, written) => {
  expect(written()).toBe(text);
});
