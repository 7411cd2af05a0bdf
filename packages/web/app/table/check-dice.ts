/** Behind a door of its own, so that only the page that checks dice loads what computes them. */

import { type FairnessReport, type GameEvent, verifyRolls } from '@paper-dynasty/engine';

export const checkDice = (events: readonly GameEvent[], secret: string): FairnessReport =>
  verifyRolls(events, secret);
