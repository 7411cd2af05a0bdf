import type { Log } from '../log.ts';
import type { Act } from './act.ts';
import type { Prepared } from './begin.ts';
import type { LiveGames } from './live-games.ts';

/** The same, with a line in the log for each game that it ends. */
export const loggingEnds =
  (act: Act, { games, log }: { readonly games: LiveGames; readonly log: Log }): Act =>
  async (request) => {
    const answer = await act(request);
    for (const { event } of answer.events) {
      if (event.type !== 'gameEnded' && event.type !== 'resultCorrected') continue;
      const game = games.loaded(request.gameId);
      const { ending, winner } = event;
      const said = event.type === 'gameEnded' ? 'a game is over' : 'a result was corrected';
      log.info(
        { game: request.gameId, league: game?.league.id, ...namesOf(game), ending, winner },
        said,
      );
    }
    return answer;
  };

/** A line in the log for a game that has begun. */
export function logBeginning(log: Log, { request, event }: Prepared): void {
  const { away, home } = event.teams;
  const { gameId: game, office } = request;
  log.info({ game, league: office.league.id, ...pairing(away.team, home.team) }, 'a game began');
}

const namesOf = (game: ReturnType<LiveGames['loaded']>) => {
  const teams = game?.fold.state.teams;
  return teams ? pairing(teams.away.info, teams.home.info) : {};
};

interface Named {
  readonly name: string;
}

const pairing = (away: Named, home: Named) => ({ teams: `${away.name} at ${home.name}` });
