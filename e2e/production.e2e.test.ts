import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDiscordStandIn } from '@paper-dynasty/api/testing/discord';
import { ROOT, readSettings } from '@paper-dynasty/scripts/settings';
import { type Installation, startEverything } from '@paper-dynasty/scripts/supervisor';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { type LeagueServer, startLeagueServer } from './league-server.ts';
import { call, makeGames } from './prepared-games.ts';
import { ASTRAY, FOR_VISITORS, STOPS } from './stops.ts';

/** The installation of a league: production mode, Discord's sign-in, leagues with APIs of their own. */

const LEAGUES = ['sba', 'pd'] as const;
type League = (typeof LEAGUES)[number];
const CASEY = '80351110224678912';

/** What is called so is shown so: it is no markup. */
const MARKUP = '<img src=x onerror=alert(1)>';

let secrets: readonly string[];
let leagues: Readonly<Record<League, LeagueServer>>;
let installation: Installation;
const cleanUps: (() => Promise<unknown>)[] = [];

// A limit against standing still, far from what a slow machine takes.
const LIMIT_MS = 900_000;
test.setTimeout(LIMIT_MS);

test.beforeAll(async () => {
  test.setTimeout(LIMIT_MS);
  const discord = await startDiscordStandIn();
  cleanUps.push(discord.stop);
  discord.user = { id: CASEY, username: 'casey', global_name: `Casey ${MARKUP}` };
  leagues = { sba: await leagueServer('sba'), pd: await leagueServer('pd') };
  const dataDir = await mkdtemp(join(tmpdir(), 'paper-dynasty-production-'));
  cleanUps.push(() => rm(dataDir, { recursive: true, force: true }));
  const authSecret = randomBytes(32).toString('hex');
  secrets = [authSecret, discord.clientSecret, leagues.sba.key];
  // The servers inherit it; other tests of this worker shall not.
  const before = { ...process.env };
  const own = {
    NODE_ENV: 'production',
    AUTH_SECRET: authSecret,
    DISCORD_CLIENT_ID: discord.clientId,
    DISCORD_CLIENT_SECRET: discord.clientSecret,
    DISCORD_URL: discord.url,
    SBA_API_URL: leagues.sba.url,
    SBA_API_KEY: leagues.sba.key,
    PD_API_URL: leagues.pd.url,
    PD_API_KEY: leagues.pd.key,
    PRIVATE_HOSTS: `${leagues.sba.host},${leagues.pd.host}`,
  };
  Object.assign(process.env, own);
  cleanUps.push(async () => {
    for (const name of Object.keys(own)) delete process.env[name];
    Object.assign(process.env, before);
  });
  const ports = { API_PORT: '0', OPS_PORT: '0', SBA_PORT: '0', PD_PORT: '0' };
  const place = { DATA_DIR: dataDir, DATABASE_URL: '', SITES: 'sba,pd' };
  installation = await startEverything(readSettings('start', { ...place, ...ports }), {
    say: () => {},
    signal: new AbortController().signal,
  });
  cleanUps.push(installation.stop);
});
test.afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
});

async function leagueServer(league: League): Promise<LeagueServer> {
  const like = `${addresses.api}/demo/leagues/${league}`;
  const server = await startLeagueServer({ like, discordId: CASEY, nickname: MARKUP });
  cleanUps.push(server.stop);
  return server;
}

test('A20 A28 A31 A44 A46 in production mode no page does what its security policy forbids, or tells a secret', async ({
  browser,
}) => {
  const reports = LEAGUES.map(async (league) => {
    const context = await browser.newContext({ baseURL: installation.siteUrls[league] });
    const violations = await violationsOf(league, context);
    await context.close();
    return [league, violations];
  });
  expect(Object.fromEntries(await Promise.all(reports))).toEqual({ sba: [], pd: [] });
});

/** Runs in the page. */
const REPORT = `document.addEventListener('securitypolicyviolation', (event) =>
  window.noteViolation(location.pathname + ': ' + event.violatedDirective + ' ' + event.blockedURI))`;

/** Every page, as a commissioner who also manages Boston, and then as a visitor. */
async function violationsOf(league: League, context: BrowserContext): Promise<readonly string[]> {
  const violations: string[] = [];
  await context.exposeFunction('noteViolation', (what: string) => void violations.push(what));
  await context.addInitScript(REPORT);
  const page = await context.newPage();
  page.on('console', (line) => {
    if (/content security policy/i.test(line.text())) violations.push(line.text());
  });
  await signIn(page);
  await expect(page.locator('body')).toContainText(MARKUP);
  appoint(league);
  const url = installation.siteUrls[league] ?? '';
  const games = await makeGames({ request: page.request, url });
  const hidden = await call({ request: page.request, url }, 'lobby.create', HIDDEN);
  const mine = Object.values(STOPS).flatMap((stop) => stop(games));
  for (const path of [...mine, ...ASTRAY]) await visit(page, path);
  await context.clearCookies();
  expect(await traceOf(page, hidden.gameId)).toEqual(await traceOf(page, NOWHERE));
  for (const path of FOR_VISITORS) await visit(page, path);
  return violations;
}

const NOWHERE = '01900000-0000-7000-8000-000000000000';
const HIDDEN = { teamId: 'BOS', side: 'away', opponent: { type: 'link' }, visibility: 'private' };

/** What a stranger gets of a game: its page, what chats show of its link, its replay. */
async function traceOf({ request }: Page, gameId: string): Promise<readonly number[]> {
  const parts = ['', '/preview.png', '/replay', '/box'];
  const answers = parts.map((part) => request.get(`/game/${gameId}${part}`));
  const statuses = (await Promise.all(answers)).map((answer) => answer.status());
  expect(statuses[1]).toBe(404);
  return statuses;
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in?next=/profile');
  await page.getByRole('link', { name: 'Sign in with Discord' }).click();
  await page.waitForURL('/profile');
  await expect(page.locator('main')).toContainText('Casey');
}

/** As the manual has it. */
function appoint(league: League): void {
  const words = ['appoint', league, 'discord', CASEY, 'commissioner of the tests'];
  const env = { ...process.env, DATABASE_URL: installation.databaseUrl };
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/api/src/officials.ts'), ...words],
    { env },
  );
  expect(status).toBe(0);
}

async function visit(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'networkidle' });
  const text = (await answer?.text()) ?? '';
  const cookies = await page.context().cookies();
  const canaries = [...secrets, ...cookies.map(({ value }) => value)];
  expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
  expect(await page.locator('img[src="x"]').count(), path).toBe(0);
  const headers = answer?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy, path).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic'/);
  expect(policy, path).toContain("frame-ancestors 'none'");
  expect(headers['cache-control'], path).toBe('private, no-store');
  expect(headers['x-content-type-options'], path).toBe('nosniff');
  expect(headers['x-powered-by'], path).toBeUndefined();
}
