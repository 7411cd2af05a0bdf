import type { LineupRow } from '@paper-dynasty/db';
import {
  type CardBook,
  FIELD_POSITIONS,
  type GameEvent,
  type GameState,
  type LineupId,
  type Role,
  SIDES,
  type Side,
  type TeamState,
} from '@paper-dynasty/engine';

/** How a player came into the game. */
interface Entry {
  readonly role: Role;
  readonly enteredInning: number | null;
  readonly replacingId: number | null;
  readonly afterPlay: number | null;
}

/** Everybody who has been in the game, by line-up id. */
export type LineupHistory = ReadonlyMap<LineupId, Entry>;

const STARTER = { enteredInning: null, replacingId: null, afterPlay: null };

/** The starters of both sides. */
export function openHistory(state: GameState): LineupHistory {
  const entries = SIDES.flatMap((side) => {
    const team = state.teams[side];
    const players = new Set([...team.order, ...Object.values(team.field)]);
    return [...players].map((id) => [id, { ...STARTER, role: roleOf(team, id) ?? 'DH' }] as const);
  });
  return new Map(entries);
}

interface Moment {
  readonly before: GameState;
  readonly plays: number;
}

/** The history after one more event. */
export function recordLineups(
  history: LineupHistory,
  event: GameEvent,
  { before, plays }: Moment,
): LineupHistory {
  if (event.type === 'lineupSet') return withStarters(history, event, before);
  if (event.type !== 'substituted') return history;
  const next = new Map(history);
  for (const { player, role, replaces } of event.changes) {
    const known = next.get(player);
    next.set(player, {
      role,
      enteredInning: known ? known.enteredInning : before.inning,
      replacingId: known ? known.replacingId : (replaces ?? null),
      afterPlay: known ? known.afterPlay : plays,
    });
  }
  return next;
}

/** Before the first pitch a side's starters may still change altogether. */
function withStarters(
  history: LineupHistory,
  { side, lineup }: Extract<GameEvent, { type: 'lineupSet' }>,
  state: GameState,
): LineupHistory {
  const own = new Set(state.teams[side].roster.map(({ id }) => id));
  const next = new Map([...history].filter(([id]) => !own.has(id)));
  next.set(lineup.pitcher, { ...STARTER, role: 'P' });
  for (const { id, role } of lineup.slots) next.set(id, { ...STARTER, role });
  return next;
}

export interface LineupFacts {
  readonly gameId: string;
  readonly state: GameState;
  readonly cards: CardBook;
}

/** The rows of the `lineups` table. */
export function lineupRows(history: LineupHistory, facts: LineupFacts): readonly LineupRow[] {
  return SIDES.flatMap((side) => sideRows(history, facts, side));
}

function sideRows(history: LineupHistory, facts: LineupFacts, side: Side): readonly LineupRow[] {
  const team = facts.state.teams[side];
  return team.roster.flatMap((spot) => {
    const entry = history.get(spot.id);
    if (!entry) return [];
    const slot = team.order.indexOf(spot.id);
    const active = !team.gone.includes(spot.id);
    return {
      gameId: facts.gameId,
      id: spot.id,
      side,
      teamId: team.info.id,
      cardKey: spot.card,
      playerId: facts.cards.get(spot.card)?.playerId ?? '',
      position: (active ? roleOf(team, spot.id) : undefined) ?? entry.role,
      battingOrder: slot < 0 ? null : slot + 1,
      isStarter: entry.enteredInning === null,
      isActive: active,
      enteredInning: entry.enteredInning,
      replacingId: entry.replacingId,
      afterPlay: entry.afterPlay,
      isFatigued: isTired(facts.state, spot.id),
    };
  });
}

/** Where he plays now; undefined for whoever has no place but a slot. */
const roleOf = (team: TeamState, id: LineupId): Role | undefined =>
  FIELD_POSITIONS.find((position) => team.field[position] === id) ??
  (team.dh === id ? 'DH' : undefined);

const isTired = (state: GameState, id: LineupId): boolean =>
  [state.mound.away, state.mound.home, ...state.relieved].some(
    ({ pitcher, tiredAt }) => pitcher === id && tiredAt !== null,
  );

/** Whether two moments of a game can have different rows: nobody came, went, moved or tired. */
export const sameLineups = (before: GameState, after: GameState): boolean =>
  before.relieved === after.relieved &&
  SIDES.every(
    (side) =>
      samePlaces(before.teams[side], after.teams[side]) &&
      before.mound[side].pitcher === after.mound[side].pitcher &&
      before.mound[side].tiredAt === after.mound[side].tiredAt,
  );

/** A state is never changed, only replaced: what is the same object says the same. */
const samePlaces = (before: TeamState, after: TeamState): boolean =>
  before.order === after.order &&
  before.field === after.field &&
  before.dh === after.dh &&
  before.gone === after.gone &&
  before.roster === after.roster;

export interface LineupChanges {
  readonly lineups: readonly LineupRow[];
  readonly removedLineups: readonly number[];
}

/** What has to be written again. */
export function changedLineups(
  before: readonly LineupRow[],
  after: readonly LineupRow[],
): LineupChanges {
  const was = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  const is = new Set(after.map(({ id }) => id));
  return {
    lineups: after.filter((row) => was.get(row.id) !== JSON.stringify(row)),
    removedLineups: before.filter(({ id }) => !is.has(id)).map(({ id }) => id),
  };
}
