/** What the lines of a card's chart mean: fetched when somebody asks. */

import type { ChartLine } from './card-chart.ts';

const HELP: Readonly<Record<string, string>> = {
  homer: 'The ball is over the fence of every park. Everybody scores.',
  'bp-homer':
    'A home run if the park lets it out: a d20 is thrown against the number of the park. Otherwise it is a long out.',
  triple: 'He is on third, and everybody ahead of him scores.',
  double:
    'He is on second. What is below says how far the runners come, and when his manager may send one further.',
  single:
    'He is on first. What is below says how far the runners come, and when his manager may send one further.',
  'bp-single':
    'A single if the park lets it drop: a d20 is thrown against the number of the park. Otherwise it is caught.',
  walk: 'Four balls. He takes first, and only runners who are forced move up.',
  hbp: 'Hit by the pitch. He takes first, and only runners who are forced move up.',
  field:
    'The ball tests a fielder: a d20 against his range, then three dice for an error. A good glove makes an out of it.',
  strikeout: 'He is out, and nobody moves.',
  ground:
    'A ball on the ground. What is below says whether it is good for two outs, one at second, or lets runners move up.',
  fly: 'A ball in the air to the outfield. What is below says how deep, and which runners may try to tag up.',
  line: 'Caught on the line. Nobody moves; runners who had started can be doubled off.',
  pop: 'A high one over the infield. He is out, and nobody moves.',
};

/** What a line of the chart means, in two sentences. */
export const lineHelp = (key: ChartLine['key']): string => HELP[key] ?? '';
