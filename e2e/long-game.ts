import { type Action, legalActions } from '@paper-dynasty/engine';
import { type Browser, type CDPSession, expect, type Page } from '@playwright/test';
import { playBothSides, type Waits } from './both-sides.ts';
import { type Held, heldBy } from './held.ts';
import { heardVersion, hearVersions } from './in-page.ts';
import { ask, call, type Visitor } from './prepared-games.ts';

/**
 * One page watches one game of so many plays. No game of nine innings has 300, so the fielding side
 * walks three batters of four on purpose: an inning has some nineteen of them then.
 */

const VIEWPORT = { width: 390, height: 844 };
const WALKED_OF = 4;
/** A breath after each decision, so that the page tells every play by itself. */
const BREATH_MS = 60;
/** From the dice in the air to the new board. */
const TOLD_MS = 2_000;
const PATIENCE = { intervals: [100], timeout: 30_000 };
const FIRST_LOOK = 10;
const STEP = 100;
/** What comes with the first plays, parts of the page that had not been needed, is here by then. */
const SETTLED = 100;
/** A page may hold this much more than the events weigh: what it makes of them to tell them. */
const TIMES_EVENTS = 2;
/** From one moment of a game to another a table has more or fewer elements. */
const STEADY = 1.15;

export interface LongGame {
  readonly site: 'sba' | 'pd';
  readonly url: string;
  readonly plays: number;
}

interface Look extends Held {
  readonly plays: number;
}

export async function watchLongGame(browser: Browser, game: LongGame): Promise<Report> {
  const { site, url } = game;
  const managers = await browser.newContext({ baseURL: url });
  const visitor = { request: managers.request, url };
  await call(visitor, 'account.signInDemo', { managerId: `${site}-1` });
  const { gameId } = await call(visitor, 'lobby.create', {
    teamId: 'BOS',
    opponent: { type: 'self', teamId: 'NYA' },
    resolution: 'chart',
    visibility: 'public',
    innings: 9,
  });
  // Somebody else watches: his page has no decisions to make.
  const stranger = await browser.newContext({ baseURL: url, viewport: VIEWPORT, isMobile: true });
  const page = await stranger.newPage();
  await page.addInitScript(hearVersions);
  await page.goto(`/game/${gameId}`, { waitUntil: 'networkidle' });
  const watcher = await stranger.newCDPSession(page);
  const looks: Look[] = [];
  await playBothSides(visitor, gameId, async (waits) => {
    const next = looks.length === 0 ? FIRST_LOOK : looks.length * STEP;
    if (waits.plays >= next && next <= game.plays) {
      await expect.poll(() => page.evaluate(heardVersion), PATIENCE).toBe(waits.version);
      // The last of them has been told to its end.
      await page.waitForTimeout(TOLD_MS);
      looks.push({ plays: waits.plays, ...(await heldBy(watcher)) });
    }
    await page.waitForTimeout(BREATH_MS);
    return waits.plays < game.plays ? longDecision(waits) : undefined;
  });
  const { record } = await ask(visitor, 'game.byId', { gameId });
  const weightMb = await weightOfEvents({ page, watcher }, await eventsOf(visitor, gameId));
  await Promise.all([managers.close(), stranger.close()]);
  return reportOn(game, { looks, weightMb, plays: record.plays.length });
}

/** Three of four batters are walked; whoever asks is asked once. */
function longDecision({ state, side, books, plays }: Waits): Action | undefined {
  if (plays % WALKED_OF === 0) return undefined;
  return legalActions(state, side, books).find(({ type }) => type === 'walkIntentionally');
}

async function eventsOf(visitor: Visitor, gameId: string): Promise<string> {
  const { events } = await ask(visitor, 'game.log', { gameId });
  return JSON.stringify(events);
}

interface Watched {
  readonly page: Page;
  readonly watcher: CDPSession;
}

/** What the log of the game weighs on the heap of a page, in MB, as it comes off the wire. */
async function weightOfEvents({ page, watcher }: Watched, text: string): Promise<number> {
  const before = await heldBy(watcher);
  await page.evaluate((log) => void Object.assign(window, { log: JSON.parse(log) }), text);
  return (await heldBy(watcher)).heapMb - before.heapMb;
}

interface Seen {
  readonly looks: readonly Look[];
  readonly weightMb: number;
  readonly plays: number;
}

export interface Report {
  readonly line: string;
  readonly flat: boolean;
}

export const LONG_HEAD = [
  '| site | plays of the game | looked at after | heap, MB | elements | listeners | its events weigh | flat |',
  '|---|---|---|---|---|---|---|---|',
] as const;

function reportOn({ site }: LongGame, { looks, weightMb, plays }: Seen): Report {
  const [settled, last] = [looks.find((look) => look.plays >= SETTLED), looks.at(-1)];
  const grown = settled && last ? last.heapMb - settled.heapMb : Number.NaN;
  const share = settled && last ? (last.plays - settled.plays) / plays : Number.NaN;
  const flat =
    grown <= weightMb * share * TIMES_EVENTS &&
    (['elements', 'listeners'] as const).every(
      (figure) => (last?.[figure] ?? Number.NaN) <= (settled?.[figure] ?? 0) * STEADY,
    );
  const cells = [
    site,
    plays,
    looks.map((look) => look.plays).join(', '),
    looks.map(({ heapMb }) => heapMb.toFixed(2)).join(' → '),
    looks.map(({ elements }) => elements).join(' → '),
    looks.map(({ listeners }) => listeners).join(' → '),
    `${weightMb.toFixed(2)} MB`,
    flat ? 'yes' : 'NO',
  ];
  return { line: `| ${cells.join(' | ')} |`, flat };
}
