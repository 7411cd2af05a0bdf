/** A team's checked-in file, the raw material of both leagues. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** By the package's name: in a bundle this file lies elsewhere. */
const DATA = '@paper-dynasty/demo-leagues/data/';
const dataFile = (name: string): URL => new URL(import.meta.resolve(`${DATA}${name}`));

/** As much of the file as is looked at here; the league's own schemas read the rest. */
const fileSchema = z.looseObject({
  team: z.looseObject({ id: z.string() }),
  cards: z.array(z.looseObject({ id: z.string() })),
});
export type TeamFileRecord = z.infer<typeof fileSchema>;

const SUFFIX = '.json';
const files = new Map<string, Promise<TeamFileRecord | null>>();

const indexSchema = z.looseObject({ players: z.record(z.string(), z.string()) });
export type TeamsFileRecord = z.infer<typeof indexSchema>;

let index: Promise<TeamsFileRecord> | undefined;

/** The list of the teams, as the league's API would give it, and who plays for which. */
export const teamsFile = async (): Promise<TeamsFileRecord> => {
  index ??= readFile(dataFile('teams.json'), 'utf8').then((text) =>
    indexSchema.parse(JSON.parse(text)),
  );
  return index;
};

/** The id of a man's team; null: we do not know him. */
export const teamOfPlayer = async (playerId: string): Promise<string | null> =>
  (await teamsFile()).players[playerId] ?? null;

/** Read when first asked for, then kept; null: no such team. */
export const teamFile = async (id: string): Promise<TeamFileRecord | null> => {
  if (!TEAM_ID.test(id)) return null;
  const known = files.get(id) ?? readTeamFile(id);
  files.set(id, known);
  return known;
};

/** Ids of teams are also names of files: nothing else may be one. */
const TEAM_ID = /^[A-Z]{3}$/;

const readTeamFile = async (id: string): Promise<TeamFileRecord | null> => {
  const text = await readFile(dataFile(`teams/${id}${SUFFIX}`), 'utf8').catch(whenMissing);
  return text === null ? null : fileSchema.parse(JSON.parse(text));
};

const whenMissing = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
};
