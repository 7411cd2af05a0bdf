import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';
import { wear, wearLetters } from './in-page.ts';
import setup from './installation.ts';
import { makeGames, type PreparedGames } from './prepared-games.ts';
import { decision, final, playUntil, signIn, startGame } from './table.ts';

/** `pnpm pictures`: takes the manual's pictures anew, at both sites. Look at them before you commit them. */

const IMAGES = join(import.meta.dirname, '../docs/images');
const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
type Device = keyof typeof SIZES;
const BOTH: readonly Device[] = ['desktop', 'phone'];

interface Stop {
  readonly name: string;
  readonly path: string;
  readonly devices?: readonly Device[];
}

const stop = await setup();
try {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: CHROMIUM_ARGS,
  });
  for (const site of ['sba', 'pd'] as const) await takeAll(browser, site);
  await browser.close();
} finally {
  await stop();
}

async function takeAll(browser: Browser, site: 'sba' | 'pd'): Promise<void> {
  const baseURL = process.env[`E2E_${site.toUpperCase()}_URL`] ?? '';
  const context = await browser.newContext({ baseURL, viewport: SIZES.phone, timezoneId: 'UTC' });
  await context.addInitScript(wearLetters);
  const page = await context.newPage();
  await signIn(page, 1);
  const games = await makeGames({ request: context.request, url: baseURL });
  await gameThatCounts(page);
  const table = await gameUnderWay(page);
  for (const one of stopsOf(games, table)) await take(page, { site, ...one });
  if (site === 'sba') await takeReading(page);
  await context.close();
  const desk = await browser.newContext({ baseURL, viewport: SIZES.desktop, timezoneId: 'UTC' });
  await desk.addInitScript(wearLetters);
  const official = await desk.newPage();
  await take(official, { site, name: 'sign-in', path: '/sign-in' });
  await signIn(official, 5);
  await take(official, { site, name: 'commissioner', path: '/commissioner' });
  await desk.close();
}

function stopsOf({ finished, setup: before }: PreparedGames, table: string): readonly Stop[] {
  return [
    { name: 'lobby', path: '/', devices: BOTH },
    { name: 'line-up', path: `/game/${before}/lineup` },
    { name: 'table', path: table, devices: BOTH },
    { name: 'box-score', path: `/game/${finished}/box` },
    { name: 'scorecard', path: `/game/${finished}/scorecard` },
    { name: 'replay', path: `/game/${finished}/replay?play=9` },
    { name: 'leaders', path: '/leaders' },
  ];
}

/** Played to its end by a person: somebody leads the league. */
async function gameThatCounts(page: Page): Promise<void> {
  await startGame(page, { against: 'computer', innings: '3' });
  await playUntil([page], () => final(page).isVisible());
}

/** In the third inning, with my decision. */
async function gameUnderWay(page: Page): Promise<string> {
  await startGame(page, { against: 'computer', team: 'New York Yankees' });
  const third = page.getByText(/^Top 3rd/).first();
  await playUntil([page], () => third.isVisible());
  return new URL(page.url()).pathname;
}

async function takeReading(page: Page): Promise<void> {
  await startGame(page, { against: 'yourself', cards: 'manual' });
  const read = decision(page).getByText('What does the card say?');
  await playUntil([page], () => read.isVisible());
  await shoot(page, 'sba-reading-phone');
}

async function take(
  page: Page,
  { site, name, path, devices = ['desktop'] }: Stop & { site: string },
) {
  for (const device of devices) {
    await page.setViewportSize(SIZES[device]);
    await page.goto(path, { waitUntil: 'networkidle' });
    await shoot(page, `${site}-${name}-${device}`);
  }
  await page.setViewportSize(SIZES.phone);
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate(wear, theme);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(IMAGES, `${name}-${theme}.png`), animations: 'disabled' });
  }
}
