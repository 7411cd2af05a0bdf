import { type Browser, expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { press } from './keyboard.ts';
import { decision, final, lineOf, openPanel, signIn, startGame } from './table.ts';

const newPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: addresses.sba,
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
};

const button = (page: Page, name: string) =>
  decision(page).getByRole('button', { name, exact: true });

/** Pitches and swings until a card is to be read; only where nobody stops to decide otherwise. */
async function untilReading(fielding: Page, batting: Page): Promise<void> {
  await decision(fielding)
    .getByRole('button', { name: /^Pitch/ })
    .click();
  await decision(batting)
    .getByRole('button', { name: /^Swing away/ })
    .click();
  await expect(decision(batting)).toContainText('What does the card say?');
}

/** Two managers at a table of three innings, whose cards they read themselves. */
async function sitDown(browser: Browser): Promise<{ readonly home: Page; readonly away: Page }> {
  const [home, away] = [await newPage(browser), await newPage(browser)];
  await signIn(home, 0);
  await startGame(home, { against: 'friend', innings: '3', cards: 'manual' });
  const link = await home.getByLabel('Invitation link').inputValue();
  await signIn(away, 1);
  await away.goto(link, { waitUntil: 'networkidle' });
  await away.getByRole('button', { name: 'Take the seat' }).click();
  for (const page of [home, away]) await button(page, 'Play ball').click();
  return { home, away };
}

/** What is pressed for a reading, one button after the other. */
type Reading = readonly string[];
const OUT: Reading = ['Strikeout'];
const HOMER: Reading = ['Home run', 'LF', 'Home run to LF'];

/** One man is up: his manager reads his card, and the other agrees. Nobody has a mouse. */
async function bat(batting: Page, fielding: Page, reading: Reading): Promise<void> {
  await byNumber(fielding, /^Pitch/);
  await byNumber(batting, /^Swing away/);
  for (const name of reading) await press(batting, button(batting, name));
  await byNumber(fielding, /^Yes, play it/);
}

/** The big button carries the number 1. */
async function byNumber(page: Page, name: RegExp): Promise<void> {
  await expect(
    decision(page).getByRole('button', { name }).and(page.locator('.main')),
  ).toBeEnabled();
  await page.keyboard.press('1');
}

/** The last of the demo league's managers is its commissioner. */
async function settle(browser: Browser, gameId: string): Promise<void> {
  const desk = await newPage(browser);
  await signIn(desk, 5);
  await desk.goto(`/commissioner/${gameId}`, { waitUntil: 'networkidle' });
  await desk.getByRole('radio', { name: /^Settle the card/ }).check();
  await desk.getByRole('button', { name: 'Strikeout', exact: true }).click();
  await desk.getByLabel('Why').fill('the card says K');
  await desk.getByRole('button', { name: 'Settle the card' }).click();
  await expect(desk.getByText('Done, and written down: settle the card.')).toBeVisible();
}

test('two managers read the cards of half an inning, disagree once, and are settled once', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { home, away } = await sitDown(browser);

  // The first batter: read and confirmed.
  await untilReading(home, away);
  await expect(away.getByRole('region', { name: 'The card to read' })).toBeVisible();
  await expect(decision(home)).toContainText('Waiting for');
  await button(away, 'Strikeout').click();
  await expect(decision(home)).toContainText('They read “Strikeout”.');
  await decision(home)
    .getByRole('button', { name: /^Yes, play it/ })
    .click();
  await expect(home.getByText('Top 1st, 1 out.')).toBeAttached();

  // The second: disputed, read apart, and settled when both say the same.
  await untilReading(home, away);
  // On a desk the field stays, and the card stands beside it, lit.
  await away.setViewportSize({ width: 1280, height: 800 });
  await expect(away.getByRole('region', { name: 'The field' })).toBeVisible();
  await expect(
    away.getByRole('complementary', { name: 'Cards' }).locator('.frame.lit'),
  ).toBeVisible();
  await away.setViewportSize({ width: 390, height: 844 });
  await button(away, 'Walk').click();
  await button(home, 'No, read it again').click();
  await expect(decision(away)).toContainText('disputed');
  await button(away, 'Ground ball').click();
  await button(away, 'B').click();
  await button(away, 'SS').click();
  await button(away, 'Ground ball B to SS').click();
  await expect(decision(away)).toContainText('Waiting for');
  // He does not see what the other has read before he has read himself.
  await expect(decision(home)).not.toContainText('Ground ball B to SS');
  await button(home, 'Strikeout').click();
  await expect(decision(home)).toContainText('they read “Ground ball B to SS”');
  // He looks again, and gives in: nobody has to wait for an official.
  await button(home, 'Play on with “Ground ball B to SS”').click();
  await expect(home.getByText('Top 1st, 2 outs.')).toBeAttached();

  // The third: they read it apart, and stay apart until the commissioner settles it.
  await untilReading(home, away);
  await button(away, 'Walk').click();
  await button(home, 'No, read it again').click();
  await button(away, 'Walk').click();
  await button(home, 'Strikeout').click();
  await settle(browser, new URL(home.url()).pathname.split('/').at(-1) ?? '');
  await expect(decision(away).getByRole('button', { name: /^Pitch/ })).toBeVisible();
  await openPanel(home, 'Plays');
  // Newest first: three plays, and what was said about their cards.
  await expect(
    home.getByRole('complementary', { name: 'Beside the game' }).getByRole('listitem'),
  ).toContainText([
    /strikes out/,
    /official .* settles/,
    /do not agree/,
    /grounds out/,
    /is settled/,
    /do not agree/,
    /strikes out/,
  ]);
});

test('a whole game of pictures, read by both managers to its last out without a mouse', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { home, away } = await sitDown(browser);
  const side = async (batting: Page, fielding: Page, readings: readonly Reading[]) => {
    for (const reading of readings) await bat(batting, fielding, reading);
  };
  const OUTS = [OUT, OUT, OUT];
  await side(away, home, OUTS);
  await side(home, away, [HOMER, ...OUTS]);
  await side(away, home, OUTS);
  await side(home, away, OUTS);
  // The home team is ahead and does not bat again.
  await side(away, home, OUTS);
  for (const page of [home, away]) {
    await expect(final(page)).toBeVisible();
    expect([await lineOf(page, 0), await lineOf(page, 1)]).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
  }
});
