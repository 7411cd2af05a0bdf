/** The roll of a swing and what it says: on the cards, on the quick chart, or to the manager who reads a picture. @see rules §5-§7 */

import type { OpenPlay } from './open-play.ts';
import { quickCardRead, quickOutcomes, readQuickChart } from './quick-chart.ts';
import type { AtBatRead, WeighedOutcome } from './read-card.ts';
import { cardOutcomes, cardRead, readCard } from './read-card.ts';

const AT_BAT_DICE = [6, 6, 6, 20] as const;
const QUICK_DICE = [20, 20] as const;

/** Null: the dice are on the table and somebody has to read the card. */
export const readAtBat = (play: OpenPlay): AtBatRead | null => {
  const { state, batting } = play;
  switch (state.rules.resolution) {
    case 'auto':
      return readRatings(play);
    case 'chart':
      return rollQuickChart(play);
    case 'manual':
      return batting.ai === null ? readByHand(play) : readRatings(play);
  }
};

/** Cards that can be read, else the quick chart. */
const readRatings = (play: OpenPlay): AtBatRead => {
  const { batterCard, pitcherCard, batterHand, pitcherHand } = play;
  if (batterCard.kind !== 'rated' || pitcherCard.kind !== 'rated') return rollQuickChart(play);
  const faces = play.table.roll('atBat', AT_BAT_DICE);
  const matchup = { batter: batterCard, pitcher: pitcherCard, batterHand, pitcherHand };
  return { outcome: readCard(matchup, faces), card: cardRead(faces[0] ?? 1) };
};

const rollQuickChart = (play: OpenPlay): AtBatRead => {
  play.byChart = true;
  const [a = 1, b = 1] = play.table.roll('quickChart', QUICK_DICE);
  return { outcome: readQuickChart(play.charts, { a, b }), card: quickCardRead(b) };
};

const readByHand = (play: OpenPlay): AtBatRead | null => {
  const [column = 1] = play.table.roll('atBat', AT_BAT_DICE);
  const { entered } = play.table;
  return entered === undefined ? null : { outcome: entered, card: cardRead(column) };
};

/** Everything the dice can say to a swing; a card nobody but a manager reads counts as the quick chart. */
export const weighedOutcomes = (play: OpenPlay): readonly WeighedOutcome[] => {
  const { batterCard, pitcherCard, batterHand, pitcherHand, state } = play;
  const readable = batterCard.kind === 'rated' && pitcherCard.kind === 'rated';
  if (!readable || state.rules.resolution === 'chart') {
    play.byChart = true;
    return quickOutcomes(play.charts);
  }
  return cardOutcomes({ batter: batterCard, pitcher: pitcherCard, batterHand, pitcherHand });
};
