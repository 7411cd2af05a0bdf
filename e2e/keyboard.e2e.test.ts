import { expect, type Locator, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { focusFault } from './in-page.ts';
import { decision, playUntil } from './table.ts';

/** More than the longest way through a page. */
const MANY = 120;

const sites = [
  { league: 'sba', url: addresses.sba, manager: 'sba-3' },
  { league: 'pd', url: addresses.pd, manager: 'pd-3' },
];

/** Goes to `target` by the Tab key, and sees all the way where he is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MANY; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusFault)).toBe('');
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`${target} cannot be reached by the Tab key`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

for (const { league, url, manager } of sites) {
  test(`${league}: an inning without a mouse`, async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await browser.newPage({ baseURL: url, reducedMotion: 'reduce' });
    await page.request.post('/api/trpc/account.signInDemo', {
      data: { managerId: manager },
      headers: { origin: url },
    });

    await page.goto('/', { waitUntil: 'networkidle' });
    const skip = page.getByRole('link', { name: 'Skip to the page' });
    await press(page, skip);
    await press(page, page.getByRole('link', { name: 'Start a game' }));
    await page.waitForURL(/\/new-game/);
    await tabTo(page, page.getByLabel('Your team'));
    await press(page, page.getByRole('button', { name: 'Start the game' }));
    await page.waitForURL(/\/game\//);

    await press(page, page.getByRole('button', { name: 'Play ball' }));
    // The home team takes the field: by the Tab key once, then by number.
    await press(page, decision(page).getByRole('button', { name: /^Pitch/ }));
    // What is spoken is what happened, and then whose turn it is.
    const told = page.getByRole('complementary', { name: 'Beside the game' }).getByRole('listitem');
    await expect(told.first()).toBeVisible();
    const story = told.first().locator('.line > span');
    await expect(page.locator('.sentence[aria-live]')).toHaveText(
      (await story.textContent()) ?? '',
    );
    await expect(page.locator('[aria-live]').filter({ hasText: /^Your turn\. / })).toHaveCount(1);
    await playUntil([page], () =>
      page
        .getByText(/^Bottom 1st/)
        .first()
        .isVisible(),
    );

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await playUntil([page], () =>
      page
        .getByText(/^Top 2nd/)
        .first()
        .isVisible(),
    );

    // A man is replaced: whom, by whom, and what that does, all by Tab and Enter.
    await press(page, decision(page).getByRole('button', { name: 'Bullpen' }));
    const drawer = page.getByRole('dialog', { name: 'Line-ups' });
    await press(page, drawer.getByRole('button', { name: 'Replace', exact: true }).first());
    const comer = drawer.locator('.comers').first().getByRole('button').first();
    await expect(comer).toBeVisible();
    const name = (await comer.locator('b').textContent()) ?? '';
    await press(page, comer);
    await press(page, drawer.getByRole('button', { name: 'Make the change' }));
    await expect(drawer).toHaveCount(0);
    await expect(told.first()).toContainText(name.split(' ').at(-1) ?? '');

    await press(page, page.getByRole('tab', { name: 'Plays' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Talk' })).toBeFocused();
  });
}
