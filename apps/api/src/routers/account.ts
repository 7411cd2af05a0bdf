import { z } from 'zod';
import { ACCESS_SECONDS } from '../auth/access-tokens.ts';
import { demoIdentity, managersOf, ownTeamsIfTold } from '../auth/managers.ts';
import { TICKET_SECONDS } from '../auth/sessions.ts';
import { teamsOf } from '../game/enter-teams.ts';
import { isOfficialHere } from '../policy/admit.ts';
import type { Context } from '../trpc/context.ts';
import { authedProcedure, publicProcedure, router } from '../trpc/init.ts';
import { refuse } from '../trpc/refusal.ts';
import type { AccessToken, DemoManager, Me, SignedInBrowser } from '../views.ts';

export const accountRouter = router({
  /** Who am I here, and which ways of signing in are there. */
  me: publicProcedure.query(({ ctx }): Promise<Me> => whoAmI(ctx)),

  /** Managers of the demo league, for whom anybody may play. */
  demoManagers: publicProcedure.query(async ({ ctx }): Promise<readonly DemoManager[]> => {
    if (!offersDemo(ctx)) return [];
    const [managers, teams] = await Promise.all([managersOf(ctx.league), teamsOf(ctx.league)]);
    return managers
      .filter(({ demo }) => demo)
      .map(({ id, name }) => ({
        id,
        name,
        teams: teams.filter((team) => team.managers.includes(id)),
      }));
  }),

  signInDemo: publicProcedure
    .input(z.strictObject({ managerId: z.string().min(1).max(100) }))
    .mutation(async ({ ctx, input }): Promise<{ readonly name: string }> => {
      if (!offersDemo(ctx)) throw refuse({ type: 'notAllowed', reason: 'DEMO_SIGN_IN_IS_OFF' });
      const managers = await managersOf(ctx.league);
      const manager = managers.find(({ id, demo }) => demo && id === input.managerId);
      if (!manager) throw refuse({ type: 'notFound', what: 'manager' });
      const league = ctx.league.league.id;
      const token = await ctx.app.sessions.signIn({
        identity: {
          provider: 'demo',
          providerId: demoIdentity(league, manager.id),
          name: manager.name,
          avatarUrl: null,
        },
        league,
        userAgent: ctx.userAgent,
      });
      if (ctx.session) await ctx.app.sessions.revoke(ctx.session);
      ctx.cookies?.set(token);
      return { name: manager.name };
    }),

  signOut: publicProcedure.mutation(async ({ ctx }): Promise<{ readonly done: true }> => {
    if (ctx.session) await ctx.app.sessions.revoke(ctx.session);
    ctx.cookies?.clear();
    return { done: true };
  }),

  /** A new secret for the cookie, and a signed token for programs; from a cookie only. */
  refresh: publicProcedure.mutation(async ({ ctx }): Promise<AccessToken> => {
    const { cookies, app, league } = ctx;
    const token = cookies?.get();
    const rotated = token ? await app.sessions.rotate(token, league.league.id) : null;
    if (!cookies || !rotated) throw refuse({ type: 'notAllowed', reason: 'SIGN_IN_FIRST' });
    if (rotated.token !== token) cookies.set(rotated.token);
    const { id: sessionId, user } = rotated.session;
    const claims = { sessionId, userId: user.id, league: league.league.id };
    return { accessToken: await app.accessTokens.issue(claims), seconds: ACCESS_SECONDS };
  }),

  /** Where I am signed in, in any league of this installation. */
  sessions: authedProcedure.query(async ({ ctx }): Promise<readonly SignedInBrowser[]> => {
    const { user, id } = ctx.session;
    const own = await ctx.app.sessions.ofUser(user.id);
    return own.map((one) => ({ ...one, here: one.id === id }));
  }),

  /** Signs me out in one of them. */
  endSession: authedProcedure
    .input(z.strictObject({ sessionId: z.uuid() }))
    .mutation(async ({ ctx, input }): Promise<{ readonly done: true }> => {
      const ended = await ctx.app.sessions.revokeOwn(ctx.user.id, input.sessionId);
      if (!ended) throw refuse({ type: 'notFound', what: 'session' });
      return { done: true };
    }),

  /** Signs me out everywhere but here. */
  endOtherSessions: authedProcedure.mutation(
    async ({ ctx }): Promise<{ readonly ended: number }> => ({
      ended: await ctx.app.sessions.revokeOthers(ctx.session),
    }),
  ),

  /** For the WebSocket, which goes to the API itself: `?ticket=…`, once, within seconds. */
  socketTicket: publicProcedure.mutation(
    async ({ ctx }): Promise<{ readonly ticket: string; readonly seconds: number }> => ({
      ticket: await ctx.app.sessions.ticket(ctx.league.league.id, ctx.session),
      seconds: TICKET_SECONDS,
    }),
  ),
});

async function whoAmI(ctx: Context): Promise<Me> {
  const { session, league } = ctx;
  const offers = {
    league: league.league.id,
    demoSignIn: offersDemo(ctx),
    discordSignIn: ctx.app.discord !== null,
  };
  if (!session) return { ...offers, user: null };
  const { id, name, avatarUrl } = session.user;
  // Who somebody is does not depend on his league: it may be silent.
  const [teams, official] = await Promise.all([
    ownTeamsIfTold(league, session),
    isOfficialHere(ctx),
  ]);
  const user = { id, name, avatarUrl, teams: teams ?? [], teamsKnown: teams !== null, official };
  return { ...offers, user };
}

/** Where Discord is not set up, and never in production. */
const offersDemo = ({ app }: Context): boolean => !app.discord && !app.settings.production;
