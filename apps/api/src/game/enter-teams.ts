import type { Db, GameKind } from '@paper-dynasty/db';
import {
  type AiStyle,
  type BySide,
  type CardBook,
  type Hand,
  otherSide,
  type Park,
  type Rules,
  type Side,
  type TeamEntry,
} from '@paper-dynasty/engine';
import {
  cardBookOf,
  type EntryFault,
  enterTeam,
  ineligibleCards,
  type LeagueTeam,
  type Rests,
  starterOf,
  type TeamSheet,
} from '@paper-dynasty/league-config';
import type { LeagueOffice } from '../leagues/leagues.ts';
import { refuse } from '../trpc/refusal.ts';
import { withAnnotations } from './noted-cards.ts';
import { withSavedLineups } from './own-lineups.ts';
import { restsOf } from './pitcher-rest.ts';

/** Who comes to a game: the team, and the AI that manages it, if one does. */
export interface Contender {
  readonly teamId: string;
  readonly ai: AiStyle | null;
}

/** Two teams on the field with their usual line-ups. */
export interface TeamsEntered {
  readonly teams: BySide<TeamEntry>;
  readonly cards: CardBook;
  readonly park: Park;
}

export interface Entrance {
  readonly db: Db;
  readonly office: LeagueOffice;
  readonly contenders: BySide<Contender>;
  /** By user; null: an AI. */
  readonly managers: BySide<string | null>;
  readonly rules: Rules;
  /** What counts as a game before this one: those of the same kind. */
  readonly kind: GameKind;
  /** The cardsets that the game may draw from; empty: all. */
  readonly cardsets: readonly number[];
}

/**
 * Fetches both teams from their league and proposes their line-ups: those that their managers have
 * put by, or the usual ones.
 * @throws notFound, league or team, each with what is wrong
 */
export async function enterTeams(entrance: Entrance): Promise<TeamsEntered> {
  const { db, office, contenders, managers, rules, cardsets } = entrance;
  const sheetFor = async (side: Side) =>
    withSavedLineups(
      { db, office, manager: managers[side] },
      await withAnnotations(db, office, await sheetOf(office, contenders[side].teamId)),
    );
  const sheets = { away: await sheetFor('away'), home: await sheetFor('home') };
  const rests = rules.pitcherRest ? await restsOf(entrance) : NOBODY_RESTS;
  const entry = (side: Side) => enter({ sheets, contenders, rules, cardsets, rests }, side);
  const { away, home } = { away: entry('away'), home: entry('home') };
  if (!away.ok || !home.ok) {
    const faults = [away, home].flatMap((one): EntryFault[] => (one.ok ? [] : [one.fault]));
    throw refuse({
      type: 'team',
      faults,
      cards: [...sheets.away.faults, ...sheets.home.faults],
    });
  }
  return {
    teams: { away: away.entry, home: home.entry },
    cards: cardBookOf(sheets.away, sheets.home),
    park: sheets.home.park,
  };
}

/** @throws team, naming the cards that a game of these cardsets does not allow */
export function assertEligible({ team, cards }: TeamSheet, cardsets: readonly number[]): void {
  const names = cardsets.length > 0 ? ineligibleCards(cards, cardsets) : [];
  if (names.length === 0) return;
  const fault: EntryFault = { code: 'CARDS_NOT_ELIGIBLE', team: team.id, cards: names };
  throw refuse({ type: 'team', faults: [fault], cards: [] });
}

export async function sheetOf({ source }: LeagueOffice, teamId: string): Promise<TeamSheet> {
  const fetched = await source.team(teamId);
  if (fetched.ok) return fetched.value;
  if (fetched.fault.code === 'TEAM_UNKNOWN') throw refuse({ type: 'notFound', what: 'team' });
  throw refuse({ type: 'league', fault: fetched.fault });
}

export async function teamsOf({ source }: LeagueOffice): Promise<readonly LeagueTeam[]> {
  const fetched = await source.teams();
  if (!fetched.ok) throw refuse({ type: 'league', fault: fetched.fault });
  return fetched.value;
}

interface Meeting {
  readonly sheets: BySide<TeamSheet>;
  readonly contenders: BySide<Contender>;
  readonly rules: Rules;
  readonly cardsets: readonly number[];
  readonly rests: BySide<Rests | null>;
}

const NOBODY_RESTS: Meeting['rests'] = { away: null, home: null };

const enter = ({ sheets, contenders, rules, cardsets, rests }: Meeting, side: Side) =>
  enterTeam(sheets[side], {
    side,
    against: starterHand(sheets[otherSide(side)], rests[otherSide(side)]),
    dh: rules.dh,
    ai: contenders[side].ai,
    rosterSize: rules.rosterSize,
    maxPitchers: rules.maxPitchers,
    cardsets: cardsets.length > 0 ? cardsets : null,
    ...(rests[side] ? { rests: rests[side] } : {}),
  });

/** The hand of the pitcher whom a team would send out; right where nobody can tell. */
function starterHand(sheet: TeamSheet, rests: Rests | null): Hand {
  const starter = starterOf(sheet, rests ?? undefined);
  return sheet.cards.find(({ key }) => key === starter)?.throws ?? 'R';
}
