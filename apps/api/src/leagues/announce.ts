import {
  type Db,
  findGamesInTheNews,
  type ListedGame,
  putInOutbox,
  readScores,
  type ScoreBefore,
} from '@paper-dynasty/db';
import type { Side } from '@paper-dynasty/engine';
import { derivedId } from '../ids.ts';
import { type Announcement, announcementText, type Lead } from './announcement-text.ts';

/** After this long something is no news any more. */
const NEWS_MINUTES = 10;
const AT_ONCE = 50;

export interface Announcer {
  readonly league: string;
  /** Where its games are shown, e.g. `https://pd.example`. */
  readonly site: string;
}

/**
 * Puts starts, changes of the lead and finals of public games into the outbox: each once, however
 * many servers notice it, since its id is made from what it tells.
 */
export async function noteNews(db: Db, { league, site }: Announcer): Promise<void> {
  const filter = { league, minutes: NEWS_MINUTES, limit: AT_ONCE };
  for (const game of await findGamesInTheNews(db, filter)) {
    for (const { key, what } of await newsOf(db, game)) {
      const content = `${announcementText(game, what)} <${site.replace(/\/$/, '')}/game/${game.id}>`;
      await putInOutbox(db, {
        id: derivedId('announcement', game.id, key),
        league,
        kind: 'announcement',
        gameId: game.id,
        payload: JSON.stringify({ content, ...QUIET }),
      });
    }
  }
}

/** Whatever a name says, nobody is called; and links show no pictures. */
const QUIET = { allowed_mentions: { parse: [] }, flags: 4 } as const;

interface News {
  readonly key: string;
  readonly what: Announcement;
}

async function newsOf(db: Db, game: ListedGame): Promise<readonly News[]> {
  const leads = leadChanges(await readScores(db, game.id), game);
  const final: News = { key: `final ${game.version}`, what: { type: 'final' } };
  return [
    { key: 'start', what: { type: 'start' } },
    ...leads.map(({ key, leader, lead }): News => ({ key, what: { type: 'lead', leader, lead } })),
    ...(game.status === 'completed' ? [final] : []),
  ];
}

interface LeadChange {
  readonly key: string;
  readonly leader: Side;
  readonly lead: Lead;
}

type Final = Pick<
  ListedGame,
  'status' | 'currentInning' | 'currentHalf' | 'awayScore' | 'homeScore'
>;

/** Each time that a side goes ahead which was not the last to be ahead. The final tells the last. */
export function leadChanges(scores: readonly ScoreBefore[], game: Final): readonly LeadChange[] {
  const changes: LeadChange[] = [];
  let ahead: Side | null = null;
  for (const [index, play] of scores.entries()) {
    const next = scores[index + 1] ?? game;
    const { awayScore: away, homeScore: home } = next;
    const leader: Side | null = away === home ? ahead : away > home ? 'away' : 'home';
    const isLast = next === game && game.status === 'completed';
    if (leader !== null && leader !== ahead && !isLast) {
      const { inning, half, playNumber } = play;
      changes.push({ key: `lead ${playNumber}`, leader, lead: { inning, half, away, home } });
    }
    ahead = leader;
  }
  return changes;
}
