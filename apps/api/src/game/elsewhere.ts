import type { GameStanding } from '@paper-dynasty/db';
import type { GameBus } from './game-bus.ts';
import type { GameLog } from './game-log.ts';
import type { LiveGame } from './live-game.ts';
import type { LiveGames } from './live-games.ts';
import type { PresenceBook } from './presence.ts';

export interface NewsParts {
  readonly serverId: string;
  readonly gameLog: GameLog;
  readonly games: LiveGames;
  readonly bus: GameBus;
  readonly presence: PresenceBook;
}

/** Takes note of what other servers have changed in these games as far as they are watched here, and wakes who watches them here. */
export async function lookForNews(parts: NewsParts, gameIds: readonly string[]): Promise<void> {
  const { gameLog, games, bus, presence, serverId } = parts;
  const watched = new Set(bus.watched());
  const cared = gameIds.filter((gameId) => watched.has(gameId));
  for (const news of await gameLog.standings(cared)) {
    const { [serverId]: _, ...elsewhere } = news.tables;
    // Whoever watches it asks for it anew, and hears why it does not go on.
    if (news.setApart) games.forget(news.id);
    const changed = presence.hear(news.id, {
      tables: Object.values(elsewhere),
      silentSince: { away: news.awaySilentSince, home: news.homeSilentSince },
    });
    const moved = noteProgress(games.loaded(news.id), news);
    if (changed || moved) bus.wake(news.id);
  }
}

/** Whether the game, or its clock, stands elsewhere than it did here. */
function noteProgress(game: LiveGame | undefined, { version, clock }: GameStanding): boolean {
  if (!game) return version > 0;
  if (version > game.end.version) {
    game.behind = true;
    return true;
  }
  if (version < game.end.version || JSON.stringify(clock) === JSON.stringify(game.clock)) {
    return false;
  }
  // Nothing has been played: an outage was given back.
  game.clock = clock;
  return true;
}
