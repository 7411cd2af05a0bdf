/** A card in one line of a list: hands, and where or how long he plays. */

import { type Card, counted, gloveText } from '@paper-dynasty/engine';

/** Where he plays and how well: `SS 2e14, 2B 3e10`. */
export const gloves = (card: Card | undefined): string =>
  (card?.positions ?? [])
    .filter(({ position }) => position !== 'P')
    .map(gloveText)
    .join(', ');

export const smallPrint = (card: Card | undefined): string => {
  if (!card) return '';
  const { pitcher } = card;
  const hands = pitcher ? `throws ${card.throws}` : `bats ${card.bats}`;
  const innings = pitcher
    ? counted(Math.max(pitcher.endurance.relief, pitcher.endurance.start), 'inning')
    : '';
  return [hands, innings || gloves(card)].filter(Boolean).join(' · ');
};

/** In a team's roster: where he plays, at the bat and with his arm, `C, 1B · bats R, throws R`. */
export const rosterPrint = (card: Card): string => {
  const places = card.positions.map(({ position }) => position);
  const where = card.pitcher ? ['P', ...places.filter((place) => place !== 'P')] : places;
  const hands = `bats ${card.bats}, throws ${card.throws}`;
  return [where.join(', '), hands].filter(Boolean).join(' · ');
};
