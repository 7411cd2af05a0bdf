import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';
import setup from './installation.ts';
import { type PreparedGames, prepareGames } from './prepared-games.ts';

/**
 * `pnpm lighthouse [words]`: how quickly the built sites come up on a middling phone, as Lighthouse
 * throttles one. With words, only rows that have them all: `pnpm lighthouse sba box`. All that
 * Lighthouse says is written to test-results/lighthouse.
 */

const LIMITS = { lcpMs: 2_000, shift: 0.02, blockedMs: 150 } as const;
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 3);

const PAGES: Readonly<Record<string, (games: PreparedGames) => string>> = {
  lobby: () => '/',
  'game, my decision': ({ begun }) => `/game/${begun}`,
  'box score': ({ finished }) => `/game/${finished}/box`,
};

interface Speed {
  readonly lcpMs: number;
  readonly shift: number;
  readonly blockedMs: number;
  readonly score: number;
}

const wanted = process.argv.slice(2);
const SAVED = join(import.meta.dirname, '../test-results/lighthouse');

const stop = await setup();
try {
  await mkdir(SAVED, { recursive: true });
  const rows = [...(await measureSite('sba')), ...(await measureSite('pd'))];
  const head = ['', '| site | page | LCP | CLS | TBT | score |', '|---|---|---|---|---|---|'];
  process.stdout.write(`${[...head, ...rows.map(({ line }) => line)].join('\n')}\n`);
  process.exitCode = rows.every(({ fine }) => fine) ? 0 : 1;
} finally {
  await stop();
}

async function measureSite(site: 'sba' | 'pd') {
  const pages = Object.entries(PAGES).filter(([page]) =>
    wanted.every((word) => `${site} ${page}`.includes(word)),
  );
  if (pages.length === 0) return [];
  const url = process.env[`E2E_${site.toUpperCase()}_URL`] ?? '';
  const visitor = await request.newContext();
  const games = await prepareGames({ request: visitor, url }, `${site}-2`);
  const { cookies } = await visitor.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const rows = [];
  for (const [page, path] of pages) {
    const report = join(SAVED, `${site} ${page}.json`.replaceAll(/[ ,]+/g, '-'));
    const speed = await median(() => measure({ url: url + path(games), cookie, report }));
    const line = lineOf(site, page, speed);
    process.stdout.write(`${line}\n`);
    rows.push({ line, fine: isFine(speed) });
  }
  return rows;
}

/** Of several runs the middle of each figure: the machine has other things to do. */
async function median(run: () => Promise<Speed>): Promise<Speed> {
  if (!(RUNS >= 1)) throw new Error('LIGHTHOUSE_RUNS must be at least 1');
  const speeds: Speed[] = [];
  for (let n = 0; n < RUNS; n++) speeds.push(await run());
  const middle = (figure: keyof Speed): number =>
    speeds.map((speed) => speed[figure]).sort((one, other) => one - other)[
      Math.floor(speeds.length / 2)
    ] ?? Number.NaN;
  return {
    lcpMs: middle('lcpMs'),
    shift: middle('shift'),
    blockedMs: middle('blockedMs'),
    score: middle('score'),
  };
}

interface Visit {
  readonly url: string;
  readonly cookie: string;
  /** Where to write what Lighthouse says. */
  readonly report: string;
}

async function measure({ url, cookie, report }: Visit): Promise<Speed> {
  // Full screen: a tab that turns while a page loads is drawn with what a phone's page would have.
  const chromeFlags = [...CHROMIUM_ARGS, '--headless=new', '--kiosk'];
  const browser = await launch({ chromePath: await chromiumPath(), chromeFlags });
  try {
    const result = await lighthouse(url, {
      port: browser.port,
      onlyCategories: ['performance'],
      extraHeaders: { cookie },
      logLevel: 'error',
    });
    if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
    await writeFile(report, JSON.stringify(result.lhr));
    const { audits, categories } = result.lhr;
    tellShifts(audits['layout-shifts']?.details);
    const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    return {
      lcpMs: value('largest-contentful-paint'),
      shift: value('cumulative-layout-shift'),
      blockedMs: value('total-blocking-time'),
      score: Math.round((categories.performance?.score ?? Number.NaN) * 100),
    };
  } finally {
    browser.kill();
  }
}

interface Shift {
  readonly score?: number;
  readonly node?: { readonly selector?: string };
}

/** What jumped, so that it can be found. */
function tellShifts(details: object | undefined): void {
  const shifts = details && 'items' in details ? (details.items as readonly Shift[]) : [];
  for (const { node, score } of shifts) {
    const what = node?.selector ?? 'something';
    process.stdout.write(`  shifted by ${(score ?? 0).toFixed(3)}: ${what}\n`);
  }
}

function isFine({ lcpMs, shift, blockedMs }: Speed): boolean {
  return lcpMs <= LIMITS.lcpMs && shift <= LIMITS.shift && blockedMs <= LIMITS.blockedMs;
}

function lineOf(site: string, page: string, { lcpMs, shift, blockedMs, score }: Speed): string {
  const [lcp, blocked] = [(lcpMs / 1000).toFixed(2), Math.round(blockedMs)];
  return `| ${site} | ${page} | ${lcp} s | ${shift.toFixed(3)} | ${blocked} ms | ${score} |`;
}
