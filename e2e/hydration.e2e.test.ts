import { expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { prepareGames } from './prepared-games.ts';
import { decision } from './table.ts';

/** A page is a picture first; then it comes alive, on a slow phone much later. */

const PHONE = { width: 390, height: 844 };
/** Lighthouse's middling phone. */
const SLOWER = 4;

test.use({ viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });

const sites = [
  { league: 'sba', url: addresses.sba, manager: 'sba-2' },
  { league: 'pd', url: addresses.pd, manager: 'pd-2' },
];

/** Scripts wait at the door until they are let in. */
async function holdScripts(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route(/\/_nuxt\/.*\.js$/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  return gate.resolve;
}

/** A table at which the first decision is mine, on a slow phone whose scripts wait. */
async function pictureOfTable(page: Page, { url, manager }: (typeof sites)[number]) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const { begun } = await prepareGames({ request: page.request, url }, manager);
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const letIn = await holdScripts(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('game.act')) sent.push(request.url());
  });
  await page.goto(`${url}/game/${begun}`, { waitUntil: 'commit' });
  return { letIn, sent, complaints };
}

const DEEDS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a button that is pressed': (page) => decision(page).locator('.option.main').first().click(),
  'a button that is pressed by key': (page) =>
    decision(page).locator('.option.main').first().press('Enter'),
  'a key of the table that is struck': (page) => page.keyboard.press('1'),
};

for (const site of sites) {
  for (const [what, deed] of Object.entries(DEEDS)) {
    test(`${site.league}: ${what} before the table lives acts once, when it does`, async ({
      page,
    }) => {
      const { letIn, sent, complaints } = await pictureOfTable(page, site);
      const prompt = await decision(page).locator('.prompt').textContent();
      await deed(page);
      await deed(page);
      expect(sent).toEqual([]);
      letIn();
      await expect.poll(() => sent.length).toBe(1);
      await expect(decision(page).locator('.prompt')).not.toHaveText(prompt ?? '');
      expect(sent).toHaveLength(1);
      expect(complaints).toEqual([]);
    });
  }
}

for (const { league, url, manager } of sites) {
  test(`${league}: the first press on a name plate opens its card, though the plates sleep until then`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { begun } = await prepareGames({ request: page.request, url }, manager);
    await page.goto(`${url}/game/${begun}`, { waitUntil: 'networkidle' });
    // The finger comes and presses at once.
    await page.locator('.plate').last().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
}

test('what is typed and unfolded before a page lives is there when it does', async ({ page }) => {
  const letIn = await holdScripts(page);
  await page.goto(`${addresses.sba}/card-ratings/BOS`, { waitUntil: 'commit' });
  const card = page.getByRole('main').getByRole('listitem').first();
  const name = (await card.locator('b').textContent()) ?? '';
  const search = page.getByLabel('Find a player');
  await search.pressSequentially(name);
  await card.locator('summary').click();
  letIn();
  await expect(card.getByLabel('Speed (8–17)')).toBeVisible();
  await expect(search).toHaveValue(name);
  // The page heard of it, too.
  await expect(page.getByRole('main').getByRole('listitem').locator('summary')).toHaveText([
    new RegExp(name),
  ]);
});

test('a first page keeps its stand-ins, the next one wears the letters that came', async ({
  page,
}) => {
  const root = page.locator('html');
  await page.goto(addresses.pd, { waitUntil: 'networkidle' });
  await expect(root).toHaveAttribute('data-letters', 'fetched');
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await expect(page).toHaveURL(/sign-in/);
  await expect(root).toHaveAttribute('data-letters', 'worn');
  // Whoever comes again has them from the first picture on.
  await page.route(/\/_nuxt\/.*\.js$/, (route) => route.abort());
  await page.goto(addresses.pd, { waitUntil: 'commit' });
  await expect(root).toHaveAttribute('data-letters', 'worn');
});
