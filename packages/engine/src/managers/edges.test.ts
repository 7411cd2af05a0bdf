/** Where balanced begins to think a move worth it: a man's bat is made better by a hair until he does. */

import { expect, it } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import { ofSide } from '../model/baseball.ts';
import type { RatedCard } from '../model/cards.ts';
import { managerAt } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { freePass } from './alignment.ts';
import { legsWorth } from './legs.ts';
import { passWorth } from './pass-worth.ts';
import { pinchRunner } from './pinch-runner.ts';
import { batGains, winsOfRun } from './rest-of-game.ts';
import { CHARACTERS } from './styles.ts';
import { winValue } from './value.ts';

/** An average batter with so many more singles. */
const hitter =
  (singles: number) =>
  (card: RatedCard): RatedCard => {
    const side = { ...AVERAGE_BATTING, singleCenter: AVERAGE_BATTING.singleCenter + singles };
    return { ...card, batting: { vL: side, vR: side } };
  };

/** The fewest singles with which he does it, and so few less that he does not. */
const edge = (
  does: (singles: number) => boolean,
): { readonly no: number; readonly yes: number } => {
  let [no, yes] = [-5, 30];
  expect([does(no), does(yes)]).toEqual([false, true]);
  while (yes - no > 1e-4) {
    const middle = (no + yes) / 2;
    if (does(middle)) yes = middle;
    else no = middle;
  }
  return { no, yes };
};

it.each<SceneSketch>([
  { bases: '-2-', outs: 2, inning: 8 },
  { bases: '-23', outs: 2, inning: 3 },
  { bases: '-2-', outs: 2, inning: 9, lead: 1 },
])('a man is walked for .0028 of a win: %j', (sketch) => {
  const at = (singles: number) =>
    managerAt(sketch, { cards: { 1: hitter(singles), 2: hitter(0) } });
  const gain = (singles: number): number => {
    const { state, mind, tools } = at(singles);
    const worth = passWorth(
      state,
      { ...mind, value: (after) => winValue(state, after, tools.expectancy) },
      tools,
    );
    return worth ? worth.pitch - worth.walk : Number.NaN;
  };
  const { no, yes } = edge((singles) => {
    const { state, mind, tools } = at(singles);
    return freePass(state, mind, tools) !== null;
  });
  expect(gain(yes)).toBeGreaterThanOrEqual(0.0028);
  expect(gain(no)).toBeLessThan(0.0028);
  expect(gain(yes)).toBeCloseTo(0.0028, 5);
});

it('before the last inning a man is walked who is .02 of wOBA better', () => {
  const sketch: SceneSketch = { bases: '--3', outs: 1, half: 'bottom', inning: 8 };
  const { yes } = edge((singles) => {
    const { state, mind, tools } = managerAt(sketch, {
      cards: { 27: hitter(singles), 28: hitter(0) },
    });
    return freePass(state, mind, tools) !== null;
  });
  // A single is .88 of wOBA; of 108 chances on two cards.
  expect((yes * 0.88) / 216).toBeCloseTo(0.02, 5);
});

/** The shortstop, on second, a good bat of speed 10; and a utility man on the bench who runs a little better. */
const [SHORTSTOP, UTILITY] = [8, 11];
it.each<SceneSketch>([
  { bases: '-2-', inning: 7, outs: 1 },
  { bases: '-2-', inning: 7, outs: 2, lead: -1 },
])('a man runs for another for .003 of a win: %j', (sketch) => {
  const legs = (speed: number) => ({ speed, steal: { low: 1, high: 1, jump: 0, auto: false } });
  const slow = (card: RatedCard): RatedCard => ({ ...hitter(15)(card), ...legs(10) });
  const quick =
    (singles: number) =>
    (card: RatedCard): RatedCard => ({
      ...hitter(singles)(card),
      ...legs(12),
    });
  const at = (singles: number) =>
    managerAt(sketch, { cards: { [SHORTSTOP]: slow, [UTILITY]: quick(singles) } });
  const gain = (singles: number): number => {
    const { state, mind, tools } = at(singles);
    const [goes, comes] = [SHORTSTOP, UTILITY].map((id) => {
      const key = ofSide(state.teams, 'away').roster[id - 1]?.card;
      const card = key && tools.cards.get(key);
      if (!card) throw new Error('a card is missing');
      return card;
    });
    if (!goes || !comes) throw new Error('a card is missing');
    const worth = (runner: typeof goes) => legsWorth(state, { ...mind, base: 2, runner }, tools);
    // His glove is as good as the other's, so that the bat is all there is after the run.
    return (
      worth(comes) - worth(goes) + winsOfRun(state, tools) * batGains(state, goes, tools)(comes)
    );
  };
  const { no, yes } = edge((singles) => {
    const { state, tools } = at(singles);
    return pinchRunner(state, CHARACTERS.balanced, tools) !== null;
  });
  expect(gain(yes)).toBeGreaterThanOrEqual(0.003);
  expect(gain(no)).toBeLessThan(0.003);
  expect(gain(yes)).toBeCloseTo(0.003, 5);
});
