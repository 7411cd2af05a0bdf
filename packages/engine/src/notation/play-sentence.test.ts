import { describe, expect, it } from 'vitest';
import type { LineupId } from '../model/ids.ts';
import { scoredPlay } from '../scoring/record.ts';
import { moment } from '../testing/moment.ts';
import { parsePlay } from './parse-play.ts';
import { playSentence } from './play-sentence.ts';

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
    ['OA 1-2 e6t', 'A throwing error by the shortstop. Cy goes to second.'],
    ['SB 1x/cs', 'Cy is caught stealing second.'],
    ['SB 3-4/sb', 'Al steals home.'],
    ['SB 2-4/sb e2t', 'Bo steals third and scores on the error.'],
    ['SB 1-3/sb', 'Cy steals second and goes to third.'],
    ['SB 3-4 1-2/sb', 'Al scores. Cy steals second.'],
    ['CS 2x/pocs a1 p5', 'Bo is picked off second and caught stealing third, pitcher to third.'],
    ['CS 3x/cs p2', 'Al is caught stealing home, catcher.'],
    ['CS 1-2/cs e2t', 'Cy is safe at second on the error, after being caught stealing.'],
    ['PO', 'Pick-off throw: no play.'],
    ['PO 1-1/po e3f', 'Pick-off throw: an error by the first baseman. Cy stays on first.'],
    ['K B1 e2t', 'Dee strikes out but reaches first on a throwing error by the catcher.'],
    ['K B1 !pb !wp-', 'Dee strikes out but reaches first on a passed ball.'],
    ['K B1 !wp- !pb-', 'Dee strikes out but reaches first.'],
    ['K B0 1x/cs a26 p24', 'Dee strikes out. Cy is caught stealing second.'],
    ['CI B1', 'Dee reaches on interference by the catcher.'],
    ['CI B1 e3f', 'Dee reaches on interference by the first baseman.'],
    ['1B B1 @g5b', 'Dee bunts for a single.'],
    ['1B B1', 'Dee singles.'],
    [
      '1B B1 2-4 e8t @l8',
      'Dee singles to center with a throwing error by the center fielder. Bo scores.',
    ],
    ['2B B4 e9d @l9', 'Dee doubles to right and scores on a dropped ball by the right fielder.'],
    ['2B B0 a94 p5 @l9', 'Dee doubles to right, but is out trying for third.'],
    ['3B B0 a94 p2 @l9', 'Dee triples to right, but is out trying for home.'],
    ['E B1', 'Dee reaches first on an error.'],
    [
      'E B2 e6t e3f @g6',
      'Dee reaches second on a throwing error by the shortstop and an error by the first baseman.',
    ],
    ['E B4 e8d @f8 !sac-', 'Dee reaches on a dropped ball by the center fielder and scores.'],
    ['E B0 e6f @g6', 'Dee is retired after an error by the shortstop.'],
    [
      'E B1 1-2 e5t @g5b !sh',
      'Dee sacrifices and reaches first on a throwing error by the third baseman. Cy goes to second.',
    ],
    [
      'E B1 3-4 e8d @f8 !sf',
      'Dee hits a sacrifice fly and reaches first on a dropped ball by the center fielder. Al scores.',
    ],
    [
      'OUT B0 3-4 2x/do a8 p84 @f8 !sf',
      'Dee hits a sacrifice fly into a double play, center to second. Al scores. Bo is doubled off second.',
    ],
    [
      'FC B1 1-2 @g1b !sh',
      "Dee sacrifices and is safe on a fielder's choice to the pitcher. Cy goes to second.",
    ],
    ['FC B1 @g5', "Dee reaches on a fielder's choice to third."],
    [
      'OUT B1 2x/f 1x/f a54 p54 @g5 !gidp-',
      'Dee grounds into a double play, third to second. Bo is out at third. Cy is out at second.',
    ],
    [
      'OUT B0 1x/do p83 @f8 !dp',
      'Dee flies into a double play to center, unassisted. Cy is doubled off first.',
    ],
    ['OUT B0 1x a4 p43 @p4 !dp', 'Dee pops into a double play, second to first. Cy is doubled up.'],
    [
      'OUT B0 3x a8 p82 @f8 !dp !sac-',
      'Dee flies into a double play, center to catcher. Al is out at home.',
    ],
    [
      'OUT B0 1x/f a64 p43 @g6b !gidp-',
      'Dee bunts into a double play, shortstop to second to first. Cy is out at second.',
    ],
    ['OUT B0 p2 @p2b~', 'Dee bunts out to the catcher.'],
    ['OUT B0 a5 p3 @g5b', 'Dee bunts out, third to first.'],
    ['OUT B0 p1 @p1b', 'Dee bunts out to the pitcher.'],
    ['OUT B0 p7 @l7', 'Dee lines out to left.'],
    ['OUT B0 p4 @p4', 'Dee pops out to second.'],
    ['OUT B0 p4', 'Dee is out to second, unassisted.'],
    ['OUT B0', 'Dee is out.'],
    ['OUT B0 @f', 'Dee flies out.'],
    ['OUT B0 a6 p3 e6f @g6', 'Dee grounds out, shortstop to first; an error by the shortstop.'],
    ['WP 1x/i', 'Wild pitch by Ace. Cy is out for interference.'],
    ['WP 1x a2 p6', 'Wild pitch by Ace. Cy is out at second.'],
    ['WP 2x p4', 'Wild pitch by Ace. Bo is out on the bases.'],
    ['WP 2x p65', 'Wild pitch by Ace. Bo is out on the bases.'],
    ['SB 1x/pocs a1 p3', 'Cy is picked off first and caught stealing second, pitcher to first.'],
    ['SB 3-4/sb 1-2', 'Al steals home. Cy goes to second.'],
    ['SB 1-3 e2t', 'Cy goes to third.'],
    ['WP 1x/f p4', 'Wild pitch by Ace. Cy is out at second.'],
    ['OA 2x/f p4', 'Bo is out at third.'],
    ['OA 2x/e p6', 'Bo is out on the bases.'],
    ['OA 1x/e p6', 'Cy is out at second.'],
    ['OA 1x/di p5', 'Cy is out at third.'],
    ['OA 1x/e', 'Cy is out on the bases.'],
    [
      'FC B1 2x a5 p4 @g5',
      "Dee reaches on a fielder's choice, third to second. Bo is out at third.",
    ],
    ['1B B1 2x a8 p6 @g8', 'Dee singles to center. Bo is out on the bases.'],
    ['1B B1 1x a8 p5 @l8', 'Dee singles to center. Cy is out at third.'],
    [
      'OUT B0 1x p6 @g6 !gidp-',
      'Dee grounds into a double play to shortstop, unassisted. Cy is out at second.',
    ],
    [
      'OUT B0 1x a83 p86 @f8',
      'Dee flies into a double play, center to first to shortstop. Cy is doubled up.',
    ],
    ['OUT B1 1x p4 @f4', 'Dee flies into a force out to second, unassisted. Cy is out at second.'],
    ['W B1 1x/i', 'Dee walks. Cy is out for interference.'],
    ['CS 1x/cs a22 p6', 'Cy is caught stealing second, catcher to shortstop.'],
    ['CS 1x/cs a2', 'Cy is caught stealing second.'],
    ['OUT B0 a63 p3 @g6', 'Dee grounds out, shortstop to first.'],
    ['FC B1', "Dee reaches on a fielder's choice."],
    ['OUT B0 p3 @g3b~', 'Dee bunts out to first, unassisted.'],
    ['OUT B0 p3 @g3~', 'Dee grounds out to first, unassisted.'],
    ['OUT B0 p9', 'Dee is out to right, unassisted.'],
    [
      'OUT B0 2x/f 1x/f a54 p543 @g5 !tp',
      'Dee grounds into a triple play, third to second to first. Bo is out at third. Cy is out at second.',
    ],
  ])('%s', (text, words) => {
    expect(sentence(text)).toBe(words);
  });
});
