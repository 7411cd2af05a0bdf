/** Behind a door of its own: to ask for the whole engine by name would keep all of it for every page. */

import { type GameRecord, playsToCsv } from '@paper-dynasty/engine';

/** A game's plays for a spreadsheet. */
export const playsTable = (record: GameRecord): string => playsToCsv(record);
