/** What each setting of a league does in a game, in a sentence or two. @see rules §24 */

import type { HouseRule } from '@paper-dynasty/engine';

export const SETTING_HELP: { readonly [H in HouseRule]: string } = {
  innings: 'Of a game that is not tied by then.',
  dh: 'Somebody bats for the pitcher. Without one the pitchers bat.',
  ghostRunnerFrom: 'Each half of an extra inning begins with a man on second.',
  maxInnings: 'Else a game goes on until somebody has won.',
  mercy: 'Looked at after a full inning, and when the home side leads after the top half.',
  threeBatterMinimum: 'Else he may leave after one.',
  warmUp: 'Who comes in without having thrown for two batters is wilder against his first.',
  pitcherRest: 'A starter misses up to four games of his team, a reliever one after two on end.',
  reentry: 'Whoever was taken out may come in again.',
  shiftsAllowed: 'The infield may move over against a pull hitter, and then holds no runner.',
  injuries: 'Men get hurt and have to be replaced.',
  rarePlays:
    'One fielding check in a hundred goes strangely: a collision, interference, a run in the park.',
  weather: 'A hot day helps ballpark home runs, a cold one hinders them.',
  droppedThird: 'A wild pitch or a passed ball on strike three lets the batter run.',
  triplePlays: 'The hardest ground balls with men on can be three outs.',
  runOnContact: 'The man on second is off with the ball and may try for home on a short single.',
  earlyForfeitVoids:
    'Whoever gives up before five innings loses, and what was played is nobody’s statistics.',
  undo: 'The dice that have been rolled stay as they are.',
};
