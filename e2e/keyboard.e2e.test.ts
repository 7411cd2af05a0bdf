import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { press, tabTo } from './keyboard.ts';
import { decision, final, playUntil } from './table.ts';

const sites = [
  { league: 'sba', url: addresses.sba, manager: 'sba-3' },
  { league: 'pd', url: addresses.pd, manager: 'pd-3' },
];

for (const { league, url, manager } of sites) {
  test(`${league}: a whole game without a mouse`, async ({ browser }) => {
    test.setTimeout(240_000);
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
    await tabTo(page, page.getByLabel('Innings'));
    await page.keyboard.type('three');
    await expect(page.getByLabel('Innings')).toHaveValue('3');
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

    // On to the last out, by number; then to what is told of the game, and home.
    await playUntil([page], () => final(page).isVisible());
    const result = (await final(page).textContent()) ?? '';
    await expect(decision(page).getByRole('status').filter({ hasText: result })).toHaveCount(1);
    await press(page, decision(page).getByRole('link', { name: 'Box score' }));
    await page.waitForURL(/\/box$/);
    await press(page, page.getByRole('link', { name: 'Replay' }));
    await page.waitForURL(/\/replay/);
    await tabTo(page, page.getByRole('slider', { name: 'Play', exact: true }));
    await page.keyboard.press('End');
    await expect(page.locator('.sentence')).not.toHaveText('Before the first pitch.');
    await page.keyboard.press('Home');
    await expect(page.locator('.sentence')).toHaveText('Before the first pitch.');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/play=1$/);
    await press(page, page.getByRole('link', { name: 'To the table' }));
    await press(page, decision(page).getByRole('link', { name: 'Lobby' }));
    await page.waitForURL(({ pathname }) => pathname === '/');
  });
}
