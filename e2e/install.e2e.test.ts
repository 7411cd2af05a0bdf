import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { keptAddresses } from './in-page.ts';
import { signIn } from './table.ts';

const sites = [
  { league: 'sba', url: addresses.sba, name: 'Super Baseball Alliance' },
  { league: 'pd', url: addresses.pd, name: 'Paper Dynasty' },
];

for (const { league, url, name } of sites) {
  test.describe(league, () => {
    test.use({ baseURL: url });

    test('can be installed, says when there is no connection, and keeps nobody’s pages', async ({
      page,
      context,
    }) => {
      await signIn(page, 3);
      const browser = await context.newCDPSession(page);
      const { errors } = await browser.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const manifest = await (await page.request.get('/manifest.webmanifest')).json();
      expect(manifest.name).toBe(name);
      for (const { src } of manifest.icons) {
        const icon = await page.request.get(src);
        expect(icon.headers()['content-type']).toBe('image/png');
      }

      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.goto('/new-game', { waitUntil: 'networkidle' });
      await page.goto('/', { waitUntil: 'networkidle' });
      expect(await page.evaluate(keptAddresses)).toEqual(['/offline.html']);

      await context.setOffline(true);
      await page.goto('/about');
      await expect(page.getByRole('heading', { name: 'Rain delay' })).toBeVisible();
      await expect(page.getByText(`no connection to ${name}`)).toBeVisible();
      await context.setOffline(false);
      await page.getByRole('link', { name: 'Try again' }).click();
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
      expect(new URL(page.url()).pathname).toBe('/about');
    });
  });
}
