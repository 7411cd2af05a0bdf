import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { signIn, startGame } from './table.ts';

/** The last of each demo league's managers is its commissioner. */
const COMMISSIONER = 5;

test.describe('at a desk, on the SBA site', () => {
  test.use({ baseURL: addresses.sba, viewport: { width: 1280, height: 800 } });

  test('the commissioner suspends a game and lets it go on, and both stand in the log', async ({
    page,
  }) => {
    await signIn(page, COMMISSIONER);
    await startGame(page, { against: 'yourself', innings: '3' });
    const gameId = page.url().split('/').pop() ?? '';
    const reason = `rain over game ${gameId.slice(-6)}`;

    await page.getByRole('link', { name: 'Commissioner' }).click();
    const ofGame = page.locator(`a[href$="/commissioner/${gameId}"]`);
    await page.getByRole('link', { name: 'Being played' }).click();
    await ofGame.first().click();
    await expect(page.getByRole('button', { name: 'Suspend' })).toBeDisabled();
    await page.getByLabel('Why').fill(reason);
    await page.getByRole('button', { name: 'Suspend' }).click();
    await expect(page.getByText('Done, and written down: suspend.')).toBeVisible();

    await page.getByRole('link', { name: 'All games' }).click();
    await expect(ofGame.first()).toContainText('Suspended');
    await ofGame.first().click();
    await page.getByLabel('Why').fill('the sun is out');
    await page.getByRole('button', { name: 'Let it go on' }).click();
    await expect(page.getByText('Done, and written down: let it go on.')).toBeVisible();
    await page.getByRole('link', { name: 'All games' }).click();
    await expect(page.getByText(reason).first()).toBeVisible();
  });

  test('anybody else is told that the desk is not his', async ({ page }) => {
    await signIn(page, 0);
    await page.goto('/commissioner');
    await expect(page.getByText('This desk is for the league’s officials.')).toBeVisible();
  });
});

test.describe('on a phone, on the PD site', () => {
  test.use({
    baseURL: addresses.pd,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });

  test('a manager sees where he is signed in and signs the others out', async ({
    page,
    browser,
  }) => {
    await signIn(page, 4);
    const elsewhere = await browser.newContext({ baseURL: addresses.pd });
    const there = await elsewhere.newPage();
    await signIn(there, 4);
    await page.getByRole('link', { name: 'Your profile' }).click();
    await expect(page.getByText('This one')).toHaveCount(1);
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(page.getByText(/other browsers? (is|are) signed out/)).toBeVisible();
    await there.goto('/profile');
    await expect(there.getByText('You are not signed in here.')).toBeVisible();
    await elsewhere.close();
  });

  test('a nine is kept against right-handers, and the next game begins with it', async ({
    page,
  }) => {
    await signIn(page, 3);
    await startGame(page, { against: 'computer', team: 'Boston Red Sox', innings: '3' });
    await page.goto(`${page.url()}/lineup`, { waitUntil: 'networkidle' });
    const order = page.getByRole('list', { name: 'Batting order' }).getByRole('listitem');
    const leadoff = await order.nth(0).getByRole('combobox').first().inputValue();
    await order
      .nth(0)
      .getByRole('button', { name: /bats later/ })
      .click();
    await expect(order.nth(1).getByRole('combobox').first()).toHaveValue(leadoff);
    for (const hand of ['right', 'left']) {
      await page.getByRole('button', { name: `Keep the above against ${hand}-handers` }).click();
      await expect(
        page.getByRole('button', { name: `Forget your nine against ${hand}-handers` }),
      ).toBeVisible();
    }
    await startGame(page, { against: 'computer', team: 'Boston Red Sox', innings: '3' });
    await page.goto(`${page.url()}/lineup`, { waitUntil: 'networkidle' });
    await expect(order.nth(1).getByRole('combobox').first()).toHaveValue(leadoff);
    for (const hand of ['right', 'left']) {
      await page.getByRole('button', { name: `Forget your nine against ${hand}-handers` }).click();
    }
  });
});
