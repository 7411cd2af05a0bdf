/** A team sheet becomes one side of a game. */

import {
  type AiStyle,
  type CardBook,
  type CardKey,
  type Hand,
  type LineupId,
  lineupId,
  type Resting,
  type RosterSpot,
  type Side,
  type StartingLineup,
  type TeamEntry,
} from '@paper-dynasty/engine';
import type { ProposedSlot, TeamSheet } from '../source.ts';
import { ineligibleCards } from './eligible.ts';
import { type Rests, starterOf } from './pitching-staff.ts';
import { proposeLineup } from './propose-lineup.ts';
import { type RosterFault, rosterFault } from './roster-fault.ts';

export interface EntryRequest {
  readonly side: Side;
  /** The starting pitcher; absent: the first of the rotation. */
  readonly starter?: CardKey;
  /** The hand of the other side's starter. */
  readonly against: Hand;
  readonly dh: boolean;
  readonly ai: AiStyle | null;
  /** The nine to send out; absent: those proposed. */
  readonly slots?: readonly ProposedSlot[];
  /** Places for this many men a side: the home side's ids begin after the away side's. */
  readonly rosterSize: number;
  readonly maxPitchers: number | null;
  /** The cardsets that may be drawn from; null or absent: all. */
  readonly cardsets?: readonly number[] | null;
  /** Who is tired from games before this one, by player; absent: the game is played without it. */
  readonly rests?: Rests;
}

/** Why a team cannot play. */
export interface EntryFault {
  readonly code: 'NO_LEGAL_LINEUP' | 'NO_PITCHER' | 'CARDS_NOT_ELIGIBLE' | RosterFault;
  readonly team: string;
  /** Names of the cards at fault, where it is theirs. */
  readonly cards?: readonly string[];
}

export type Entered =
  | { readonly ok: true; readonly entry: TeamEntry }
  | { readonly ok: false; readonly fault: EntryFault };

/** The side of a game that this team sends out, its usual line-up proposed. */
export const enterTeam = (sheet: TeamSheet, request: EntryRequest): Entered => {
  const refuse = (code: EntryFault['code']): Entered => ({
    ok: false,
    fault: { code, team: sheet.team.id },
  });
  const unfit = rosterFault(sheet.cards, request);
  if (unfit) return refuse(unfit);
  const cards = ineligibleCards(sheet.cards, request.cardsets ?? null);
  if (cards.length > 0) {
    return { ok: false, fault: { code: 'CARDS_NOT_ELIGIBLE', team: sheet.team.id, cards } };
  }
  const roster = rosterOf(sheet, request);
  const starter = request.starter ?? starterOf(sheet, request.rests);
  const pitcher = roster.find(({ card }) => card === starter)?.id;
  if (pitcher === undefined) return refuse('NO_PITCHER');
  const slots = slotsOf(request.slots ?? proposeLineup(sheet, request) ?? [], roster, pitcher);
  if (slots.length !== 9) return refuse('NO_LEGAL_LINEUP');
  const { id, abbreviation, name } = sheet.team;
  const lineup = { slots, pitcher };
  const resting = request.rests ? { resting: restingIn(sheet, roster, request.rests) } : {};
  const team = { id, abbreviation, name };
  return { ok: true, entry: { team, ai: request.ai, roster, lineup, ...resting } };
};

/** Ids as they stand on the roster, which is the order of the cards. */
const restingIn = (
  { cards }: TeamSheet,
  roster: readonly RosterSpot[],
  rests: Rests,
): readonly Resting[] =>
  cards.flatMap(({ playerId }, index) => {
    const rest = rests.get(playerId);
    const spot = roster[index];
    return rest && spot ? [{ pitcher: spot.id, ...rest }] : [];
  });

/** Every card of these teams by key. */
export const cardBookOf = (...sheets: readonly TeamSheet[]): CardBook =>
  new Map(sheets.flatMap(({ cards }) => cards.map((card) => [card.key, card])));

/** Away 1 to the roster size, home from there on. */
const rosterOf = (sheet: TeamSheet, { side, rosterSize }: EntryRequest): readonly RosterSpot[] => {
  const first = side === 'away' ? 1 : rosterSize + 1;
  return sheet.cards.map(({ key, name }, index) => ({
    id: lineupId(first + index),
    card: key,
    name,
  }));
};

const slotsOf = (
  proposed: readonly ProposedSlot[],
  roster: readonly RosterSpot[],
  pitcher: LineupId,
): StartingLineup['slots'] =>
  proposed.flatMap(({ card, role }) => {
    const id = card === null ? pitcher : roster.find((spot) => spot.card === card)?.id;
    return id === undefined ? [] : [{ id, role }];
  });
