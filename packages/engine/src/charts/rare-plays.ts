/** Things that happen once in a hundred fielding checks. @see rules §9.4 */

import type { RarePlay } from '../model/charts.ts';

export const STANDARD_RARE_PLAYS: readonly RarePlay[] = [
  {
    key: 'runner-interference',
    family: 'infield',
    on: 'G1',
    effect: 'runnerInterference',
    text: 'The runner crosses in front of the fielder: interference, both are out.',
  },
  {
    key: 'runner-hit',
    family: 'infield',
    on: 'S1',
    effect: 'runnerHit',
    text: 'The ball hits the runner from first: he is out, the batter has a single.',
  },
  {
    key: 'collision',
    family: 'outfield',
    on: 'F1',
    effect: 'collision',
    text: 'Two outfielders collide after the catch: every runner takes two bases.',
  },
  {
    key: 'inside-the-park',
    family: 'outfield',
    on: 'TR',
    effect: 'insideThePark',
    text: 'The ball rolls to the deepest corner: a home run inside the park.',
  },
  {
    key: 'catcher-interference',
    family: 'catcher',
    on: 'FO',
    effect: 'catcherInterference',
    text: "The bat touches the catcher's mitt: interference, the batter takes first.",
  },
];
