import type { ListedGame } from '@paper-dynasty/db';
import type { Side } from '@paper-dynasty/engine';
import { displayName } from '../auth/display-name.ts';

/** What a channel hears of a game. */
export type Announcement =
  | { readonly type: 'start' }
  | { readonly type: 'lead'; readonly leader: Side; readonly lead: Lead }
  | { readonly type: 'final' };

/** The score with which somebody went ahead, and when. */
export interface Lead {
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly away: number;
  readonly home: number;
}

/** In one line of Discord's Markdown; names stay plain text. */
export function announcementText(game: ListedGame, what: Announcement): string {
  const [away, home] = [nameOf(game, 'away'), nameOf(game, 'home')];
  switch (what.type) {
    case 'start':
      return `Play ball: ${away} at ${home}, ${game.mode}.`;
    case 'lead': {
      const { inning, half, away: visitors, home: hosts } = what.lead;
      const leader = what.leader === 'away' ? away : home;
      return `${leader} takes the lead in the ${half} of inning ${inning}: ${away} ${visitors}, ${home} ${hosts}.`;
    }
    case 'final':
      return finalText(game, { away, home });
  }
}

function finalText(game: ListedGame, { away, home }: { away: string; home: string }): string {
  if (game.ending === 'void') return `${away} at ${home} does not count.`;
  const score = `${away} ${game.awayScore}, ${home} ${game.homeScore}`;
  const winner = game.winner === 'away' ? away : home;
  return game.ending === 'forfeit'
    ? `Final: ${winner} win by forfeit (${score}).`
    : `Final: ${score}${innings(game)}.`;
}

const innings = ({ currentInning, innings: planned }: ListedGame): string =>
  currentInning === planned ? '' : ` (${currentInning} innings)`;

const nameOf = ({ awayTeamName, homeTeamName }: ListedGame, side: Side): string =>
  plainName((side === 'away' ? awayTeamName : homeTeamName) ?? '');

/** Everything that Markdown, a mention or a link could be made of. */
const MARKS = /[\\`*_~|#>[\](){}<@:.\-+!/]/gu;

/** A name as it is written: it turns into no mention, no link and no formatting. */
export const plainName = (name: string): string => displayName(name).replace(MARKS, '\\$&');
