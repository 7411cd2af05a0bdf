import type { LiveSession } from '@paper-dynasty/db';
import {
  again,
  createGame,
  findGame,
  findInvite,
  type ListedGame,
  readCardsets,
  withdrawGame,
} from '@paper-dynasty/db';
import {
  type AiStyle,
  type BySide,
  type HouseRules,
  otherSide,
  type Rules,
  type Side,
} from '@paper-dynasty/engine';
import type { GameMode } from '@paper-dynasty/league-config';
import { assertOwns } from '../auth/managers.ts';
import type { Visibility } from '../game-views.ts';
import { newId, newToken, sameText } from '../ids.ts';
import type { LeagueOffice } from '../leagues/leagues.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import { prepareGame, writeBeginning } from './begin.ts';
import { createOnce } from './create-once.ts';
import { assertEligible, type Contender, sheetOf } from './enter-teams.ts';
import { houseRulesOf, type RulesWanted, rulesAgreed, rulesWanted } from './house-rules.ts';
import { logBeginning } from './log-lines.ts';
import { assertActsFor } from './own-or-official.ts';

type SignedIn = Context & { readonly session: LiveSession };

/** How a game is to be played. */
interface Terms extends RulesWanted {
  readonly mode: GameMode;
  readonly visibility: Visibility;
  /** The cardsets that the game may draw from, by priority; empty: all. */
  readonly cardsets?: readonly number[] | undefined;
  /** The game of which this is the rematch. */
  readonly rematchOf?: string | undefined;
  /** The same however often it is asked for. */
  readonly requestId?: string | undefined;
}

type Opponent =
  | { readonly type: 'ai'; readonly teamId: string; readonly style: AiStyle }
  | { readonly type: 'link' }
  | { readonly type: 'self'; readonly teamId: string };

export interface NewGame extends Terms {
  readonly teamId: string;
  readonly side: Side;
  readonly opponent: Opponent;
}

/** Makes a game: it begins at once unless it has to wait for an opponent. */
export async function createNewGame(ctx: SignedIn, wanted: NewGame) {
  await assertActsFor(ctx, wanted.teamId, {
    action: 'createGame',
    reason: 'an official began a game for a team',
  });
  const { opponent, requestId } = wanted;
  return createOnce(ctx, requestId, () =>
    opponent.type === 'link'
      ? waitForOpponent(ctx, wanted)
      : beginAtOnce(ctx, { wanted, opponent }),
  );
}

/** The game stands in the lobby, or behind its invitation, until somebody joins. */
async function waitForOpponent(ctx: SignedIn, { teamId, side, ...wanted }: NewGame) {
  const cardsets = cardsetsFor(ctx.league, wanted);
  const sheet = await sheetOf(ctx.league, teamId);
  assertEligible(sheet, cardsets);
  const { team } = sheet;
  const kind = { mode: wanted.mode, ai: false };
  const terms = { ...wanted, clock: wanted.clock ?? ctx.league.league.clockOf(kind) };
  const rules = await rulesWanted(ctx, terms, kind);
  const gameId = newId();
  const inviteCode = newToken(12);
  const userId = ctx.session.user.id;
  const mine =
    side === 'away'
      ? { awayTeamId: team.id, awayTeamName: team.name, awayTeamAbbreviation: team.abbreviation }
      : { homeTeamId: team.id, homeTeamName: team.name, homeTeamAbbreviation: team.abbreviation };
  const row = {
    id: gameId,
    ...baseRow(ctx, terms, rules),
    ...mine,
    ...(side === 'away' ? { awayManagerId: userId } : { homeManagerId: userId }),
    inviteCode,
    cardsets,
  };
  await again(() => ctx.app.db.transaction((tx) => createGame(tx, row)));
  return { gameId, inviteCode };
}

interface Beginning {
  readonly wanted: NewGame;
  readonly opponent: Exclude<Opponent, { type: 'link' }>;
}

async function beginAtOnce(ctx: SignedIn, { wanted, opponent }: Beginning) {
  const { side, teamId } = wanted;
  const userId = ctx.session.user.id;
  const ai = opponent.type === 'ai';
  const mode = ai ? wanted.mode : 'practice';
  const mine = { contender: { teamId, ai: null }, manager: userId };
  const theirs = {
    contender: { teamId: opponent.teamId, ai: ai ? opponent.style : null },
    manager: ai ? null : userId,
  };
  const seats = seated(side, mine, theirs);
  const gameId = await begin(ctx, { terms: { ...wanted, mode, clock: 'none' }, seats, ai });
  return { gameId, inviteCode: null };
}

interface AiGame {
  readonly away: { readonly teamId: string; readonly style: AiStyle };
  readonly home: { readonly teamId: string; readonly style: AiStyle };
  readonly innings?: number | undefined;
  readonly houseRules?: Partial<HouseRules> | undefined;
  readonly requestId?: string | undefined;
}

/** Two AI managers; nobody has to be there. */
export async function createAiGame(
  ctx: SignedIn,
  { away, home, innings, houseRules, requestId }: AiGame,
) {
  const seat = ({ teamId, style }: AiGame['away']): Seat => ({
    contender: { teamId, ai: style },
    manager: null,
  });
  const rules = { innings, houseRules };
  const terms: Terms = { mode: 'practice', visibility: 'public', ...rules, requestId };
  const seats = { away: seat(away), home: seat(home) };
  const { gameId } = await createOnce(ctx, requestId, async () => ({
    gameId: await begin(ctx, { terms, seats, ai: true }),
    inviteCode: null,
  }));
  return { gameId };
}

interface Seat {
  readonly contender: Contender;
  readonly manager: string | null;
}

const seated = (side: Side, mine: Seat, theirs: Seat): BySide<Seat> =>
  side === 'away' ? { away: mine, home: theirs } : { away: theirs, home: mine };

interface NewBeginning {
  readonly terms: Terms;
  readonly seats: BySide<Seat>;
  readonly ai: boolean;
}

async function begin(ctx: SignedIn, { terms, seats, ai }: NewBeginning): Promise<string> {
  const gameId = newId();
  const cardsets = cardsetsFor(ctx.league, terms);
  const rules = await rulesWanted(ctx, terms, { mode: terms.mode, ai });
  const prepared = await prepareGame({
    gameId,
    db: ctx.app.db,
    office: ctx.league,
    rules,
    kind: terms,
    cardsets,
    ...people(seats),
  });
  await again(() =>
    ctx.app.db.transaction(async (tx) => {
      await createGame(tx, { id: gameId, ...baseRow(ctx, terms, rules), cardsets });
      await writeBeginning(tx, prepared, ctx.app.shelf);
    }),
  );
  ctx.app.shelf.put(prepared.entered.cards.values());
  logBeginning(ctx.app.log, prepared);
  ctx.app.ai.consider(gameId);
  return gameId;
}

const people = ({ away, home }: BySide<Seat>) => ({
  contenders: { away: away.contender, home: home.contender },
  managers: { away: away.manager, home: home.manager },
});

export interface Joining {
  readonly gameId: string;
  readonly inviteCode: string;
  readonly teamId: string;
}

/**
 * Takes the free side. Of two who come at once, one gets it.
 * @throws notFound for a wrong invitation as for a game that does not exist
 */
export async function joinGame(ctx: SignedIn, { gameId, inviteCode, teamId }: Joining) {
  const [row, invite] = await Promise.all([
    findGame(ctx.app.db, gameId),
    findInvite(ctx.app.db, gameId),
  ]);
  const { league, session, app } = ctx;
  if (!row || row.league !== league.league.id || !invite || !sameText(invite, inviteCode)) {
    throw refuse({ type: 'notFound', what: 'invite' });
  }
  if (row.status !== 'pending') return seatTaken(row, session);
  await assertOwns(league, session, teamId);
  const seats = seatsWith(row, { contender: { teamId, ai: null }, manager: session.user.id });
  const rules = await rulesAgreed(ctx, row, { mode: row.mode, ai: false });
  const prepared = await prepareGame({
    gameId,
    db: app.db,
    office: league,
    rules,
    kind: row,
    cardsets: await readCardsets(app.db, gameId),
    ...people(seats),
  });
  const begun = await again(() =>
    app.db.transaction((tx) => writeBeginning(tx, prepared, app.shelf)),
  );
  if (!begun) return seatTaken(await findGame(app.db, gameId), session);
  app.shelf.put(prepared.entered.cards.values());
  logBeginning(app.log, prepared);
  app.bus.wake(gameId);
  return { gameId };
}

/**
 * Takes back a game with an open seat: its link leads nowhere from now on. Of somebody who sits down
 * and the maker who calls it off at the same moment, one comes first.
 * @throws ALREADY_STARTED once the other seat is taken
 */
export async function callOff({ app }: SignedIn, gameId: string): Promise<{ readonly done: true }> {
  const gone = await again(() => withdrawGame(app.db, gameId));
  if (!gone) throw refuse({ type: 'notNow', reason: 'ALREADY_STARTED' });
  app.bus.wake(gameId);
  return { done: true };
}

/**
 * Whoever sits there already has only lost his answer.
 * @throws ALREADY_STARTED for everybody else; notFound if it was called off meanwhile
 */
function seatTaken(row: ListedGame | undefined, { user }: LiveSession) {
  if (!row) throw refuse({ type: 'notFound', what: 'invite' });
  if ([row.awayManagerId, row.homeManagerId].includes(user.id)) return { gameId: row.id };
  throw refuse({ type: 'notNow', reason: 'ALREADY_STARTED' });
}

function seatsWith(row: ListedGame, guest: Seat): BySide<Seat> {
  const side: Side = row.awayTeamId === null ? 'home' : 'away';
  const teamId = (side === 'away' ? row.awayTeamId : row.homeTeamId) ?? '';
  const manager = side === 'away' ? row.awayManagerId : row.homeManagerId;
  const host: Seat = { contender: { teamId, ai: null }, manager };
  return seated(otherSide(side), guest, host);
}

/** @throws badInput where a league's cards belong to no sets */
function cardsetsFor({ league }: LeagueOffice, { cardsets = [] }: Terms): readonly number[] {
  if (cardsets.length === 0 || league.cards === 'rated') return cardsets;
  const problem = 'the cards of this league belong to no sets';
  throw refuse({ type: 'badInput', problems: [{ at: 'cardsets', problem }] });
}

const baseRow = (ctx: SignedIn, terms: Terms, rules: Rules) => ({
  league: ctx.league.league.id,
  status: 'pending' as const,
  mode: terms.mode,
  visibility: terms.visibility,
  resolution: rules.resolution,
  innings: rules.innings,
  houseRules: houseRulesOf(rules),
  clock: terms.clock ?? 'none',
  createdBy: ctx.session.user.id,
  rematchOf: terms.rematchOf ?? null,
  requestId: terms.requestId ?? null,
});
