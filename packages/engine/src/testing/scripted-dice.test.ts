import { expect, test } from 'vitest';
import { scriptedDice, withDice } from './scripted-dice.ts';

test('fall as the script says, in its order', () => {
  const dice = scriptedDice(['chaos', 7], ['atBat', 1, 3, 4, 20]);
  expect(dice.roll(0, 'chaos', [20])).toEqual([7]);
  expect(dice.left()).toEqual([['atBat', 1, 3, 4, 20]]);
  expect(dice.roll(1, 'atBat', [6, 6, 6, 20])).toEqual([1, 3, 4, 20]);
  expect(dice.left()).toEqual([]);
});

test('complain about a throw that the script does not have', () => {
  const dice = scriptedDice(['chaos', 7]);
  dice.roll(0, 'chaos', [20]);
  expect(() => dice.roll(1, 'atBat', [6, 6, 6, 20])).toThrow('no throw left for atBat');
});

test('complain about a throw for something else', () => {
  expect(() => scriptedDice(['chaos', 7]).roll(0, 'balk', [20])).toThrow(
    'the script has chaos where balk is thrown',
  );
});

test.each([
  ['a face beyond the die', [7]],
  ['a face below one', [0]],
  ['too many faces', [1, 1]],
  ['too few faces', []],
])('complain about %s', (_, faces) => {
  expect(() => scriptedDice(['depth', ...faces]).roll(0, 'depth', [4])).toThrow('does not fit d4');
});

test('must be used up', () => {
  expect(withDice([['depth', 2]], (dice) => dice.roll(0, 'depth', [4]))).toEqual([2]);
  expect(() =>
    withDice(
      [
        ['depth', 2],
        ['chaos', 5],
      ],
      (dice) => dice.roll(0, 'depth', [4]),
    ),
  ).toThrow('never thrown: chaos 5');
});
