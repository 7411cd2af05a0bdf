/**
 * A game is printed on one sheet however many men came in: smaller, where it would not fit. Heights
 * are those of the print styles, in pixels of CSS, with a little to spare.
 */

import type { BySide, TeamBox } from '@paper-dynasty/engine';
import { SIDES } from '@paper-dynasty/engine';
import type { SideCard } from './scorecard.ts';

/** What an A4 sheet has between its margins, less what a rounding may take. */
const SHEET = 1_000;

/** A line of a box score, all that is no line of a man, and a scoring play, of which two stand abreast. */
const LINE = 20.5;
const AROUND = 510;
const SCORING_PLAY = 12.5;

/** A slot of the scorecard with its squares, a man where many share one, and a pitcher's line. */
const SLOT = 39.5;
const MAN = 10.2;
const PITCHER = 14.2;
const AROUND_CARDS = 235;

const fit = (height: number): number => Math.min(1, SHEET / height);
const most = (lines: (side: 'away' | 'home') => number): number => Math.max(...SIDES.map(lines));

/** How large a box score is printed, 1 at most. */
export const boxFit = (box: BySide<TeamBox>, scoringPlays: number): number => {
  const lines =
    most((side) => box[side].batting.length) + most((side) => box[side].pitching.length);
  return fit(AROUND + LINE * lines + SCORING_PLAY * scoringPlays);
};

/** How large a scorecard is printed, 1 at most. */
export const scorecardFit = (card: BySide<SideCard>, box: BySide<TeamBox>): number => {
  const slots = SIDES.flatMap((side) => card[side].slots);
  const squares = slots.reduce((sum, { players }) => sum + Math.max(SLOT, MAN * players.length), 0);
  return fit(AROUND_CARDS + squares + PITCHER * most((side) => box[side].pitching.length));
};
