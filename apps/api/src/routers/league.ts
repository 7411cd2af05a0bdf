import { type DiceCounts, readDiceCounts } from '@paper-dynasty/db';
import { leagueHouseRules } from '../game/house-rules.ts';
import { leagueLeaders } from '../game/leaders.ts';
import type { Leaders } from '../season-views.ts';
import { publicProcedure, router } from '../trpc/init.ts';
import type { LeagueHouseRules, LeagueInfo } from '../views.ts';

export const leagueRouter = router({
  info: publicProcedure.query(({ ctx }): LeagueInfo => {
    const { league, attribution } = ctx.league;
    return {
      id: league.id,
      name: league.name,
      shortName: league.shortName,
      cards: league.cards,
      resolutions: league.resolutions,
      clocks: league.clocks,
      modes: ['ranked', 'friendly', 'practice'],
      rules: league.rulesFor({ mode: 'friendly', ai: false }),
      attribution,
      silentSince: ctx.league.silentSince?.() ?? null,
    };
  }),

  /** By what its games are played, and what those who make one may choose. */
  houseRules: publicProcedure.query(({ ctx }): Promise<LeagueHouseRules> => leagueHouseRules(ctx)),

  /** Who leads in the games that count, by each figure; a minute old at most. */
  leaders: publicProcedure.query(({ ctx }): Promise<Leaders> => leagueLeaders(ctx)),

  /** Promised and revealed: a game that was begun for its dice and dropped stays in sight for ever. */
  dice: publicProcedure.query(
    ({ ctx }): Promise<DiceCounts> => readDiceCounts(ctx.app.db, ctx.league.league.id),
  ),
});
