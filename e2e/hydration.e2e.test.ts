import { expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { prepareGames } from './prepared-games.ts';
import { decision } from './table.ts';

/** A page is a picture first; then it comes alive, on a slow phone much later. */

const PHONE = { width: 390, height: 844 };
/** Lighthouse's middling phone. */
const SLOWER = 4;

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

for (const { league, url, manager } of sites) {
  test(`${league}: a button that is pressed before the table lives is pressed once, when it does`, async ({
    browser,
  }) => {
    const options = { baseURL: url, viewport: PHONE, reducedMotion: 'reduce' as const };
    const page = await (await browser.newContext(options)).newPage();
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

    await page.goto(`/game/${begun}`, { waitUntil: 'commit' });
    const main = decision(page).locator('.option.main').first();
    const prompt = await decision(page).locator('.prompt').textContent();
    await main.click();
    await main.click();
    expect(sent).toEqual([]);
    letIn();
    await expect.poll(() => sent.length).toBe(1);
    await expect(decision(page).locator('.prompt')).not.toHaveText(prompt ?? '');
    expect(sent).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
}
