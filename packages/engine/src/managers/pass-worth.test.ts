import { expect, it } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import type { RatedCard } from '../model/cards.ts';
import type { CardEdits } from '../testing/edited-cards.ts';
import { managerAt } from '../testing/manager-at.ts';
import { passWorth } from './pass-worth.ts';

/** With so many home runs more, and strikeouts fewer. */
const power =
  (more: number) =>
  (card: RatedCard): RatedCard => {
    const { homerun, strikeout } = AVERAGE_BATTING;
    const side = { ...AVERAGE_BATTING, homerun: homerun + more, strikeout: strikeout - more };
    return { ...card, batting: { vL: side, vR: side } };
  };

/** Runs alone count, so that a man adds what he hits out of the park; the man at bat is average. */
const worth = (outs: 0 | 1 | 2, onDeck: number, atBat = 0) => {
  const cards: CardEdits = { 1: power(atBat), 2: power(onDeck) };
  const { state, mind, tools } = managerAt({ outs }, { cards, value: ({ runs }) => runs });
  const found = passWorth(state, mind, tools);
  if (!found) throw new Error('a card is missing');
  return found;
};

it('pitching to a man leads to the next one, with two out one time in three', () => {
  const gains = ([0, 1, 2] as const).map((outs) => worth(outs, 12).pitch - worth(outs, 0).pitch);
  const [none = 0, one = 0, two = 0] = gains;
  expect(none).toBeGreaterThan(0);
  expect(one).toBeCloseTo(none, 12);
  expect(two).toBeCloseTo(0.33 * none, 12);
});

it('a free pass leads to the next man with somebody on, whoever was at bat', () => {
  const gain = worth(0, 12).pitch - worth(0, 0).pitch;
  // His home run brings in two.
  expect(worth(0, 12).walk - worth(0, 0).walk).toBeGreaterThan(1.9 * gain);
  expect(worth(0, 12, 12).walk).toBe(worth(0, 12).walk);
  expect(worth(0, 0, 12).pitch).toBeGreaterThan(worth(0, 0).pitch);
});
