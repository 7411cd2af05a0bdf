import type { League } from './league.ts';
import { pd } from './pd/league.ts';
import { sba } from './sba/league.ts';

/** Every league of this installation. */
export const LEAGUES: readonly League[] = [pd, sba];

/** The league of that id; undefined for a name we do not know. */
export const leagueById = (id: string): League | undefined =>
  LEAGUES.find((league) => league.id === id);
