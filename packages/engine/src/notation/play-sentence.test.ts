import { describe, expect, it } from 'vitest';
import type { LineupId } from '../model/ids.ts';
import { scoredPlay } from '../scoring/record.ts';
import { moment } from '../testing/moment.ts';
import { parsePlay } from './parse-play.ts';
import { playSentence } from './play-sentence.ts';
import {
  averageText,
  earnedRunAverageText,
  inningsText,
  percentText,
  signedText,
  whipText,
} from './statistics-text.ts';

/** Slot 3 bats with the men of slots 2, 1 and 0 on first, second and third: Dee bats; Cy, Bo and Al run. */
const state = moment({ code: 7, slot: 3 });
const pitcher = state.mound.home.pitcher;
const NAMES = new Map<LineupId, string>([
  [state.batter, 'Dee'],
  [pitcher, 'Ace'],
  [state.teams.home.field.C, 'Mask'],
]);
for (const [i, name] of ['Cy', 'Bo', 'Al'].entries()) {
  const runner = state.bases[i];
  if (runner) NAMES.set(runner.id, name);
}

const sentence = (text: string): string => {
  const play = parsePlay(text);
  if (!play) throw new Error(`${text} is no play`);
  const event = { type: 'playMade', batter: state.batter, rolls: [], ...play } as const;
  return playSentence(scoredPlay(state, event, 1), (id) => NAMES.get(id) ?? '?');
};

describe('an injury', () => {
  it.each([
    [0, 'Dee is hit by a pitch. Dee is hurt and leaves the game.'],
    [1, 'Dee is hit by a pitch. Dee is hurt: he will miss 1 game.'],
    [8, 'Dee is hit by a pitch. Dee is hurt: he will miss 8 games.'],
  ])('of %i games', (games, text) => {
    const play = parsePlay('HP B1');
    if (!play) throw new Error('no play');
    const injury = { side: 'away', player: state.batter, games } as const;
    const event = { type: 'playMade', batter: state.batter, rolls: [], ...play, injury } as const;
    expect(playSentence(scoredPlay(state, event, 1), (id) => NAMES.get(id) ?? '?')).toBe(text);
  });
});

describe('a play in words', () => {
  it.each([
    [
      'OUT B0 1x/f a64 p43 @g6',
      'Dee grounds into a double play, shortstop to second to first. Cy is out at second.',
    ],
    ['OUT B0 a6 p3 @g6', 'Dee grounds out, shortstop to first.'],
    ['OUT B0 p3 @g3', 'Dee grounds out to first, unassisted.'],
    [
      'OUT B1 1x/f a6 p4 @g6 !sac- !gidp-',
      'Dee grounds into a force out, shortstop to second. Cy is out at second.',
    ],
    ['OUT B0 3-4 p8 @f8 !sf', 'Dee hits a sacrifice fly to center. Al scores.'],
    [
      'OUT B0 2-3 1-2 a1 p3 @g1b !sh',
      'Dee sacrifices, pitcher to first. Bo goes to third. Cy goes to second.',
    ],
    ['OUT B0 p2 @p2~', 'Dee fouls out to the catcher.'],
    [
      'OUT B0 1x/do a4 p43 @l4 !dp',
      'Dee lines into a double play, second to first. Cy is doubled off first.',
    ],
    ['K B0 p2', 'Dee strikes out.'],
    ['K B0 a2 p3', 'Dee strikes out, catcher to first.'],
    ['K B1 !wp', 'Dee strikes out but reaches first on a wild pitch.'],
    ['W B1 3-4 2-3 1-2', 'Dee walks. Al scores. Bo goes to third. Cy goes to second.'],
    ['IW B1', 'Dee is walked intentionally.'],
    ['HP B1', 'Dee is hit by a pitch.'],
    ['CI B1 e2f', 'Dee reaches on interference by the catcher.'],
    ['1B B1 3-4 2-4 1-3 @l8', 'Dee singles to center. Al and Bo score. Cy goes to third.'],
    ['1B B0 3-4 a84 p6 @l8', 'Dee singles to center, but is out trying for second. Al scores.'],
    ['1B B2 3-4 @l7', 'Dee singles to left and takes second on the throw. Al scores.'],
    [
      '2B B3 e9t @l9',
      'Dee doubles to right and takes third on a throwing error by the right fielder.',
    ],
    ['3B B3 3-4 2-4 1-4 @f9', 'Dee triples to right. Al, Bo and Cy score.'],
    ['HR B4 3-4 2-4 1-4 @f7', 'Dee hits a grand slam to left. Al, Bo and Cy score.'],
    ['HR B4 @f8', 'Dee homers to center.'],
    ['E B1 e6f @g6', 'Dee reaches first on an error by the shortstop.'],
    ['FE e3d @p3~', 'A foul fly by Dee is dropped: a dropped ball by the first baseman.'],
    [
      'FC B1 3x/f a5 p2 @g5',
      "Dee reaches on a fielder's choice, third to catcher. Al is out at home.",
    ],
    ['SB 1-2/sb', 'Cy steals second.'],
    ['SB 3-4/sb 2-3/sb', 'Al steals home. Bo steals third.'],
    ['SB 1-3/sb e2t', 'Cy steals second and goes to third on the error.'],
    ['CS 1x/cs a2 p6', 'Cy is caught stealing second, catcher to shortstop.'],
    ['PO 1x/po a1 p3', 'Cy is picked off first, pitcher to first.'],
    ['PO 1-2/po e1t', 'Pick-off throw: a throwing error by the pitcher. Cy goes to second.'],
    ['WP 3-4', 'Wild pitch by Ace. Al scores.'],
    ['PB 3-4', 'Passed ball by Mask. Al scores.'],
    ['BK 3-4 2-3 1-2', 'Balk by Ace. Al scores. Bo goes to third. Cy goes to second.'],
    ['DI 1-2/di', 'Cy takes second on defensive indifference.'],
    ['OA 2x/t a2 p5', 'Bo is out at third.'],
    [
      'OUT B0 2x/f 1x/f a54 p543 @g5 !tp',
      'Dee grounds into a triple play, third to second to first. Bo is out at third. Cy is out at second.',
    ],
  ])('%s', (text, words) => {
    expect(sentence(text)).toBe(words);
  });
});

describe('figures as baseball writes them', () => {
  it.each([
    [averageText(29, 102), '.284'],
    [averageText(4, 4), '1.000'],
    [averageText(0, 0), '---'],
    [earnedRunAverageText(5, 35), '3.86'],
    [earnedRunAverageText(2, 0), 'inf'],
    [earnedRunAverageText(0, 0), '---'],
    [inningsText(19), '6 1/3'],
    [inningsText(2), '2/3'],
    [inningsText(27), '9'],
    [whipText(9, 21), '1.29'],
    [percentText(0.716), '72%'],
    [percentText(0.999), '99%'],
    [percentText(0.001), '1%'],
    [percentText(1), '100%'],
    [signedText(0.414), '+0.41'],
    [signedText(-0.07), '-0.07'],
    [signedText(-0.001), '0.00'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
