export * from './events.ts';
export * from './games.ts';
export * from './messages.ts';
export * from './people.ts';
export * from './plays.ts';
export * from './rosters.ts';
export * from './saved-lineups.ts';
export * from './trust.ts';
