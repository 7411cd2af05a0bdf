import type { Ending, Side } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import { SCENES } from '../catalogue/scenes.ts';
import { finalWords } from './final-words.ts';

const scene = SCENES.find(({ key }) => key === 'over')?.state;
if (!scene) throw new Error('no scene of a game that is over');
const ended = (ending: Ending, winner: Side | null) =>
  finalWords({
    ...scene,
    phase: { type: 'over', ending, winner, secret: null },
    score: { away: 2, home: 3 },
  });
const { away, home } = scene.teams;
const both = `Final: ${away.info.name} 2, ${home.info.name} 3.`;

test.each([
  ['regulation', 'home', `${both} ${home.info.name} win.`],
  ['walk-off', 'home', `${both} ${home.info.name} win in their last at-bat.`],
  ['mercy', 'away', `${both} ${away.info.name} win by the mercy rule.`],
  ['forfeit', 'away', `${both} ${away.info.name} win by forfeit.`],
  ['called', 'home', `${both} ${home.info.name} win: the game was called.`],
  ['called', null, `${both} Called, and nobody wins.`],
  ['tie', null, `${both} A tie.`],
  ['void', null, `${both} The game does not count.`],
] as const)('%s, won by %s', (ending, winner, words) => {
  expect(ended(ending, winner)).toBe(words);
});

test('a game that is on has no result', () => {
  expect(finalWords({ ...scene, phase: { type: 'between' } })).toBe('');
});
