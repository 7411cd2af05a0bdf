import { type Db, type GameKind, readOutings } from '@paper-dynasty/db';
import {
  type BySide,
  type Outing,
  otherSide,
  restOf,
  type Side,
  STARTER_REST,
} from '@paper-dynasty/engine';
import type { Rests } from '@paper-dynasty/league-config';
import type { LeagueOffice } from '../leagues/leagues.ts';

/** Two teams that are about to meet. */
interface Meeting {
  readonly db: Db;
  readonly office: LeagueOffice;
  readonly contenders: BySide<{ readonly teamId: string }>;
  /** By user; null: an AI. */
  readonly managers: BySide<string | null>;
  readonly kind: GameKind;
}

/** Nobody rests longer than this many games: those before them are not asked about. */
const GAMES = STARTER_REST.most;

/** Who of each team is tired from its last games of this kind, by player. */
export async function restsOf(meeting: Meeting): Promise<BySide<Rests>> {
  const [away, home] = await Promise.all([restsFor(meeting, 'away'), restsFor(meeting, 'home')]);
  return { away, home };
}

async function restsFor(meeting: Meeting, side: Side): Promise<Rests> {
  const { db, office, contenders, managers, kind } = meeting;
  const rows = await readOutings(db, {
    league: office.league.id,
    kind,
    teamId: contenders[side].teamId,
    manager: managers[side],
    opponent: managers[otherSide(side)],
    games: GAMES,
  });
  const outings = new Map<string, (Outing | null)[]>();
  for (const { playerId, gamesAgo, started, outs } of rows) {
    const his = outings.get(playerId) ?? Array.from({ length: GAMES }, () => null);
    his[gamesAgo - 1] = { started, outs };
    outings.set(playerId, his);
  }
  return new Map(
    [...outings].flatMap(([playerId, games]) => {
      const rest = restOf(games);
      return rest ? [[playerId, rest] as const] : [];
    }),
  );
}
