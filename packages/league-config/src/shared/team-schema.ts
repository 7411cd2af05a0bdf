/** Teams, managers and rosters as a league's API gives them. */

import { FIELD_POSITIONS, type Park } from '@paper-dynasty/engine';
import { z } from 'zod';
import type { LeagueManager, LeagueTeam } from '../source.ts';
import { handSchema, idSchema, nameSchema } from './schemas.ts';

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'not a colour like #0a2b5c');

/** Ink and paper: for teams that name no colours. */
const PLAIN = { primary: '#1f3b2d', secondary: '#f3ead2' };

const teamSchema = z
  .looseObject({
    id: idSchema,
    abbreviation: nameSchema.min(2).max(4),
    name: nameSchema,
    short_name: nameSchema.nullish(),
    colours: z.object({ primary: hexColour, secondary: hexColour }).nullish(),
    group: nameSchema.nullish(),
    dh: z.boolean().nullish(),
    managers: z.array(idSchema).max(20).nullish(),
  })
  .transform(
    (team): LeagueTeam => ({
      id: team.id,
      abbreviation: team.abbreviation,
      name: team.name,
      shortName: team.short_name ?? team.name,
      colours: team.colours ?? PLAIN,
      group: team.group ?? null,
      dh: team.dh ?? null,
      managers: team.managers ?? [],
    }),
  );

const managerSchema = z
  .looseObject({
    id: idSchema,
    name: nameSchema,
    discord_id: z
      .string()
      .regex(/^\d{5,25}$/, 'not a Discord id')
      .nullish(),
    demo: z.boolean().nullish(),
  })
  .transform(
    (manager): LeagueManager => ({
      id: manager.id,
      name: manager.name,
      discordId: manager.discord_id ?? null,
      demo: manager.demo ?? false,
    }),
  );

const chancesIn20 = z.number().int().min(0).max(20);

export const parkSchema = z
  .looseObject({
    id: idSchema,
    name: nameSchema,
    bp_homerun_l: chancesIn20,
    bp_homerun_r: chancesIn20,
    bp_single_l: chancesIn20,
    bp_single_r: chancesIn20,
  })
  .transform(
    (park): Park => ({
      id: park.id,
      name: park.name,
      bpHomerun: { L: park.bp_homerun_l, R: park.bp_homerun_r },
      bpSingle: { L: park.bp_single_l, R: park.bp_single_r },
    }),
  );

const lineupSchema = z.object({
  against: handSchema,
  dh: z.boolean(),
  slots: z
    .array(z.object({ card: idSchema.nullable(), role: z.enum([...FIELD_POSITIONS, 'DH']) }))
    .length(9),
});

const startsSchema = z.object({
  card: idSchema,
  role: z.enum(['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH']),
  vs_l: z.number().nonnegative(),
  vs_r: z.number().nonnegative(),
  slot: z.number().min(1).max(9),
});

const staffSchema = z.object({
  rotation: z.array(idSchema),
  bullpen: z.array(idSchema),
  closer: idSchema.nullable(),
});

/** More men than any roster has, so that a broken answer cannot fill the memory. */
const MAX_CARDS = 100;

export const rosterSchema = z.looseObject({
  team: teamSchema,
  park: parkSchema.nullish(),
  cards: z.array(z.unknown()).max(MAX_CARDS),
  /** By card id. */
  annotations: z.record(z.string(), z.unknown()).nullish(),
  lineups: z.array(lineupSchema).nullish(),
  starts: z.array(startsSchema).max(1000).nullish(),
  staff: staffSchema.nullish(),
});
export type RosterRecord = z.infer<typeof rosterSchema>;

export const teamsSchema = z.looseObject({ teams: z.array(teamSchema).max(500) });
export const managersSchema = z.looseObject({ managers: z.array(managerSchema).max(5000) });
