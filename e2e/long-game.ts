import { type Action, legalActions } from '@paper-dynasty/engine';
import { type Browser, type CDPSession, expect, type Page } from '@playwright/test';
import { playBothSides, type Waits } from './both-sides.ts';
import { dataIn, type Growth, growthOf, heapKinds, type Kind } from './heap-kinds.ts';
import { type Held, heldBy, MEGABYTE } from './held.ts';
import { heardVersion, hearVersions } from './in-page.ts';
import { ask, call } from './prepared-games.ts';

/**
 * One page watches one game of so many plays. No game of nine innings has 300, so the fielding side
 * walks whoever comes too soon on purpose, and pitches to one batter of six or so.
 */

const VIEWPORT = { width: 390, height: 844 };
/** Outs that a game has at least: the home team may not bat in the ninth. */
const OUTS = 51;
/** A double play makes two at once, at the very end too: the game is long enough without these. */
const SPARE = 3;
/** A breath after each decision, so that the page tells every play by itself. */
const BREATH_MS = 60;
/** From the dice in the air to the new board. */
const TOLD_MS = 2_000;
const PATIENCE = { intervals: [100], timeout: 30_000 };
const FIRST_LOOK = 10;
const STEP = 100;
/** What comes with the first plays, parts of the page that had not been needed, is here by then. */
const SETTLED = 100;
/** A page may hold this much more than the scorer's book weighs: what it makes of it to tell it. */
const TIMES_BOOK = 2;
/** From one moment of a game to another a table has more or fewer elements. */
const STEADY = 1.15;

export interface LongGame {
  readonly site: 'sba' | 'pd';
  readonly url: string;
  readonly plays: number;
}

interface Look extends Held {
  readonly plays: number;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** What its scripts hold: without the code that the browser compiles while a game goes on. */
  readonly dataMb: number;
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
      const kinds = await heapKinds(watcher);
      const dataMb = dataIn(kinds) / MEGABYTE;
      looks.push({ plays: waits.plays, ...(await heldBy(watcher)), kinds, dataMb });
    }
    await page.waitForTimeout(BREATH_MS);
    return waits.plays < game.plays ? longDecision(waits, game.plays) : undefined;
  });
  const { record } = await ask(visitor, 'game.byId', { gameId });
  const weightMb = await weightOf(JSON.stringify(record), { page, watcher });
  await Promise.all([managers.close(), stranger.close()]);
  return reportOn(game, { looks, weightMb, plays: record.plays.length });
}

/** A batter is pitched to when the game has as many plays as one of that length has at its next out. */
function longDecision({ state, side, books, plays }: Waits, wanted: number): Action | undefined {
  const { inning, half, outs } = state;
  const made = ((inning - 1) * 2 + (half === 'bottom' ? 1 : 0)) * 3 + outs;
  if (plays >= ((made + 1) * wanted) / (OUTS - SPARE)) return undefined;
  return legalActions(state, side, books).find(({ type }) => type === 'walkIntentionally');
}

interface Watched {
  readonly page: Page;
  readonly watcher: CDPSession;
}

/** What the book of a game, from which it is told and taken back, weighs on the heap of a page, in MB. */
async function weightOf(book: string, { page, watcher }: Watched): Promise<number> {
  const before = await heldBy(watcher);
  await page.evaluate((text) => void Object.assign(window, { book: JSON.parse(text) }), book);
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
  /** What weighs most of what came between the first look that is settled and the last. */
  readonly grown: readonly Growth[];
}

/** So many kinds are told. */
const TOLD_KINDS = 16;

export const LONG_HEAD = [
  '| site | plays of the game | looked at after | heap, MB | of it data | elements | listeners | its book weighs | flat |',
  '|---|---|---|---|---|---|---|---|---|',
] as const;

function reportOn({ site }: LongGame, { looks, weightMb, plays }: Seen): Report {
  const [settled, last] = [looks.find((look) => look.plays >= SETTLED), looks.at(-1)];
  const grown = settled && last ? last.dataMb - settled.dataMb : Number.NaN;
  const share = settled && last ? (last.plays - settled.plays) / plays : Number.NaN;
  const flat =
    grown <= weightMb * share * TIMES_BOOK &&
    (['elements', 'listeners'] as const).every(
      (figure) => (last?.[figure] ?? Number.NaN) <= (settled?.[figure] ?? 0) * STEADY,
    );
  const cells = [
    site,
    plays,
    looks.map((look) => look.plays).join(', '),
    looks.map(({ heapMb }) => heapMb.toFixed(2)).join(' → '),
    looks.map(({ dataMb }) => dataMb.toFixed(2)).join(' → '),
    looks.map(({ elements }) => elements).join(' → '),
    looks.map(({ listeners }) => listeners).join(' → '),
    `${weightMb.toFixed(2)} MB`,
    flat ? 'yes' : 'NO',
  ];
  const grownKinds = settled && last ? growthOf(settled.kinds, last.kinds) : [];
  return { line: `| ${cells.join(' | ')} |`, flat, grown: grownKinds.slice(0, TOLD_KINDS) };
}
