/** A line-up ready to accept, made from the cards alone. @see rules §15, §21 */

import { type Card, FIELD_POSITIONS, type FieldPosition, type Hand } from '@paper-dynasty/engine';
import type { ProposedSlot, TeamSheet } from '../source.ts';
import { assignRoles } from './assign-roles.ts';
import { battingValue } from './batting-value.ts';

/** What a line-up is for. */
export interface LineupRequest {
  /** The hand of the opposing starter. */
  readonly against: Hand;
  readonly dh: boolean;
}

type LineupRole = Exclude<FieldPosition, 'P'> | 'DH';

const FIELDERS = FIELD_POSITIONS.filter((position) => position !== 'P');

/** The roles that batters fill. */
export const battingRoles = (dh: boolean): readonly LineupRole[] =>
  dh ? [...FIELDERS, 'DH'] : FIELDERS;

/**
 * Nine slots in batting order: as the team usually plays, else the best by the cards.
 * Null when the roster has not enough men who are no pitchers.
 */
export const proposeLineup = (
  sheet: TeamSheet,
  { against, dh }: LineupRequest,
): readonly ProposedSlot[] | null =>
  sheet.usual.find((usual) => usual.against === against && usual.dh === dh)?.slots ??
  bestLineup(sheet.cards, { against, dh });

const bestLineup = (
  cards: readonly Card[],
  { against, dh }: LineupRequest,
): readonly ProposedSlot[] | null => {
  const roles = battingRoles(dh);
  const batters = cards.filter(({ pitcher }) => pitcher === null);
  const chosen = assignRoles(batters, roles, (card, role) => worth(card, role, against));
  if (!chosen) return null;
  const nine = chosen.map((card, index) => ({ card, role: roles[index] ?? 'DH' }));
  return [...inOrder(nine, against), ...(dh ? [] : [PITCHER_SLOT])];
};

/** The pitcher bats ninth. */
export const PITCHER_SLOT: ProposedSlot = { card: null, role: 'P' };

/** A man out of position is a last resort, never a choice. */
const OUT_OF_POSITION = -10;
/** What a step of range is worth against a point of wOBA; the middle of the field sees most balls. */
const RANGE_WEIGHT: { readonly [R in LineupRole]: number } = {
  C: 0.01,
  '1B': 0.006,
  '2B': 0.014,
  '3B': 0.008,
  SS: 0.016,
  LF: 0.006,
  CF: 0.01,
  RF: 0.006,
  DH: 0,
};
/** Enough to prefer the place listed first where the cards tell no difference. */
const LISTED_LATER = 0.001;

const worth = (card: Card, role: LineupRole, against: Hand): number => {
  const bat = battingValue(card, against).woba;
  if (role === 'DH') return bat;
  const index = card.positions.findIndex(({ position }) => position === role);
  const rating = card.positions[index];
  if (!rating) return bat + OUT_OF_POSITION;
  return bat + (3 - rating.range) * RANGE_WEIGHT[role] - index * LISTED_LATER;
};

interface Chosen {
  readonly card: Card;
  readonly role: LineupRole;
}

/** Best on-base first, best bat second, then the next best fourth, third, fifth, and the rest down. */
const inOrder = (nine: readonly Chosen[], against: Hand): readonly ProposedSlot[] => {
  const value = ({ card }: Chosen) => battingValue(card, against);
  const [lead, ...others] = nine.toSorted((a, b) => value(b).onBase - value(a).onBase);
  const [second, fourth, third, fifth, ...rest] = others.toSorted(
    (a, b) => value(b).woba - value(a).woba,
  );
  return [lead, second, third, fourth, fifth, ...rest]
    .filter((slot) => slot !== undefined)
    .map(({ card, role }) => ({ card: card.key, role }));
};
