import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { prepareGames } from './prepared-games.ts';

/** What stands on a page stays there: while nobody answers, and over a reload. */

test.use({ baseURL: addresses.pd, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });

test('the lobby keeps its games while the server is silent, and says that they may be old', async ({
  page,
}) => {
  await prepareGames({ request: page.request, url: addresses.pd }, 'pd-5');
  await page.goto('/', { waitUntil: 'networkidle' });
  const games = page.locator('main a[href*="/game/"]');
  const before = await games.count();
  expect(before).toBeGreaterThan(2);

  await page.route('**/api/trpc/lobby.list**', (route) => route.abort());
  await expect(page.getByText('This may be old.')).toBeVisible({ timeout: 30_000 });
  expect(await games.count()).toBe(before);

  await page.unroute('**/api/trpc/lobby.list**');
  await page.getByRole('button', { name: 'Ask now' }).click();
  await expect(page.getByText('This may be old.')).toHaveCount(0);

  await page.getByLabel('Show those').selectOption({ label: 'that are over' });
  await expect(page).toHaveURL(/show=over/);
  await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Being played' })).toHaveCount(0);
});

test('what was chosen for a new game is still chosen after a reload, and a link may choose', async ({
  page,
}) => {
  await page.request.post('/api/trpc/account.signInDemo', {
    data: { managerId: 'pd-5' },
    headers: { origin: addresses.pd },
  });
  await page.goto('/new-game?against=self', { waitUntil: 'networkidle' });
  await expect(page.getByRole('radio', { name: /^Yourself/ })).toBeChecked();
  await page.getByLabel('Innings').selectOption('3');
  await page.getByLabel('Your team').selectOption({ label: 'Boston Red Sox' });
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByLabel('Innings')).toHaveValue('3');
  await expect(page.getByLabel('Your team')).toHaveValue('BOS');
});
