export { again, GIVEN_UP } from './again.ts';
export { restoreBackup, saveBackup } from './backup.ts';
export * from './connect.ts';
export { readDatabaseUrl } from './env.ts';
export * from './migrate.ts';
export * from './operations/annotations.ts';
export * from './operations/append-games.ts';
export * from './operations/audit.ts';
export * from './operations/begin-game.ts';
export * from './operations/box-score.ts';
export * from './operations/cards.ts';
export * from './operations/cases.ts';
export {
  type ClockOrder,
  type ClockOrders,
  type ClockRow,
  findClaimable,
  findOverdue,
  readClock,
  type SideClockRow,
  type TimeUp,
} from './operations/clocks.ts';
export * from './operations/dice.ts';
export * from './operations/events.ts';
export * from './operations/figures.ts';
export type * from './operations/game-append.ts';
export * from './operations/game-facts.ts';
export * from './operations/games.ts';
export { type GameToLoad, readGamesToLoad } from './operations/games-to-load.ts';
export * from './operations/league-rules.ts';
export * from './operations/messages.ts';
export * from './operations/news.ts';
export * from './operations/officials.ts';
export * from './operations/outbox.ts';
export * from './operations/outings.ts';
export * from './operations/people.ts';
export { readProjections } from './operations/projections.ts';
export * from './operations/saved-lineups.ts';
export * from './operations/season.ts';
export { type Beat, beat, signOff } from './operations/servers.ts';
export {
  type GameStanding,
  readStandings,
  saveTables,
  type TableOfServer,
} from './operations/sessions.ts';
export * from './operations/sign-in-attempts.ts';
export * from './operations/snapshots.ts';
export * from './operations/spectators.ts';
export * from './operations/tickets.ts';
export { within } from './patience.ts';
export * from './roles.ts';
export * from './schema/index.ts';
