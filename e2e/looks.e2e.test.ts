import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { wear, wearLetters } from './in-page.ts';

/**
 * Pictures of the catalogue, as it looked when somebody last looked at it: a change of looks that
 * nobody meant shows here, when `pnpm looks` is run. Whoever means one takes new pictures,
 * `pnpm looks --update-snapshots`, and looks at them.
 */

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
type Picture = readonly [scene: string, theme: 'light' | 'dark', size: typeof PHONE];
/** Each scene at one of the sites: what differs between them is colours, letters and the face of a card. */
const PICTURES: { readonly [L in 'sba' | 'pd']: readonly Picture[] } = {
  sba: [
    ['offence', 'light', PHONE],
    ['offence', 'light', DESK],
    ['reading', 'light', PHONE],
    ['over', 'dark', PHONE],
    ['games', 'light', PHONE],
    ['box', 'light', PHONE],
    ['story', 'dark', PHONE],
    ['error-404', 'light', DESK],
  ],
  pd: [
    ['offence', 'dark', DESK],
    ['choice', 'dark', PHONE],
    ['lineup', 'light', PHONE],
    ['odds', 'light', PHONE],
    ['states', 'dark', PHONE],
    ['card', 'light', PHONE],
  ],
};

for (const league of ['sba', 'pd'] as const) {
  test(`${league}: the catalogue looks as it did`, async ({ browser }) => {
    test.setTimeout(180_000);
    const here = { timezoneId: 'UTC', locale: 'en-GB' };
    const options = { baseURL: addresses[league], reducedMotion: 'reduce' as const, ...here };
    const page = await (await browser.newContext(options)).newPage();
    await page.addInitScript(wearLetters);
    for (const [scene, theme, size] of PICTURES[league]) {
      await page.setViewportSize(size);
      await page.goto(`/catalogue?scene=${scene}`, { waitUntil: 'networkidle' });
      await page.evaluate(wear, theme);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const shelf = size === PHONE ? 'phone' : 'desk';
      await expect.soft(page).toHaveScreenshot(`${league}-${scene}-${shelf}-${theme}.png`);
    }
  });
}
