/** What each kind of roll decides, in a sentence or two for somebody who sees it the first time. */

import type { Purpose, Roll } from '@paper-dynasty/engine';
import { placeWords, readingOf } from './dice-story.ts';

interface DiceHelp {
  /** What is thrown. */
  readonly dice: string;
  readonly text: string;
}

const THREE = 'three d6';

export const DICE_HELP: { readonly [P in Purpose]: DiceHelp } = {
  weather: {
    dice: 'd20',
    text: 'Thrown once, before the first pitch: low is a cold day that holds home runs back, high is a warm one that helps them.',
  },
  chaos: {
    dice: 'd20',
    text: 'Thrown once a batter when somebody is on base. The lowest numbers ask for a wild pitch, a passed ball, a balk or a pick-off; any other means that nothing of the kind happens.',
  },
  wildPitch: {
    dice: 'd20',
    text: 'At or under the pitcher’s wild-pitch rating the ball gets away, and the runners move up.',
  },
  passedBall: {
    dice: 'd20',
    text: 'At or under the catcher’s passed-ball rating the ball gets by him, and the runners move up.',
  },
  balk: {
    dice: 'd20',
    text: 'At or under the pitcher’s balk rating it is a balk, and the runners move up.',
  },
  pickOff: {
    dice: 'd20',
    text: 'The pitcher throws over to a runner: a low number has him out, a high one can get away from the fielder.',
  },
  jumpCheck: {
    dice: 'd20',
    text: 'A runner is about to steal. Two of its numbers have the pitcher throw over or nearly balk; with any other he looks for his jump.',
  },
  jump: {
    dice: 'two d6',
    text: 'Added up. If the sum is one of the runner’s own numbers he has a good jump, and steals by the higher number on his card. Where nobody holds him he has up to twice as many chances.',
  },
  steal: {
    dice: 'd20',
    text: 'At or under his number, with the pitcher’s hold and the catcher’s arm counted in, the runner is safe.',
  },
  atBat: {
    dice: `${THREE} and a d20`,
    text: 'The first die picks card and column: 1 to 3 the batter’s, 4 to 6 the pitcher’s. The next two, added up, are the row. The d20 decides where a place is split between results.',
  },
  quickChart: {
    dice: 'two d20',
    text: 'Two numbers that name a place on the league’s chart, which answers in place of both cards.',
  },
  droppedThird: {
    dice: 'd20',
    text: 'Strike three, and the batter may run if it gets away: one number asks for a wild pitch, another for a passed ball.',
  },
  park: {
    dice: 'd20',
    text: 'The card left it to the ballpark. At or under the park’s number for this side of the plate it is a hit, over it an out.',
  },
  location: { dice: 'd100', text: 'The card does not say where the ball went: this does.' },
  depth: {
    dice: 'd4',
    text: 'How deep the hit fell: the deeper, the easier runners take an extra base.',
  },
  fatigue: {
    dice: 'd20',
    text: 'The pitcher is tired: a low number makes a walk of his strikeout, or a single of another out.',
  },
  range: {
    dice: 'd20',
    text: 'The ball tests a fielder. Read in the row of his range, it says whether he gets to it, and what becomes of it.',
  },
  error: {
    dice: THREE,
    text: 'The hands of the fielder who was tested, read one after the other in the row of his error rating. Most falls are clean.',
  },
  rarePlay: {
    dice: 'd100',
    text: 'Only 1 matters: a collision, a batted ball that hits a runner, and the like.',
  },
  advance: {
    dice: 'd20',
    text: 'A runner goes for an extra base. At or under his number, with legs, arm and depth counted in, he is safe.',
  },
  speed: {
    dice: 'd20',
    text: 'A race to first base: at or under the batter’s speed he is there before the throw.',
  },
  bunt: {
    dice: 'd20',
    text: 'How the bunt rolls, in the row of the batter’s bunt rating. Low is good.',
  },
  squeeze: {
    dice: 'd20',
    text: 'The runner on third comes home on the bunt: at or under his number he is safe.',
  },
  hitAndRun: {
    dice: 'd20',
    text: 'What swinging at that pitch, whatever it was, has cost: some power, or a walk.',
  },
  groundBall: {
    dice: 'd20',
    text: 'What becomes of a grounder: through a drawn-in infield or not, a runner who moves up, two outs or one.',
  },
  fly: {
    dice: 'd20',
    text: 'What becomes of a caught fly: at or under the number a runner scores after the catch.',
  },
  lineOut: {
    dice: 'd20',
    text: 'A liner is caught with men on base: a low number doubles a runner off, or lets one move up.',
  },
  hold: {
    dice: 'd20',
    text: 'Somebody held his runner and left a hole: a low number finds it for a single.',
  },
  shift: {
    dice: 'd20',
    text: 'The infield was shifted: a low number takes a hit away, or gives one on the open side.',
  },
  injury: {
    dice: THREE,
    text: 'Whether somebody is hurt on the play, and for how long. Most falls are harmless.',
  },
};

/** What these faces chose on a card; nothing for rolls that no card is read by. */
export const chosenWords = (roll: Roll): string | undefined => {
  const read = readingOf(roll);
  if (!read) return undefined;
  const [, one, other] = roll.faces;
  return `${placeWords(read)}: the row is ${one} and ${other} added up.`;
};
