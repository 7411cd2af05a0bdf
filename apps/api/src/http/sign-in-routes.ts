import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { attemptCookie, sessionCookie } from '../auth/cookies.ts';
import { CALLBACK_PATH } from '../auth/discord-sign-in.ts';
import { networkOf } from '../limits/network-of.ts';
import { answerTooMany } from './count-requests.ts';
import { LEAGUE_HEADER, scopeOf } from './create-context.ts';

/** One page for everything that can go wrong on the way back: it does not tell what. */
const FAILED =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign-in failed</title>' +
  '<h1>You are not signed in</h1><p>Discord’s answer could not be used. ' +
  '<a href="/sign-in">Try again</a>, in the same browser and within ten minutes.</p></html>';

/** Browsers are sent to Discord here, and come back here. */
export function signInRoutes(server: FastifyInstance, app: App): void {
  server.get('/auth/discord', (request, reply) => begin(app, request, reply));
  server.get(CALLBACK_PATH, (request, reply) => finish(app, request, reply));
}

async function begin(app: App, request: FastifyRequest, reply: FastifyReply) {
  const office = app.leagues.get(String(request.headers[LEAGUE_HEADER]));
  if (!office || !app.discord) return reply.code(404).send({ error: 'not found' });
  const wait = await app.limits.take('signIn', networkOf(request.ip));
  if (wait !== undefined) return answerTooMany(reply, wait);
  const { next } = request.query as { readonly next?: unknown };
  const { url, browser } = await app.discord.begin({ league: office.league.id, returnTo: next });
  attemptCookie({ request, reply }, scopeOf(app, office)).set(browser);
  return reply.redirect(url, 303);
}

async function finish(app: App, request: FastifyRequest, reply: FastifyReply) {
  const office = app.leagues.get(String(request.headers[LEAGUE_HEADER]));
  if (!office || !app.discord) return reply.code(404).send({ error: 'not found' });
  const { sessions } = app;
  const { id: league } = office.league;
  const scope = scopeOf(app, office);
  const attempt = attemptCookie({ request, reply }, scope);
  const cookie = sessionCookie({ request, reply }, scope);
  const query = new URL(request.url, 'http://api').search;
  const finished = await app.discord.finish({ league, browser: attempt.get(), query });
  attempt.clear();
  if (!finished) return reply.code(400).type('text/html; charset=utf-8').send(FAILED);
  // Whatever session the browser had before, it leaves with a new one.
  const before = cookie.get();
  const old = before ? await sessions.find(before, league) : null;
  if (old) await sessions.revoke(old);
  const userAgent = request.headers['user-agent'] ?? null;
  cookie.set(await sessions.signIn({ identity: finished.identity, league, userAgent }));
  return reply.redirect(finished.returnTo, 303);
}
