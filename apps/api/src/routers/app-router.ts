import { router } from '../trpc/init.ts';
import { accountRouter } from './account.ts';
import { adminRouter } from './admin.ts';
import { chatRouter } from './chat.ts';
import { gameRouter } from './game.ts';
import { leagueRouter } from './league.ts';
import { lobbyRouter } from './lobby.ts';
import { playerRouter } from './player.ts';
import { teamRouter } from './team.ts';

export const appRouter = router({
  account: accountRouter,
  admin: adminRouter,
  chat: chatRouter,
  game: gameRouter,
  league: leagueRouter,
  lobby: lobbyRouter,
  player: playerRouter,
  team: teamRouter,
});

export type AppRouter = typeof appRouter;
