import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { final, lineOf, playUntil, signIn, startGame } from './table.ts';

test.use({ baseURL: addresses.sba, viewport: { width: 1440, height: 900 } });

test('a game with image cards and the quick chart', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 0);
  await startGame(page, { against: 'computer', innings: '3' });

  const cards = page
    .getByRole('complementary', { name: 'Cards' })
    .getByRole('img', { name: /^Card of/ });
  await expect(cards).toHaveCount(2);
  await expect
    .poll(() =>
      cards.evaluateAll((images) => images.map((image) => Reflect.get(image, 'naturalWidth'))),
    )
    .not.toContain(0);

  const chart = page.getByRole('region', { name: 'Dice' }).getByText('Chart');
  let charted = false;
  // The last dice of a game may be a runner's.
  await playUntil([page], async () => {
    charted ||= await chart.isVisible();
    return final(page).isVisible();
  });
  expect(charted).toBe(true);
  const [away, home] = [await lineOf(page, 0), await lineOf(page, 1)];
  await expect(final(page)).toContainText(` ${away[0]}, `);
  await expect(final(page)).toContainText(` ${home[0]}.`);
});
