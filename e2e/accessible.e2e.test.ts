import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { drawn, overhang, takesFocus, wear } from './in-page.ts';
import { prepareGames } from './prepared-games.ts';
import { ASTRAY, FOR_VISITORS, STOPS } from './stops.ts';

/** Every page of both sites, for everybody: in light and dark, from a small phone to a wide screen. */

/** Axe's names for WCAG 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const WIDTHS = [360, 768, 1920];
/** Axe believes that nothing in a disabled fieldset takes the focus; only its controls do not. */
const SCROLLS = 'scrollable-region-focusable';
/** What a change of colours alone can break. */
const LOOKS = ['color-contrast'];
type Light = readonly [size: typeof PHONE, theme: 'light' | 'dark', full: boolean];
const PAGE_LIGHTS: readonly Light[] = [
  [PHONE, 'light', true],
  [PHONE, 'dark', false],
  [DESK, 'dark', true],
];
/** Components look alike on a desk: there the pages are tried. */
const SCENE_LIGHTS: readonly Light[] = [
  [PHONE, 'light', true],
  [PHONE, 'dark', false],
];

const sites = [
  { league: 'sba', url: addresses.sba, manager: 'sba-6' },
  { league: 'pd', url: addresses.pd, manager: 'pd-6' },
];

for (const { league, url, manager } of sites) {
  test.describe(league, () => {
    test.use({ reducedMotion: 'reduce', viewport: PHONE, baseURL: url });
    // A limit against standing still, far from what a slow machine takes.
    test.setTimeout(900_000);

    test('every page is accessible and fits every screen', async ({ page }) => {
      const games = await prepareGames({ request: page.request, url }, manager);
      const mine = Object.values(STOPS).flatMap((stop) => stop(games));
      expect(await faultsOnTheWay(page, [...mine, ...ASTRAY], PAGE_LIGHTS)).toEqual([]);
      await page.context().clearCookies();
      expect(await faultsOnTheWay(page, FOR_VISITORS, PAGE_LIGHTS)).toEqual([]);
    });

    test('every state of every component is accessible and fits every screen', async ({ page }) => {
      await page.goto('/catalogue');
      const scenes = page.locator('main a[href*="scene="]');
      const paths = await scenes.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      expect(paths.length).toBeGreaterThan(20);
      expect(await faultsOnTheWay(page, paths, SCENE_LIGHTS)).toEqual([]);
    });
  });
}

test('no page is forgotten', () => {
  const folders = ['packages/web', 'apps/sba-web', 'apps/pd-web'].map((site) =>
    join(import.meta.dirname, '..', site, 'app/pages'),
  );
  const pages = folders.flatMap((folder) => filesIn(folder));
  expect(pages.sort()).toEqual(Object.keys(STOPS).sort());
});

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.vue'),
    );
  } catch {
    return [];
  }
}

async function faultsOnTheWay(
  page: Page,
  paths: readonly string[],
  lights: readonly Light[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'networkidle' });
    faults.push(...(await faultsOf(page, lights)).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

async function faultsOf(page: Page, lights: readonly Light[]): Promise<readonly string[]> {
  const faults: string[] = [];
  if (!(await page.title())) faults.push('no title');
  for (const [size, theme, full] of lights) {
    await page.setViewportSize(size);
    await page.evaluate(wear, theme);
    faults.push(
      ...(await axeFaults(page, full)).map((fault) => `${size.width} ${theme}: ${fault}`),
    );
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(drawn);
    const over = await page.evaluate(overhang);
    if (over) faults.push(`${width} wide: ${over}`);
  }
  await page.setViewportSize(PHONE);
  return faults;
}

async function axeFaults(page: Page, full: boolean): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (full ? axe.withTags(WCAG) : axe.withRules(LOOKS)).analyze();
  const reached = await page.locator('fieldset:disabled [tabindex="0"]').evaluateAll(takesFocus);
  return violations
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
    )
    .filter((fault) => !reached.some((name) => fault.startsWith(`${SCROLLS}: .${name} `)));
}
