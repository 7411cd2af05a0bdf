import { standardCharts } from '@paper-dynasty/engine';
import { defineLeague } from '../league.ts';
import { commonClockOf, commonClocks } from '../shared/common-clocks.ts';
import { parsePdCard } from './read-card.ts';

/** Paper Dynasty: rated cards, which the server reads. */
export const pd = defineLeague({
  id: 'pd',
  name: 'Paper Dynasty',
  shortName: 'PD',
  cards: 'rated',
  charts: standardCharts,
  resolutions: ['auto', 'manual'],
  rules: { resolution: 'auto', rarePlays: false },
  rulesOf: () => ({}),
  clocks: commonClocks('default-decision'),
  clockOf: commonClockOf,
  parseCard: parsePdCard,
});
