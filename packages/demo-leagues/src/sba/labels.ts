/** What is printed in the cells of a card, short enough for a phone. */

import type { BatterColumn, PitcherColumn } from '@paper-dynasty/engine';

export type Column = BatterColumn | PitcherColumn;

/** How a cell is inked: what is good for the batter stands out. */
type Ink = 'hit' | 'walk' | 'check' | 'out';

export interface Label {
  readonly text: string;
  readonly ink: Ink;
}

const hit = (text: string): Label => ({ text, ink: 'hit' });
const walk = (text: string): Label => ({ text, ink: 'walk' });
const check = (text: string): Label => ({ text, ink: 'check' });
const out = (text: string): Label => ({ text, ink: 'out' });

export const LABELS: { readonly [C in Column]: Label } = {
  homerun: hit('HOME RUN'),
  bpHomerun: hit('PARK HR'),
  triple: hit('TRIPLE'),
  doubleThree: hit('DOUBLE 3'),
  doubleTwo: hit('DOUBLE 2'),
  doublePull: hit('DOUBLE pull'),
  doubleCf: hit('DOUBLE cf'),
  singleTwo: hit('SINGLE 2'),
  singleOne: hit('SINGLE 1'),
  singleCenter: hit('SINGLE cf'),
  bpSingle: hit('PARK 1B'),
  hbp: walk('HIT BY P'),
  walk: walk('WALK'),
  strikeout: out('strikeout'),
  lineout: out('line out'),
  popout: out('pop out'),
  flyoutA: out('fly A'),
  flyoutBq: out('fly B?'),
  flyoutLfB: out('fly B lf'),
  flyoutCfB: out('fly B cf'),
  flyoutRfB: out('fly B rf'),
  groundoutA: out('ground A'),
  groundoutB: out('ground B'),
  groundoutC: out('ground C'),
  xP: check('X p'),
  xC: check('X c'),
  x1B: check('X 1b'),
  x2B: check('X 2b'),
  x3B: check('X 3b'),
  xSS: check('X ss'),
  xLF: check('X lf'),
  xCF: check('X cf'),
  xRF: check('X rf'),
};

/** The small print at the foot of every card. */
export const LEGEND = [
  'Column: d6. Row: two d6. Split cells: d20.',
  '1, 2, 3: bases that runners take. cf, pull: runners choose.',
  'PARK: ask the ballpark. X: ask the fielder.',
  'fly A deep, B medium, B? a runner on third may try.',
  'ground A for two, B a force, C a slow roller.',
] as const;
