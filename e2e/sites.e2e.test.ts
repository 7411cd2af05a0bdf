import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';

const sites = [
  { url: addresses.sba, name: 'Super Baseball Alliance', firstStep: 'Sign the book' },
  { url: addresses.pd, name: 'Paper Dynasty', firstStep: 'Open your binder' },
];

for (const { url, name, firstStep } of sites) {
  test(`${name}: the front page loads without a complaint`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    await page.goto(url);
    await expect(page).toHaveTitle(new RegExp(name));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Each league speaks in its own way.
    await expect(page.getByText(firstStep, { exact: true })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });

  test(`${name}: the site passes /api/ on to the API`, async ({ request }) => {
    const direct = await request.get(`${addresses.api}/no-such-call`);
    const throughSite = await request.get(`${url}/api/no-such-call`);
    expect(throughSite.status()).toBe(direct.status());
    expect(await throughSite.text()).toBe(await direct.text());
  });

  test(`${name}: A25 the site reads no long body for the API`, async ({ request }) => {
    const data = JSON.stringify({ managerId: 'x'.repeat(70_000) });
    const headers = { origin: url, 'content-type': 'application/json' };
    const answer = await request.post(`${url}/api/trpc/account.signInDemo`, { data, headers });
    expect(answer.status()).toBe(413);
  });
}

test('a page that takes its time is answered with its shape, and comes', async ({ page }) => {
  await page.goto(addresses.pd, { waitUntil: 'networkidle' });
  const gate = Promise.withResolvers<void>();
  await page.route(/\/api\/trpc\//, async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.getByRole('navigation', { name: 'Site' }).getByText('Leaders').click();
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  gate.resolve();
  await expect(page.getByRole('heading', { level: 1, name: 'Leaders' })).toBeVisible();
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
});
