import { readFile } from 'node:fs/promises';
import { type Download, expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { call, statusOf, type Visitor } from './prepared-games.ts';
import { sheetsOf } from './printed.ts';

/** What is told of a game afterwards: one short game between computers a site, looked at by a stranger. */
const sites = [
  { league: 'pd', url: addresses.pd, size: { width: 390, height: 844 } },
  { league: 'sba', url: addresses.sba, size: { width: 1280, height: 800 } },
];

async function finishedGame(visitor: Visitor, manager: string): Promise<string> {
  await call(visitor, 'account.signInDemo', { managerId: manager });
  const { gameId } = await call(visitor, 'lobby.createAiGame', {
    away: { teamId: 'BOS', style: 'yolo' },
    home: { teamId: 'NYA', style: 'balanced' },
    innings: 3,
  });
  await expect.poll(() => statusOf(visitor, gameId)).toBe('completed');
  return gameId;
}

const textOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

for (const { league, url, size } of sites) {
  test(`${league}: a finished game is told, drawn, printed, replayed and taken along`, async ({
    browser,
    page: manager,
  }) => {
    test.setTimeout(120_000);
    const visitor = { request: manager.request, url };
    const gameId = await finishedGame(visitor, `${league}-6`);
    const context = await browser.newContext({
      baseURL: url,
      viewport: size,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();

    // The box score: chart, filters, one sheet, and files.
    await page.goto(`/game/${gameId}/box`, { waitUntil: 'networkidle' });
    const chart = page.getByRole('slider', { name: /^Chance to win/ });
    const story = page.getByRole('region', { name: 'Play-by-play' });
    await expect(story.getByText(/wins? \d+-\d+|walk off|tie/)).toBeVisible();
    const plays = await story.getByRole('link').count();
    const watch = page.getByRole('link', { name: 'Watch this play' });
    // The chart lives when somebody gets there.
    await chart.scrollIntoViewIfNeeded();
    await expect(async () => {
      await chart.press('End');
      await expect(watch).toHaveAttribute('href', new RegExp(`play=${plays}$`), { timeout: 1_000 });
    }).toPass();
    await expect(async () => {
      await story.getByRole('button', { name: 'BOS' }).click();
      expect(await story.getByRole('link').count()).toBeLessThan(plays);
    }).toPass();
    expect(await sheetsOf(page)).toBe(1);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Plays as CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/^BOS-at-NYA-\w+\.csv$/);
    // A line for every play, under the names of its columns.
    const [columns, ...lines] = (await textOf(csv)).trim().split(/\r?\n/);
    expect(columns).toMatch(/^number,situation,batter,/);
    expect(lines).toHaveLength(plays);
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Log as JSON' }).click(),
    ]);
    const log = JSON.parse(await textOf(json));
    expect([log.gameId, log.events.length]).toEqual([gameId, log.version]);
    const told = log.events.map((one: { event: { type: string } }) => one.event.type);
    expect([told[0], told.filter((type: string) => type === 'playMade').length]).toEqual([
      'gameStarted',
      plays,
    ]);
    expect(told).toContain('diceRevealed');

    // The scorecard: a square for every turn at bat, each leading to its play.
    await page.getByRole('link', { name: 'Scorecard' }).click();
    const card = page.getByRole('table', { name: /^Scorecard of/ });
    await expect(card).toHaveCount(2);
    expect(await sheetsOf(page)).toBe(1);
    await card.first().getByRole('link').first().click();

    // The replay: by keys, and by its address.
    const slider = page.getByRole('slider', { name: 'Play', exact: true });
    await expect(page).toHaveURL(/replay\?play=1$/);
    await expect(slider).toHaveValue('1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/play=3$/);
    const third = (await page.locator('.sentence').textContent()) ?? '';
    await page.reload();
    await expect(page.locator('.sentence')).toHaveText(third);
    await expect(slider).toHaveValue('3');
    // Where a computer had something to weigh, it says why it did what it did.
    const why = page.getByText('Why the computer did it');
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      await expect(why).toBeVisible({ timeout: 250 });
    }).toPass();
    await why.click();
    await expect(page.locator('.thoughts li').first()).toContainText(/BOS|NYA/);

    const picture = await page.request.get(`/game/${gameId}/preview.png`);
    expect(picture.headers()['content-type']).toBe('image/png');
    expect((await picture.body()).subarray(1, 4).toString()).toBe('PNG');
    // A play that is shared has a picture of its own.
    const shared = await page.request.get(`/game/${gameId}/replay?play=2`);
    const head = await shared.text();
    expect(head).toContain(`content="${url}/game/${gameId}/preview.png?play=2"`);
    const ofPlay = await page.request.get(`/game/${gameId}/preview.png?play=2`);
    expect(ofPlay.headers()['content-type']).toBe('image/png');
    expect(Buffer.compare(await ofPlay.body(), await picture.body())).not.toBe(0);
    await context.close();
  });
}

test('a private game has no story for strangers', async ({ browser, page: manager }) => {
  const visitor = { request: manager.request, url: addresses.pd };
  await call(visitor, 'account.signInDemo', { managerId: 'pd-6' });
  const { gameId } = await call(visitor, 'lobby.create', {
    teamId: 'BOS',
    visibility: 'private',
    opponent: { type: 'ai', teamId: 'NYA', style: 'safe' },
  });
  const context = await browser.newContext({ baseURL: addresses.pd });
  for (const part of ['box', 'scorecard', 'replay', 'preview.png']) {
    const answer = await context.request.get(`/game/${gameId}/${part}`);
    expect([part, answer.status()]).toEqual([part, 404]);
  }
  // Not even for its manager: a picture knows nobody.
  const picture = await manager.request.get(`${addresses.pd}/game/${gameId}/preview.png`);
  expect(picture.status()).toBe(404);
  await context.close();
});

test('teams, their men and their cards lead to each other', async ({ page }) => {
  await page.goto(`${addresses.sba}/teams`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'New York Yankees' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New York Yankees');
  await page.getByRole('link', { name: 'Aaron Judge' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aaron Judge');
  await expect(page.getByRole('img', { name: /^Card of/ }).first()).toBeVisible();
  await page.getByRole('link', { name: 'New York Yankees' }).click();
  await expect(page).toHaveURL(/\/team\/NYA$/);
});
