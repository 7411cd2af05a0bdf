import { type Browser, expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { decision, lineOf, playUntil, signIn, startGame } from './table.ts';

const newPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: addresses.pd,
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
};

const story = (page: Page) =>
  page.getByRole('complementary', { name: 'Play-by-play' }).getByRole('listitem');

test('two managers play an inning while a third watches', async ({ browser }) => {
  test.setTimeout(180_000);
  const [home, away, watcher] = [
    await newPage(browser),
    await newPage(browser),
    await newPage(browser),
  ];

  await signIn(home, 0);
  await startGame(home, { against: 'friend', innings: '3', team: 'Boston Red Sox' });
  const link = await home.getByLabel('Invitation link').inputValue();

  await signIn(away, 1);
  await away.goto(link, { waitUntil: 'networkidle' });
  await away.getByLabel('Your team').selectOption({ label: 'New York Yankees' });
  await away.getByRole('button', { name: 'Take the seat' }).click();
  await expect(away.getByRole('button', { name: 'Play ball' })).toBeVisible();
  // The maker of the game needs no reload: the table comes to him.
  await expect(home.getByRole('button', { name: 'Play ball' })).toBeVisible();
  await watcher.goto(new URL(link).pathname);
  await expect(decision(watcher)).toContainText('Waiting for');

  const secondInning = () => home.getByText(/^Top 2nd, 0 outs/).isVisible();
  await playUntil([home, away], secondInning);

  const told = await story(home).allTextContents();
  expect(told.length).toBeGreaterThanOrEqual(6);
  for (const page of [away, watcher]) {
    await expect(story(page)).toHaveText(told);
    expect(await lineOf(page, 0)).toEqual(await lineOf(home, 0));
    expect(await lineOf(page, 1)).toEqual(await lineOf(home, 1));
  }
  // Whoever watches decides nothing.
  await expect(decision(watcher).getByRole('button')).toHaveCount(0);
});
