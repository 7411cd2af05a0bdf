/** Two leagues made from the record of the 2019 season, so that a fresh checkout can play. */

export { demoRecords, type LeagueRecords } from './demo-records.ts';
export { pdDemo, sbaDemo } from './demo-source.ts';
export { DEMO_COMMISSIONERS, DEMO_MANAGERS } from './managers.ts';
export { CARD_PATH } from './sba/card-path.ts';
export { type AtBat, readSbaCards, sbaCardPicture } from './sba/card-pictures.ts';
export type { GridRoll } from './sba/printed-grid.ts';
