/** The season of 2019 as it was: runs of the teams, averages of the batters. */

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Averages } from './batting-book.ts';

const DATA = new URL('../../data/', import.meta.url);
const read = (name: string): unknown => parse(readFileSync(new URL(name, DATA)), { columns: true });
const number = z.coerce.number();

const team = z.object({
  team: z.string(),
  games: number,
  wins: number,
  runs: number,
  runsAllowed: number,
});
export type TeamRecord = z.infer<typeof team>;
export const readTeams2019 = (): readonly TeamRecord[] =>
  z.array(team).parse(read('teams-2019.csv'));

const batter = z.object({ player: z.string(), pa: number, obp: number, slg: number });
/** Batters with 400 plate appearances. */
export const readBatters2019 = (): readonly Averages[] =>
  z.array(batter).parse(read('batters-2019.csv'));
