import { randomBytes } from 'node:crypto';
import { beginGame, type Connection, type GameBeginning, saveCards } from '@paper-dynasty/db';
import {
  commitDice,
  type GameStarted,
  type Rules,
  SECRET_LENGTH,
  Secret,
  SIDES,
  startGame,
  gameId as toGameId,
} from '@paper-dynasty/engine';
import { derivedId, sha256Hex } from '../ids.ts';
import type { CardShelf } from './card-shelf.ts';
import { hasClock } from './clock-orders.ts';
import { type Entrance, enterTeams, type TeamsEntered } from './enter-teams.ts';
import { CHAIN_START, chainEvents } from './event-chain.ts';
import { projectGame } from './game-projection.ts';
import { lineupRows } from './lineup-rows.ts';
import { openFold } from './live-game.ts';

export interface BeginRequest extends Entrance {
  readonly gameId: string;
}

/** A game ready to begin: what its first event says, and whose dice it will use. */
export interface Prepared {
  readonly request: BeginRequest;
  readonly entered: TeamsEntered;
  readonly event: GameStarted;
  readonly secret: Secret;
}

/** Gathers the teams and draws the dice secret; nothing is written yet. */
export async function prepareGame(request: BeginRequest): Promise<Prepared> {
  const { office, rules, gameId } = request;
  const entered = await enterTeams(request);
  const secret = new Secret(randomBytes(SECRET_LENGTH));
  const { teams, park } = entered;
  const rosters = { away: teams.away.roster, home: teams.home.roster };
  const commitment = commitDice(secret, { rules, park, charts: office.league.charts, rosters });
  const event = startGame({
    gameId: toGameId(gameId),
    league: office.league.id,
    rules,
    park,
    teams,
    commitment,
  });
  return { request, entered, event, secret };
}

type Database = Connection['db'] | Parameters<Parameters<Connection['db']['transaction']>[0]>[0];

/**
 * Writes the first event, and those cards that are not on the shelf of what is written; false when
 * the game has begun already.
 */
export async function writeBeginning(
  db: Database,
  prepared: Prepared,
  shelf: Pick<CardShelf, 'missing'>,
): Promise<boolean> {
  const { office } = prepared.request;
  const content = shelf.missing(prepared.entered.cards);
  await saveCards(db, { league: office.league.id, content });
  return beginGame(db, beginningOf(prepared));
}

function beginningOf(prepared: Prepared): GameBeginning {
  const { request, event, secret, entered } = prepared;
  const { gameId } = request;
  const [row] = chainEvents(
    { version: 0, hash: CHAIN_START },
    {
      gameId,
      actionId: derivedId('start', gameId),
      actionHash: sha256Hex(JSON.stringify(event)),
      actor: { type: 'server' },
    },
    [event],
  );
  if (!row) throw new Error('one event makes one row');
  const { state, lineups } = openFold(event);
  return {
    gameId,
    event: row,
    secret: secret.reveal(),
    game: { ...projectGame(state), ...startColumns(prepared) },
    rosterLinks: rosterLinks(prepared),
    lineups: lineupRows(lineups, { gameId, state, cards: entered.cards }),
    clock: hasClock(state) ? clockOf(state.rules) : null,
  };
}

const SECOND_MS = 1_000;

/** Banks are full; nobody is waited for by the clock before the first pitch. */
const clockOf = ({ clock }: Rules): NonNullable<GameBeginning['clock']> => ({
  bankMs: (clock?.baseSeconds ?? 0) * SECOND_MS,
  disconnectMs: clock ? clock.disconnectSeconds * SECOND_MS : null,
});

function startColumns({ request, entered, event }: Prepared): GameBeginning['game'] {
  const { away, home } = entered.teams;
  const { contenders, managers, rules } = request;
  return {
    awayTeamId: away.team.id,
    homeTeamId: home.team.id,
    awayTeamName: away.team.name,
    homeTeamName: home.team.name,
    awayTeamAbbreviation: away.team.abbreviation,
    homeTeamAbbreviation: home.team.abbreviation,
    awayManagerId: managers.away,
    homeManagerId: managers.home,
    awayTeamIsAi: contenders.away.ai !== null,
    homeTeamIsAi: contenders.home.ai !== null,
    awayAiDifficulty: contenders.away.ai,
    homeAiDifficulty: contenders.home.ai,
    resolution: rules.resolution,
    innings: rules.innings,
    rulesVersion: rules.version,
    chartId: rules.chartId,
    reTableId: rules.runExpectancyId,
    weTableId: rules.winExpectancyId,
    diceCommitment: event.commitment?.commitment ?? null,
  };
}

const rosterLinks = ({ request, entered }: Prepared): GameBeginning['rosterLinks'] =>
  SIDES.flatMap((side) => {
    const { team, roster } = entered.teams[side];
    return roster.map(({ id, card }) => ({
      gameId: request.gameId,
      lineupId: id,
      side,
      teamId: team.id,
      cardKey: card,
      playerId: entered.cards.get(card)?.playerId ?? '',
    }));
  });
