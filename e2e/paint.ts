import { parseArgs } from 'node:util';
import { type Browser, chromium, expect } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';
import type { Growth } from './heap-kinds.ts';
import { type Held, heldBy } from './held.ts';
import { type Painted, paintedPlays, watchPaint } from './in-page.ts';
import setup from './installation.ts';
import { LONG_HEAD, watchLongGame } from './long-game.ts';
import { call, statusOf } from './prepared-games.ts';

/**
 * `pnpm paint [sba|pd]`: how soon a play is on the screen of somebody who watches, counted from the
 * frame that tells it, and what the table holds of memory as a game grows, told for 300 plays. Two computers play nine
 * innings, with a breath between decisions; whoever watches holds a phone with a processor of full
 * speed in the first game, and one four times slower in the second. `--plays 300` has one page watch
 * one game of so many plays instead, and tells only what that page holds: see long-game.ts. With
 * `--trace` it tells, too, what came to the heap, kind by kind.
 */

const PAINTED_MS = 50;
/** What 300 plays may add to the table, by what those add that come after everything that comes once. */
const GROWTH_MB = 4;
const LONG_GAME = 300;
const HEAD = [
  '| site | processor | plays | painted after, p50 | p95 | most | heap, MB | elements | listeners | 300 plays add |',
  '|---|---|---|---|---|---|---|---|---|---|',
] as const;
const GROWN_HEAD = ['| what came to the heap | of them | kB |', '|---|---|---|'] as const;
const growthLine = ({ kind, count, bytes }: Growth) => ({
  line: `| ${kind} | ${count} | ${(bytes / 1000).toFixed(1)} |`,
});
/** So many plays have been told when memory is looked at, and once more at the end. */
const LOOKS_AFTER = [10, 40, 70, 100];
/** From this look on a page has read, compiled and drawn whatever it does again and again. */
const SETTLED = 1;
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { plays: { type: 'string' }, trace: { type: 'boolean', default: false } },
});
const SITES = (['sba', 'pd'] as const).filter(
  (site) => wanted.length === 0 || wanted.includes(site),
);
const urlOf = (site: Game['site']) => process.env[`E2E_${site.toUpperCase()}_URL`] ?? '';

// The servers inherit it: long enough for a slow phone to be done with one play before the next.
process.env.AI_THINKING_MS = '150';
const stop = await setup();
try {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: CHROMIUM_ARGS,
  });
  const fine = await (values.plays ? watchLong(browser, Number(values.plays)) : paint(browser));
  await browser.close();
  process.exitCode = fine ? 0 : 1;
} finally {
  await stop();
}

async function watchLong(browser: Browser, plays: number): Promise<boolean> {
  const rows = [];
  for (const site of SITES)
    rows.push(await watchLongGame(browser, { site, url: urlOf(site), plays }));
  tell(LONG_HEAD, rows);
  for (const { grown } of rows.filter(() => values.trace)) tell(GROWN_HEAD, grown.map(growthLine));
  return rows.every(({ flat }) => flat);
}

async function paint(browser: Browser): Promise<boolean> {
  const rows = [];
  for (const site of SITES)
    for (const slower of [1, 4]) rows.push(await measure(browser, { site, slower }));
  tell(HEAD, rows);
  return rows.every(({ fine }) => fine);
}

function tell(head: readonly string[], rows: readonly { readonly line: string }[]): void {
  process.stdout.write(`\n${[...head, ...rows.map(({ line }) => line)].join('\n')}\n`);
}

interface Game {
  readonly site: 'sba' | 'pd';
  /** So many times slower is the watcher's processor. */
  readonly slower: number;
}

async function measure(browser: Browser, { site, slower }: Game) {
  const url = urlOf(site);
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ baseURL: url, viewport, isMobile: true });
  const watcher = await context.newPage();
  const phone = await context.newCDPSession(watcher);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await watcher.addInitScript(watchPaint);

  const visitor = { request: context.request, url };
  await call(visitor, 'account.signInDemo', { managerId: `${site}-1` });
  const { gameId } = await call(visitor, 'lobby.createAiGame', {
    away: { teamId: 'BOS', style: 'balanced' },
    home: { teamId: 'NYA', style: 'balanced' },
    innings: 9,
  });
  await watcher.goto(`/game/${gameId}`, { waitUntil: 'networkidle' });
  const patience = { intervals: [250], timeout: 240_000 };
  const told = async () => (await watcher.evaluate(paintedPlays)).length;
  const over = async () => (await statusOf(visitor, gameId)) === 'completed';
  const held: Look[] = [];
  const look = async () => held.push({ plays: await told(), ...(await heldBy(phone)) });
  for (const plays of LOOKS_AFTER) {
    await expect.poll(async () => (await told()) >= plays || (await over()), patience).toBe(true);
    if (!(await over())) await look();
  }
  await expect.poll(over, patience).toBe(true);
  await watcher
    .getByText(/^Final:/)
    .first()
    .waitFor();
  await look();
  const painted = await watcher.evaluate(paintedPlays);
  await context.close();
  return judge({ site, slower }, { painted, held });
}

interface Look extends Held {
  /** Told so far. */
  readonly plays: number;
}

interface Seen {
  readonly painted: Painted;
  readonly held: readonly Look[];
}

/**
 * What 300 plays add, in MB, if each adds what those added that came after everything settled. The
 * last look is left out: the end of a game brings parts of its own.
 */
function growthOf(held: readonly Look[]): number {
  const [settled, late] = [held[SETTLED], held.at(-2)];
  if (!settled || !late) return Number.NaN;
  return ((late.heapMb - settled.heapMb) / (late.plays - settled.plays)) * LONG_GAME;
}

function judge({ site, slower }: Game, { painted, held }: Seen) {
  const times = painted.map(({ afterMs }) => afterMs).toSorted((one, other) => one - other);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const growth = growthOf(held);
  const cells = [
    site,
    slower === 1 ? 'full' : `${slower} × slower`,
    times.length,
    ...[at(0.5), at(0.95), at(1)].map((ms) => `${ms.toFixed(1)} ms`),
    ...(['heapMb', 'elements', 'listeners'] as const).map((figure) =>
      held.map((look) => look[figure].toFixed(figure === 'heapMb' ? 1 : 0)).join(' → '),
    ),
    `${growth.toFixed(1)} MB`,
  ];
  const line = `| ${cells.join(' | ')} |`;
  process.stdout.write(`${line}\n`);
  const quick = slower > 1 || at(0.95) <= PAINTED_MS;
  return { line, fine: times.length > 0 && quick && growth <= GROWTH_MB };
}
