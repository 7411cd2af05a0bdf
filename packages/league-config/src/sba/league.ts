import { standardCharts } from '@paper-dynasty/engine';
import { defineLeague } from '../league.ts';
import { commonClockOf, commonClocks } from '../shared/common-clocks.ts';
import { parseSbaCard } from './read-card.ts';

/**
 * Super Baseball Alliance: a card is a picture. Two managers read it themselves;
 * an AI cannot, so against one, and in friendly games, the quick chart stands in.
 * @see rules §6, §7
 */
export const sba = defineLeague({
  id: 'sba',
  name: 'Super Baseball Alliance',
  shortName: 'SBA',
  cards: 'image',
  charts: standardCharts,
  resolutions: ['manual', 'chart'],
  rules: { rarePlays: true },
  rulesOf: ({ mode, ai }) => ({ resolution: ai || mode !== 'ranked' ? 'chart' : 'manual' }),
  // Nobody can read a manager's cards for him: whoever leaves the table may lose the game.
  clocks: commonClocks('claim-win'),
  clockOf: commonClockOf,
  parseCard: parseSbaCard,
});
