/** What a card says outside its grids. */

import {
  type Card,
  fieldingText,
  type PositionRating,
  type RatedCard,
  signedText,
} from '@paper-dynasty/engine';

/** `bats L, throws R` */
export const handsLine = ({ bats, throws }: Card): string => `bats ${bats}, throws ${throws}`;

/** `SS 2B`, or what kind of pitcher. */
export const placesLine = ({ positions, pitcher }: Card): string => {
  if (pitcher !== null) {
    const { start, close } = pitcher.endurance;
    return start > 0 ? 'SP' : close > 0 ? 'CP' : 'RP';
  }
  const [first, second] = positions.map(({ position }) => position);
  return [first ?? 'DH', second].filter((place) => place !== undefined).join(' ');
};

/** Running, bunting, fielding, pitching: a line or two each. */
export const ratingLines = (card: RatedCard): readonly string[] =>
  card.pitcher === null ? batterLines(card) : pitcherLines(card, card.pitcher);

const batterLines = ({
  speed,
  steal,
  bunt,
  hitAndRun,
  positions,
}: RatedCard): readonly string[] => [
  `Speed ${speed} · Steal ${steal.high}-${steal.low} jump ${steal.jump}/36${steal.auto ? ' auto' : ''}`,
  `Bunt ${bunt} · Hit-and-run ${hitAndRun}`,
  ...fieldingLines(positions),
];

const pitcherLines = (
  { positions, bunt }: RatedCard,
  { endurance, hold, wildPitch, balk }: NonNullable<RatedCard['pitcher']>,
): readonly string[] => [
  [
    endurance.start > 0 ? `Starts ${endurance.start} innings` : '',
    `Relieves ${endurance.relief}`,
    endurance.close > 0 ? `Closes ${endurance.close}` : '',
  ]
    .filter((text) => text !== '')
    .join(' · '),
  `Hold ${signedText(hold, 0)} · Wild pitch ${wildPitch} · Balk ${balk} · Bunt ${bunt}`,
  ...fieldingLines(positions),
];

const PER_LINE = 4;

/** Where he plays, some places to a line. */
const fieldingLines = (positions: readonly PositionRating[]): readonly string[] => {
  const words = positions.map(fieldingText);
  return Array.from({ length: Math.ceil(words.length / PER_LINE) }, (_, index) =>
    words.slice(index * PER_LINE, (index + 1) * PER_LINE).join(' · '),
  );
};
