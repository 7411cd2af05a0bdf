/** Branded ids and their only constructors. */

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A member of one of the two rosters of a game: a small integer, unique in the game. */
export type LineupId = Branded<number, 'LineupId'>;
/** Content hash (hex SHA-256) of a card; equal cards have equal keys. */
export type CardKey = Branded<string, 'CardKey'>;
/** A UUIDv7: games sort by when they were made. */
export type GameId = Branded<string, 'GameId'>;
/** Short lower-case name of a league: `pd`, `sba`. */
export type LeagueId = Branded<string, 'LeagueId'>;

/** Takes a number from a roster for what it is; nothing is checked. */
export const lineupId = (n: number): LineupId => n as LineupId;
/** Takes a hash for a card's; `cardKeyOf` makes one from a card. */
export const cardKey = (hash: string): CardKey => hash as CardKey;
/** Takes a UUID for a game's. */
export const gameId = (uuid: string): GameId => uuid as GameId;
/** Takes a name for a league's. */
export const leagueId = (name: string): LeagueId => name as LeagueId;
