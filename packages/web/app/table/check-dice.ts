/** Behind a door of its own, so that only the page that checks dice loads what computes them. */

import { type GameCheck, type GameEvent, verifyGame } from '@paper-dynasty/engine';

export const checkDice = (events: readonly GameEvent[], secret: string): GameCheck =>
  verifyGame(events, secret);
