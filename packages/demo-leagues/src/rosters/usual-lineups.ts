/** The nine that a team's manager sent out most, and in which order. @see rules §15 */

import {
  FIELD_POSITIONS,
  type FieldPosition,
  type Hand,
  type PositionRating,
} from '@paper-dynasty/engine';
import { assignRoles } from '@paper-dynasty/league-config';
import type { Season, Starts } from '../record/season.ts';
import type { Roster, RosterMan } from './choose-rosters.ts';

type BattingRole = Exclude<FieldPosition, 'P'> | 'DH';
const FIELDERS = FIELD_POSITIONS.filter((position) => position !== 'P');

/** A slot of a line-up by player; null: that day's pitcher. */
interface UsualSlot {
  readonly playerId: string | null;
  readonly role: FieldPosition | 'DH';
}

export interface UsualNine {
  readonly against: Hand;
  readonly dh: boolean;
  readonly slots: readonly UsualSlot[];
}

export interface LineupSources {
  readonly season: Season;
  readonly positions: ReadonlyMap<string, readonly PositionRating[]>;
}

/**
 * Against either hand, with and without a designated hitter.
 * @throws Error when a roster cannot field nine: the choice of rosters would be wrong
 */
export const usualLineups = (roster: Roster, sources: LineupSources): readonly UsualNine[] => {
  const habits = habitsOf(roster.team, sources.season);
  return ([true, false] as const).flatMap((dh) =>
    (['L', 'R'] as const).map((against): UsualNine => {
      const roles: readonly BattingRole[] = dh ? [...FIELDERS, 'DH'] : FIELDERS;
      const chosen = assignRoles(roster.batters, roles, (man, role) =>
        worth(man, role, { against, habits, positions: sources.positions }),
      );
      if (!chosen) throw new Error(`${roster.team} cannot field nine`);
      const nine = chosen.map((man, index) => ({ man, role: roles[index] ?? 'DH' }));
      return { against, dh, slots: inOrder(nine, habits, dh) };
    }),
  );
};

/** What a team did with each of its men. */
interface Habits {
  allStarts(playerId: string, against: Hand): number;
  starts(playerId: string, role: string, against: Hand): number;
  /** Starts in a batting slot, 1-9. */
  slot(playerId: string, slot: number): number;
}

const habitsOf = (team: string, season: Season): Habits => {
  const byPlayer = Map.groupBy(
    season.starts.filter((starts) => starts.team === team),
    ({ playerId }) => playerId,
  );
  const started = (playerId: string): readonly Starts[] => byPlayer.get(playerId) ?? [];
  const sum = (starts: readonly Starts[], against: Hand): number =>
    starts.reduce((total, one) => total + one.against[against], 0);
  return {
    allStarts: (playerId, against) => sum(started(playerId), against),
    starts: (playerId, role, against) =>
      sum(
        started(playerId).filter(({ position }) => position === role),
        against,
      ),
    slot: (playerId, slot) =>
      started(playerId).reduce((total, { slots }) => total + (slots.get(slot) ?? 0), 0),
  };
};

interface Against {
  readonly against: Hand;
  readonly habits: Habits;
  readonly positions: ReadonlyMap<string, readonly PositionRating[]>;
}

/** What is left of a man's worth where he never started. */
const UNTRIED = 0.3;
/** Enough to choose among men who never started against such a pitcher. */
const PER_APPEARANCE = 0.01;

/** Who played is in the nine; then everybody is where he played most. */
const worth = (
  { player, use }: RosterMan,
  role: BattingRole,
  { against, habits, positions }: Against,
): number | null => {
  const listed = positions.get(player.id)?.some(({ position }) => position === role);
  if (role !== 'DH' && !listed) return null;
  const here = habits.starts(player.id, role, against);
  const all = habits.allStarts(player.id, against) + PER_APPEARANCE * use.plateAppearances;
  return here > 0 ? all + here : all * UNTRIED;
};

interface Chosen {
  readonly man: RosterMan;
  readonly role: BattingRole;
}

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Everybody where he batted most; without a designated hitter the pitcher bats ninth. */
const inOrder = (nine: readonly Chosen[], habits: Habits, dh: boolean): readonly UsualSlot[] => {
  const slots = SLOTS.slice(0, nine.length);
  const order = assignRoles(nine, slots, ({ man }, slot) => slotWorth(man, slot, habits)) ?? nine;
  const batters = order.map(({ man, role }) => ({ playerId: man.player.id, role }));
  return dh ? batters : [...batters, { playerId: null, role: 'P' }];
};

/** A man is not put far from where he usually bats, even where he never did exactly. */
const PER_SLOT_AWAY = 0.05;

const slotWorth = ({ player }: RosterMan, slot: number, habits: Habits): number => {
  const starts = SLOTS.map((one) => habits.slot(player.id, one));
  const all = starts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return -PER_SLOT_AWAY * (9 - slot);
  const usual = starts.reduce((sum, count, index) => sum + count * (index + 1), 0) / all;
  return habits.slot(player.id, slot) / all - PER_SLOT_AWAY * Math.abs(slot - usual);
};
