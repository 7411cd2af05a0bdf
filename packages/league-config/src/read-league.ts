/** Reads the three answers of a league's API: its teams, a team's sheet, its managers. */

import type { Card, CardKey, Park } from '@paper-dynasty/engine';
import type { z } from 'zod';
import type { Read, SourceFault } from './fault.ts';
import type { League } from './league.ts';
import { problemsOf } from './shared/problems.ts';
import {
  managersSchema,
  type RosterRecord,
  rosterSchema,
  teamsSchema,
} from './shared/team-schema.ts';
import type {
  Habit,
  LeagueManager,
  LeagueTeam,
  PitchingStaff,
  ProposedSlot,
  TeamSheet,
  UsualLineup,
} from './source.ts';

/** `{teams: [...]}` */
export const parseTeams = (raw: unknown): Read<readonly LeagueTeam[], SourceFault> => {
  const parsed = teamsSchema.safeParse(raw);
  return parsed.success
    ? { ok: true, value: parsed.data.teams }
    : unreadable('teams', parsed.error);
};

/** `{managers: [...]}` */
export const parseManagers = (raw: unknown): Read<readonly LeagueManager[], SourceFault> => {
  const parsed = managersSchema.safeParse(raw);
  return parsed.success
    ? { ok: true, value: parsed.data.managers }
    : unreadable('managers', parsed.error);
};

/**
 * `{team, park, cards, ...}`: a card that cannot be read is named among the faults,
 * and the rest of the roster loads.
 */
export const parseTeamSheet = (league: League, raw: unknown): Read<TeamSheet, SourceFault> => {
  const parsed = rosterSchema.safeParse(raw);
  return parsed.success
    ? { ok: true, value: sheetOf(league, parsed.data) }
    : unreadable('roster', parsed.error);
};

const unreadable = (
  what: string,
  error: z.ZodError,
): { readonly ok: false; readonly fault: SourceFault } => ({
  ok: false,
  fault: { code: 'LEAGUE_DATA_UNREADABLE', what, problems: problemsOf(error) },
});

type KeyById = ReadonlyMap<string, CardKey>;

const sheetOf = (league: League, record: RosterRecord): TeamSheet => {
  const reads = record.cards.map((raw) => ({
    id: idOf(raw),
    read: league.parseCard(raw, record.annotations?.[idOf(raw)] ?? {}),
  }));
  const keys: KeyById = new Map(
    reads.flatMap(({ id, read }) => (read.ok ? [[id, read.card.key] as const] : [])),
  );
  return {
    team: record.team,
    park: record.park ?? averagePark(record.team),
    cards: reads.flatMap(({ read }): readonly Card[] => (read.ok ? [read.card] : [])),
    faults: reads.flatMap(({ read }) => (read.ok ? [] : [read.fault])),
    usual: (record.lineups ?? []).flatMap((lineup) => usualOf(lineup, keys)),
    habits: (record.starts ?? []).flatMap((starts) => habitOf(starts, keys)),
    staff: record.staff ? staffOf(record.staff, keys) : null,
  };
};

const idOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null ? String(Reflect.get(raw, 'id')) : '';

const AVERAGE = { L: 10, R: 10 };

const averagePark = (team: LeagueTeam): Park => ({
  id: `${team.id}-park`,
  name: `${team.shortName} Park`,
  bpHomerun: AVERAGE,
  bpSingle: AVERAGE,
});

/** A habit that names a card we could not read is no habit: the proposal is made from the cards. */
const usualOf = (
  lineup: NonNullable<RosterRecord['lineups']>[number],
  keys: KeyById,
): readonly UsualLineup[] => {
  const slots = lineup.slots.flatMap(({ card, role }): readonly ProposedSlot[] => {
    if (card === null) return [{ card, role }];
    const key = keys.get(card);
    return key === undefined ? [] : [{ card: key, role }];
  });
  return slots.length === lineup.slots.length ? [{ ...lineup, slots }] : [];
};

const habitOf = (
  { card, role, vs_l, vs_r, slot }: NonNullable<RosterRecord['starts']>[number],
  keys: KeyById,
): readonly Habit[] => {
  const key = keys.get(card);
  return key === undefined ? [] : [{ card: key, role, starts: { L: vs_l, R: vs_r }, slot }];
};

const staffOf = (
  staff: NonNullable<RosterRecord['staff']>,
  keys: KeyById,
): PitchingStaff | null => {
  const known = (ids: readonly string[]): readonly CardKey[] =>
    ids.flatMap((id) => keys.get(id) ?? []);
  const rotation = known(staff.rotation);
  if (rotation.length === 0) return null;
  const closer = staff.closer === null ? null : (keys.get(staff.closer) ?? null);
  return { rotation, bullpen: known(staff.bullpen), closer };
};
