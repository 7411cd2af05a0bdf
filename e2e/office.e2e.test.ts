import { expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { makeGames } from './prepared-games.ts';
import { signIn, startGame } from './table.ts';

/** The last of each demo league's managers is its commissioner. */
const COMMISSIONER = 5;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

const sites = [
  { league: 'sba', url: addresses.sba },
  { league: 'pd', url: addresses.pd },
];

/** On the page of a game: what is ruled, and why. */
async function rule(page: Page, ruling: string, button: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${ruling}`) }).check();
  await expect(page.getByRole('button', { name: button })).toBeDisabled();
  await page.getByLabel('Why').fill(`${ruling}, for a test`);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByText(`Done, and written down: ${ruling.toLowerCase()}.`)).toBeVisible();
}

for (const { league, url } of sites) {
  test.describe(`${league}, at a desk`, () => {
    test.use({ baseURL: url, viewport: DESK });

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

    test('the commissioner forfeits, calls and voids games, and corrects what one came to', async ({
      page,
    }) => {
      await signIn(page, COMMISSIONER);
      const { finished, setup, begun } = await makeGames({ request: page.request, url });

      await page.goto(`/commissioner/${begun}`, { waitUntil: 'networkidle' });
      await page.getByRole('radio', { name: /^Forfeit/ }).check();
      await page.getByLabel('Who loses').selectOption({ label: 'New York Yankees' });
      await rule(page, 'Forfeit', 'Forfeit');
      await expect(page.getByText(/–\d+, Forfeit/)).toBeVisible();
      await page.goto(`/commissioner/${setup}`, { waitUntil: 'networkidle' });
      await rule(page, 'Void', 'Void');
      await expect(page.getByText(/–\d+, Does not count/)).toBeVisible();

      await page.goto(`/commissioner/${finished}`, { waitUntil: 'networkidle' });
      await page.getByLabel('It ended').selectOption('tie');
      await expect(page.getByLabel('Winner')).toHaveCount(0);
      await rule(page, 'Correct the result', 'Correct the result');

      await startGame(page, { against: 'yourself', innings: '3' });
      const called = page.url().split('/').pop() ?? '';
      await page.goto(`/commissioner/${called}`, { waitUntil: 'networkidle' });
      await rule(page, 'Call the game', 'Call the game');
      // No inning was played: it does not count.
      await expect(page.getByText(/–\d+, (Called|Does not count)/)).toBeVisible();
      await page.goto('/commissioner?list=over', { waitUntil: 'networkidle' });
      for (const id of [begun, setup, finished, called]) {
        await expect(page.locator(`a[href$="/commissioner/${id}"]`).first()).toBeVisible();
      }
    });

    test('anybody else is told that the desk is not his', async ({ page }) => {
      await signIn(page, 0);
      await page.goto('/commissioner');
      await expect(page.getByText('This desk is for the league’s officials.')).toBeVisible();
    });

    test('a nine is dragged into order and kept, and the next game begins with it', async ({
      page,
    }) => {
      await signIn(page, 3);
      const team = 'Boston Red Sox';
      await startGame(page, { against: 'computer', team, innings: '3' });
      await page.goto(`${page.url()}/lineup`, { waitUntil: 'networkidle' });
      const order = page.getByRole('list', { name: 'Batting order' }).getByRole('listitem');
      const nth = (n: number) => order.nth(n).getByRole('combobox').first();
      const [leadoff, third] = [await nth(0).inputValue(), await nth(2).inputValue()];
      await order
        .nth(0)
        .getByRole('button', { name: /bats later/ })
        .click();
      await expect(nth(1)).toHaveValue(leadoff);
      // By mouse: the third man goes to the top.
      await order.nth(2).locator('.grip').dragTo(order.nth(0).locator('.grip'));
      await expect(nth(0)).toHaveValue(third);
      await expect(nth(2)).toHaveValue(leadoff);
      for (const hand of ['right', 'left']) {
        await page.getByRole('button', { name: `Keep the above against ${hand}-handers` }).click();
        await expect(
          page.getByRole('button', { name: `Forget your nine against ${hand}-handers` }),
        ).toBeVisible();
      }
      await startGame(page, { against: 'computer', team, innings: '3' });
      await page.goto(`${page.url()}/lineup`, { waitUntil: 'networkidle' });
      await expect(nth(0)).toHaveValue(third);
      await expect(nth(2)).toHaveValue(leadoff);
      for (const hand of ['right', 'left']) {
        await page
          .getByRole('button', { name: `Forget your nine against ${hand}-handers` })
          .click();
      }
    });
  });

  test.describe(`${league}, on a phone`, () => {
    test.use({ baseURL: url, viewport: PHONE, isMobile: true, hasTouch: true });

    test('a manager sees where he is signed in and signs the others out', async ({
      page,
      browser,
    }) => {
      await signIn(page, 4);
      const elsewhere = await browser.newContext({ baseURL: url });
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
  });
}

test.describe('where cards are pictures', () => {
  test.use({ baseURL: addresses.sba, viewport: PHONE, isMobile: true, hasTouch: true });

  test('a manager types in what he has read off a card, is told what cannot be, and takes it back', async ({
    page,
  }) => {
    await signIn(page, 0);
    await page.goto('/card-ratings/BOS', { waitUntil: 'networkidle' });
    const card = page.getByRole('main').getByRole('listitem').first();
    // What came with a card is no average.
    await expect(card).not.toContainText('average');
    await expect(card).not.toContainText('noted by');
    const speed = card.getByLabel('Speed (8–17)');
    const unfold = () => card.locator('summary').click();
    await unfold();
    await speed.fill('30');
    await card.getByRole('button', { name: 'Note them' }).click();
    expect(await speed.evaluate((field: HTMLInputElement) => field.validity.rangeOverflow)).toBe(
      true,
    );
    await speed.fill('14');
    await card.getByRole('button', { name: 'Note them' }).click();
    await expect(card.getByRole('status')).toHaveText('Noted for the whole league.');
    await expect(card).toContainText('noted by');
    await page.reload({ waitUntil: 'networkidle' });
    await unfold();
    await expect(speed).toHaveValue('14');
    await card.getByRole('button', { name: 'Take the note away' }).click();
    await expect(card.getByRole('status')).toHaveText(/what came with it/);
  });
});
