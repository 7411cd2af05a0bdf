import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';
import { type Painted, paintedPlays, watchPaint } from './in-page.ts';
import setup from './installation.ts';
import { final, playUntil, signIn, startGame } from './table.ts';

/**
 * `pnpm paint [sba|pd]`: how soon a play is on the screen of somebody who watches, counted from the
 * frame that tells it, and what the table holds of memory while a game grows. A manager plays both
 * sides of nine innings; whoever watches has a processor of full speed in the first game, and one
 * four times slower in the second.
 */

const PAINTED_MS = 50;
/** What a game that is told whole may add to the table, beyond its first inning. */
const GROWTH_MB = 4;
const MEGABYTE = 1024 * 1024;
const wanted = process.argv.slice(2);

const stop = await setup();
try {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: CHROMIUM_ARGS,
  });
  const rows = [];
  for (const site of ['sba', 'pd'] as const) {
    if (wanted.length > 0 && !wanted.includes(site)) continue;
    for (const slower of [1, 4]) rows.push(await measure(browser, { site, slower }));
  }
  await browser.close();
  const head = [
    '',
    '| site | processor | plays | painted after, p50 | p95 | most | heap, first inning | at the end | elements | listeners |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  process.stdout.write(`${[...head, ...rows.map(({ line }) => line)].join('\n')}\n`);
  process.exitCode = rows.every(({ fine }) => fine) ? 0 : 1;
} finally {
  await stop();
}

interface Game {
  readonly site: 'sba' | 'pd';
  /** So many times slower is the watcher's processor. */
  readonly slower: number;
}

async function measure(browser: Browser, { site, slower }: Game) {
  const baseURL = process.env[`E2E_${site.toUpperCase()}_URL`] ?? '';
  const viewport = { width: 390, height: 844 };
  const player = await (await browser.newContext({ baseURL, viewport })).newPage();
  const watcher = await (await browser.newContext({ baseURL, viewport })).newPage();
  const phone = await watcher.context().newCDPSession(watcher);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await watcher.addInitScript(watchPaint);

  await signIn(player, 1);
  await startGame(player, { against: 'yourself', innings: '9' });
  await watcher.goto(player.url(), { waitUntil: 'networkidle' });
  await playUntil([player], () => inningShows(player, 'Top 2nd'));
  const early = await heldBy(phone);
  await playUntil([player], () => final(player).isVisible());
  await final(watcher).waitFor();
  const late = await heldBy(phone);
  const painted = await watcher.evaluate(paintedPlays);
  await player.context().close();
  await watcher.context().close();
  return judge({ site, slower }, { painted, early, late });
}

const inningShows = (page: Page, half: string): Promise<boolean> =>
  page
    .getByText(new RegExp(`^${half}`))
    .first()
    .isVisible();

interface Held {
  readonly heapMb: number;
  readonly elements: number;
  readonly listeners: number;
}

/** What the page holds once everything is gone that may go. */
async function heldBy(page: CDPSession): Promise<Held> {
  await page.send('HeapProfiler.collectGarbage');
  await page.send('Performance.enable');
  const { metrics } = await page.send('Performance.getMetrics');
  const value = (wantedName: string) =>
    metrics.find(({ name }) => name === wantedName)?.value ?? Number.NaN;
  return {
    heapMb: value('JSHeapUsedSize') / MEGABYTE,
    elements: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}

interface Seen {
  readonly painted: Painted;
  readonly early: Held;
  readonly late: Held;
}

function judge({ site, slower }: Game, { painted, early, late }: Seen) {
  const times = painted.map(({ afterMs }) => afterMs).toSorted((one, other) => one - other);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const cells = [
    site,
    slower === 1 ? 'full' : `${slower} × slower`,
    times.length,
    ...[at(0.5), at(0.95), at(1)].map((ms) => `${ms.toFixed(1)} ms`),
    ...[early, late].map(({ heapMb }) => `${heapMb.toFixed(1)} MB`),
    `${early.elements} → ${late.elements}`,
    `${early.listeners} → ${late.listeners}`,
  ];
  const line = `| ${cells.join(' | ')} |`;
  process.stdout.write(`${line}\n`);
  const quick = slower > 1 || at(0.95) <= PAINTED_MS;
  return { line, fine: times.length > 0 && quick && late.heapMb - early.heapMb <= GROWTH_MB };
}
