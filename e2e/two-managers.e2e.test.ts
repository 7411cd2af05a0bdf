import { type Browser, expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import {
  decision,
  final,
  foldPanel,
  lineOf,
  openPanel,
  playUntil,
  signIn,
  startGame,
} from './table.ts';

const sites = [
  { league: 'pd', url: addresses.pd, terms: {} },
  { league: 'sba', url: addresses.sba, terms: { cards: 'chart' } },
] as const;

const newPage = async (browser: Browser, baseURL: string): Promise<Page> => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
};

const story = (page: Page) =>
  page.getByRole('complementary', { name: 'Beside the game' }).getByRole('listitem');

const pitch = (page: Page) => decision(page).getByRole('button', { name: 'Pitch' });

for (const { league, url, terms } of sites) {
  test(`${league}: two managers play a whole game while a third watches`, async ({ browser }) => {
    test.setTimeout(300_000);
    const [home, away, watcher] = [
      await newPage(browser, url),
      await newPage(browser, url),
      await newPage(browser, url),
    ];

    await signIn(home, 0);
    await startGame(home, { against: 'friend', innings: '3', team: 'Boston Red Sox', ...terms });
    const link = await home.getByLabel('Invitation link').inputValue();
    // There is nothing to be heard of a game that waits for an opponent: no lamp says that it should be.
    await expect(home.getByText(/^(Connecting|Reconnecting)$/)).toBeHidden();

    await signIn(away, 1);
    await away.goto(link, { waitUntil: 'networkidle' });
    await away.getByLabel('Your team').selectOption({ label: 'New York Yankees' });
    await away.getByRole('button', { name: 'Take the seat' }).click();
    await expect(away.getByRole('button', { name: 'Play ball' })).toBeVisible();
    // The maker of the game needs no reload: the table comes to him.
    await expect(home.getByRole('button', { name: 'Play ball' })).toBeVisible();
    await watcher.goto(new URL(link).pathname);
    await expect(decision(watcher)).toContainText('Waiting for');

    const secondInning = home.getByText(/^Top 2nd/).first();
    await playUntil([home, away], () => secondInning.isVisible());
    // A pitch may have been thrown before the board said so: until home is asked for the next one.
    const asked = pitch(home).and(home.locator(':enabled'));
    await playUntil([home, away], () => asked.isVisible());

    for (const page of [away, watcher]) {
      expect(await lineOf(page, 0)).toEqual(await lineOf(home, 0));
      expect(await lineOf(page, 1)).toEqual(await lineOf(home, 1));
    }
    for (const page of [home, away, watcher]) await openPanel(page, 'Plays');
    const told = await story(home).allTextContents();
    expect(told.length).toBeGreaterThanOrEqual(6);
    for (const page of [away, watcher]) await expect(story(page)).toHaveText(told);
    // Whoever watches decides nothing.
    await expect(decision(watcher).locator('.option')).toHaveCount(0);

    await takeBack(home, away);
    await talk({ home, away, watcher });
    for (const page of [home, away, watcher]) await foldPanel(page);

    await playUntil([home, away], () => final(home).isVisible());
    const result = (await final(home).textContent()) ?? '';
    for (const page of [away, watcher]) await expect(final(page)).toHaveText(result);
    await playAgain(home, away);
    await giveUp(home, away);
  });
}

/** The home manager pitches, thinks better of it, and the away manager lets him. */
async function takeBack(home: Page, away: Page): Promise<void> {
  await pitch(home).click();
  await expect(decision(away)).toContainText('Your call');
  await decision(home).getByRole('button', { name: 'Take back' }).click();
  await expect(decision(home)).toContainText('You asked to take your decision back');
  await decision(away).getByRole('button', { name: 'Agree' }).click();
  await expect(decision(home)).toContainText('You pitch to');
  await expect(decision(away)).toContainText('Waiting for');
}

/** Managers hear each other, and nobody else hears them. */
async function talk({ home, away, watcher }: Record<'home' | 'away' | 'watcher', Page>) {
  await home.getByRole('tab', { name: 'Talk' }).click();
  await home.getByRole('button', { name: 'Nice play' }).click();
  await expect(away.getByRole('tab', { name: 'Talk 1 unread' })).toBeVisible();
  await away.getByRole('tab', { name: 'Talk' }).click();
  await expect(away.getByRole('log')).toContainText('Nice play');
  await away.getByRole('textbox', { name: 'Message' }).fill('<b>You</b> too');
  await away.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(home.getByRole('log')).toContainText('<b>You</b> too');
  await watcher.getByRole('tab', { name: 'Talk' }).click();
  await expect(watcher.getByRole('log')).toContainText('Nobody has said anything yet');
}

/** One asks for a rematch, and the other takes his seat in it. */
async function playAgain(home: Page, away: Page): Promise<void> {
  const before = home.url();
  await decision(home).getByRole('button', { name: 'Rematch' }).click();
  await expect(home.getByRole('heading', { name: /wait for an opponent/ })).toBeVisible();
  expect(home.url()).not.toBe(before);
  await decision(away).getByRole('button', { name: 'Take the rematch' }).click();
  for (const page of [home, away]) {
    await expect(decision(page).getByRole('button', { name: 'Play ball' })).toBeVisible();
  }
  expect(away.url()).toBe(home.url());
}

/** Only when he has said yes twice, and then at once. */
async function giveUp(loser: Page, winner: Page): Promise<void> {
  await openPanel(loser, 'Settings');
  await loser.getByRole('button', { name: 'Concede' }).click();
  await expect(loser.getByRole('button', { name: 'Concede', exact: true })).toBeDisabled();
  await loser.getByLabel('Yes, I give this game up').check();
  await loser.getByRole('button', { name: 'Concede', exact: true }).click();
  await expect(final(winner)).toBeVisible();
}

test('whoever waits for an opponent calls the game off, and the link leads nowhere then', async ({
  browser,
}) => {
  const [home, away] = [await newPage(browser, addresses.pd), await newPage(browser, addresses.pd)];
  await signIn(home, 2);
  await startGame(home, { against: 'friend', innings: '3' });
  const link = await home.getByLabel('Invitation link').inputValue();
  await signIn(away, 3);
  await away.goto(link, { waitUntil: 'networkidle' });
  await expect(away.getByRole('button', { name: 'Take the seat' })).toBeVisible();

  await home.getByRole('button', { name: 'Call it off …' }).click();
  await home.getByRole('button', { name: 'Wait on' }).press('Enter');
  await expect(home.getByRole('button', { name: 'Call it off …' })).toBeFocused();
  await home.getByRole('button', { name: 'Call it off …' }).press('Enter');
  await home.getByRole('button', { name: 'Call it off', exact: true }).click();
  await home.waitForURL('/');
  await expect(home.getByText('Waiting for an opponent')).toBeHidden();

  // Whoever had the page before him has seen it go.
  await expect(away.getByRole('heading', { name: 'This seat is not open any more' })).toBeVisible();
  await expect(away.getByRole('button', { name: 'Take the seat' })).toBeHidden();
  await away.goto(new URL(link).pathname);
  await expect(away.getByText('404')).toBeVisible();
});
