import type { LineupId } from '../model/ids.ts';

/** What a player is called in a sentence. */
export type NameOf = (player: LineupId) => string;
