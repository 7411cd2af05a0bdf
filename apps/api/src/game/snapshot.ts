import { findInvite, type ListedGame } from '@paper-dynasty/db';
import { boxScore, type GameRecord, lineScore, pitcherDecisions } from '@paper-dynasty/engine';
import type { GameBoxScore, GameSnapshot, RecordSoFar } from '../game-views.ts';
import type { Context } from '../trpc/context.ts';
import { toGameCard } from './game-card.ts';
import { rulesAgreed } from './house-rules.ts';

/** All that a game table shows at first sight; what happens from then on comes as events. */
export async function snapshotOf(ctx: Context, row: ListedGame): Promise<GameSnapshot> {
  const { app, session } = ctx;
  const card = toGameCard(row, session?.user.id ?? null);
  const managers = { away: row.awayManagerId, home: row.homeManagerId };
  const presence = app.presence.of(row.id, managers);
  if (row.version === 0) {
    const mine = card.mySides.length > 0;
    const inviteCode = mine ? ((await findInvite(app.db, row.id)) ?? null) : null;
    return {
      game: card,
      inviteCode,
      state: null,
      version: 0,
      rules: await rulesAgreed(ctx, row, { mode: row.mode, ai: false }),
      cards: [],
      record: null,
      presence,
      clock: null,
    };
  }
  const game = await app.games.open(row.id);
  return {
    game: { ...card, version: game.end.version },
    inviteCode: null,
    state: game.fold.state,
    version: game.end.version,
    rules: null,
    cards: [...game.books.cards.values()],
    record: recordSoFar(game.fold.record),
    presence,
    clock: app.tellClock(game),
  };
}

const recordSoFar = ({ state: _, checkpoint: __, ...record }: GameRecord): RecordSoFar => record;

export async function boxScoreOf({ app }: Context, gameId: string): Promise<GameBoxScore> {
  const { fold, end } = await app.games.open(gameId);
  return {
    version: end.version,
    line: lineScore(fold.record),
    box: boxScore(fold.record),
    decisions: pitcherDecisions(fold.record),
  };
}
