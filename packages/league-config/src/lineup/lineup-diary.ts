/** A season of line-ups: everybody starts as often as his manager let him, in turn. */

import type { Card, CardKey, FieldPosition, Hand } from '@paper-dynasty/engine';
import type { Habit, ProposedSlot, TeamSheet } from '../source.ts';
import { assignRoles } from './assign-roles.ts';
import { battingRoles, type LineupRequest, PITCHER_SLOT, proposeLineup } from './propose-lineup.ts';

type Role = Exclude<FieldPosition, 'P'> | 'DH';

/** Starts that a man has had, and those that were his share. */
interface Account {
  readonly share: number;
  starts: number;
}

/** What a man is worth where he is listed but never started: enough to be sent before nobody. */
const UNTRIED = -1;
/** Where nobody has been the designated hitter, men who start elsewhere take turns at it. */
const SPARE_BAT = 0.02;

/**
 * Remembers who started: whoever is furthest behind his share of the starts at a position plays
 * there next. A team without known habits sends out the same nine every day.
 */
export class LineupDiary {
  readonly #sheet: TeamSheet;
  readonly #accounts = new Map<string, Account>();
  readonly #games = { L: 0, R: 0 };

  constructor(sheet: TeamSheet) {
    this.#sheet = sheet;
  }

  /** Today's nine, taken note of; null when the roster cannot field nine. */
  next(request: LineupRequest): readonly ProposedSlot[] | null {
    if (this.#sheet.habits.length === 0) return proposeLineup(this.#sheet, request);
    const { against, dh } = request;
    const batters = this.#sheet.cards.filter(({ pitcher }) => pitcher === null);
    const roles = battingRoles(dh);
    this.#games[against] += 1;
    const chosen = assignRoles(batters, roles, (card, role) => this.#worth(card, role, against));
    if (!chosen) return proposeLineup(this.#sheet, request);
    const nine = chosen.map((card, index) => ({ card: card.key, role: roles[index] ?? 'DH' }));
    for (const { card, role } of nine) this.#account(card, role, against).starts += 1;
    const ordered = nine.toSorted((a, b) => this.#usualSlot(a.card) - this.#usualSlot(b.card));
    return dh ? ordered : [...ordered, PITCHER_SLOT];
  }

  #worth(card: Card, role: Role, against: Hand): number | null {
    if (role !== 'DH' && !card.positions.some(({ position }) => position === role)) return null;
    const { share, starts } = this.#account(card.key, role, against);
    return share === 0 ? UNTRIED : share * this.#games[against] - starts;
  }

  #account(card: CardKey, role: Role, against: Hand): Account {
    const key = `${against} ${role} ${card}`;
    const account = this.#accounts.get(key) ?? {
      share: this.#shareOf(card, role, against),
      starts: 0,
    };
    this.#accounts.set(key, account);
    return account;
  }

  #shareOf(card: CardKey, role: Role, against: Hand): number {
    const counts = ({ role: at, starts }: Habit): number => {
      if (at === role) return starts[against];
      return role === 'DH' ? SPARE_BAT * starts[against] : 0;
    };
    const sum = (habits: readonly Habit[]): number =>
      habits.reduce((total, habit) => total + counts(habit), 0);
    const own = sum(this.#sheet.habits.filter((habit) => habit.card === card));
    return own === 0 ? 0 : own / sum(this.#sheet.habits);
  }

  /** Where in the order he batted, on average. */
  #usualSlot(card: CardKey): number {
    const own = this.#sheet.habits.filter((habit) => habit.card === card);
    const starts = own.reduce((sum, habit) => sum + habit.starts.L + habit.starts.R, 0);
    const slots = own.reduce((sum, one) => sum + one.slot * (one.starts.L + one.starts.R), 0);
    return starts === 0 ? LAST : slots / starts;
  }
}

const LAST = 9;
