/** The small print of a card: running, fielding, the arm. Each with two sentences for a newcomer. */

import { type Card, type FieldPosition, fieldingText, signedText } from '@paper-dynasty/engine';

export interface Rating {
  readonly label: string;
  readonly value: string;
  readonly help: string;
}

/** The best known place first: where he plays now, else the first on the card. */
const fieldingAt = (card: Card, position: FieldPosition | undefined) =>
  card.positions.find((rating) => rating.position === position) ?? card.positions[0];

const running = (card: Card): readonly Rating[] => [
  {
    label: 'Speed',
    value: `${card.speed}`,
    help: 'From 8 to 17, where 13 is average. It is added to every try for an extra base.',
  },
  {
    label: 'Steal',
    value: `${card.steal.high}/${card.steal.low}${card.steal.auto ? '*' : ''}`,
    help: `Safe numbers in 20 with a good jump and without one. He gets the good jump ${card.steal.jump} times in 36, ${card.steal.auto ? 'always' : 'up to twice as often'} when nobody holds him.`,
  },
  {
    label: 'Bunt',
    value: card.bunt,
    help: 'A is best and D is worst. It picks the row of the bunt chart.',
  },
  {
    label: 'Hit & run',
    value: card.hitAndRun,
    help: 'A is best and D is worst. It says how often he makes contact when the runner goes.',
  },
];

const fielding = (card: Card, position: FieldPosition | undefined): readonly Rating[] => {
  const rating = fieldingAt(card, position);
  if (!rating) return [];
  return [
    {
      label: 'Glove',
      value: fieldingText(rating),
      help: 'Where he plays, his range from 1 (best) to 5, after the e the errors expected in a season, and an arm, where minus is strong. They decide when a ball tests him.',
    },
  ];
};

const pitching = (card: Card): readonly Rating[] => {
  if (!card.pitcher) return [];
  const { endurance, hold, wildPitch } = card.pitcher;
  return [
    {
      label: 'Hold',
      value: signedText(hold, 0),
      help: 'Minus is hard to run on, plus is easy. It is added to the runner’s chance when he steals.',
    },
    {
      label: 'Wild',
      value: `${wildPitch}`,
      help: 'Safe numbers in 20 for a wild pitch, whenever the chaos roll asks for one.',
    },
    {
      label: 'Endurance',
      value: `${endurance.start}/${endurance.relief}/${endurance.close}`,
      help: 'Innings before he tires: as a starter, in relief, and as a closer. A tired pitcher gives up more.',
    },
  ];
};

/** What matters of a card at bat or on the mound. */
export const ratingsOf = (
  card: Card,
  as: 'batter' | 'pitcher',
  position?: FieldPosition,
): readonly Rating[] =>
  as === 'pitcher'
    ? [...pitching(card), ...fielding(card, 'P')]
    : [...running(card), ...fielding(card, position)];
