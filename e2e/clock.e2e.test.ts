import { letTimePass } from '@paper-dynasty/api/testing/time-passes';
import { connect } from '@paper-dynasty/db';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { decision, final, signIn, startGame } from './table.ts';

/** Longer than the bank of a quick clock and the free time of a decision. */
const TOO_LONG_S = 201;

const newPage = async (browser: Browser): Promise<Page> => {
  const viewport = { width: 390, height: 844 };
  const options = { baseURL: addresses.sba, viewport, reducedMotion: 'reduce' as const };
  return (await browser.newContext(options)).newPage();
};

const clocks = (page: Page) => page.getByRole('timer', { name: 'Clocks' });
const claim = (page: Page) => page.getByRole('button', { name: 'Claim the win' });

test('whoever lets his time run out over a card loses the game to a claim, and to nobody sooner', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [home, away] = [await newPage(browser), await newPage(browser)];
  await signIn(home, 0);
  const terms = { against: 'friend', innings: '3', cards: 'manual', clock: 'quick' } as const;
  await startGame(home, terms);
  const link = await home.getByLabel('Invitation link').inputValue();
  await signIn(away, 1);
  await away.goto(link, { waitUntil: 'networkidle' });
  await away.getByRole('button', { name: 'Take the seat' }).click();
  for (const page of [home, away]) {
    await decision(page).getByRole('button', { name: 'Play ball' }).click();
  }
  await decision(home)
    .getByRole('button', { name: /^Pitch/ })
    .click();
  await decision(away)
    .getByRole('button', { name: /^Swing away/ })
    .click();
  await expect(decision(away)).toContainText('What does the card say?');
  for (const page of [home, away]) {
    await expect(clocks(page)).toContainText(/[23]:\d\d/);
    await expect(claim(page)).toHaveCount(0);
  }

  const { sql, close } = connect(addresses.database, { max: 1 });
  await letTimePass(sql, new URL(away.url()).pathname.split('/').at(-1) ?? '', TOO_LONG_S);
  await close();
  for (const page of [home, away]) await expect(clocks(page)).toContainText('0:00');
  // He is late himself, and has nothing to claim.
  await expect(claim(away)).toHaveCount(0);
  await claim(home).click();
  for (const page of [home, away]) await expect(final(page)).toBeVisible();
});
