/** A card in one line of a list: hands, and where or how long he plays. */

import type { Card } from '@paper-dynasty/engine';

export const smallPrint = (card: Card | undefined): string => {
  if (!card) return '';
  const { pitcher } = card;
  const hands = pitcher ? `throws ${card.throws}` : `bats ${card.bats}`;
  const innings = pitcher
    ? `${Math.max(pitcher.endurance.relief, pitcher.endurance.start)} innings`
    : '';
  const places = card.positions.map(({ position, range }) => `${position} ${range}`).join(', ');
  return [hands, innings || places].filter(Boolean).join(' · ');
};
