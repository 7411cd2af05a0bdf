import { expect, type Page } from '@playwright/test';

/** What a manager does at a site, step by step, as the tests tell it. */

/** Signs in as one of the demo managers: the n-th of the list, from 0. */
export async function signIn(page: Page, n: number): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  // Whoever plays here has seen dice before.
  await page.evaluate(() => localStorage.setItem('quick-dice', 'true'));
  const manager = page.getByRole('main').getByRole('listitem').nth(n).getByRole('button');
  await expect(manager).toBeEnabled();
  await manager.click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

export interface Terms {
  readonly team?: string;
  readonly against: 'computer' | 'friend' | 'yourself';
  readonly innings?: '3' | '7' | '9';
  readonly side?: 'home' | 'away';
  /** Who reads the cards, where a league has more than one way. */
  readonly cards?: 'manual' | 'chart';
  readonly clock?: 'quick' | 'standard';
}

/** Fills in the form of a new game; the page is at the table (or at the open seat) afterwards. */
export async function startGame(page: Page, terms: Terms): Promise<void> {
  await page.goto('/new-game', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { name: 'New game' })).toBeVisible();
  if (terms.team) await page.getByLabel('Your team').selectOption({ label: terms.team });
  if (terms.against === 'friend') await page.getByText('A friend', { exact: true }).click();
  if (terms.against === 'yourself') await page.getByText('Yourself', { exact: true }).click();
  await page.getByLabel('Innings').selectOption(terms.innings ?? '9');
  await page.getByLabel('You play').selectOption(terms.side ?? 'home');
  if (terms.cards || terms.clock) await page.getByText(/^More choices/).click();
  if (terms.cards) await page.getByLabel('The bat is read').selectOption(terms.cards);
  if (terms.clock) await page.getByLabel('Clock').selectOption(terms.clock);
  const button = terms.against === 'friend' ? 'Make the link' : 'Start the game';
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/game\//);
}

export const decision = (page: Page) => page.getByRole('region', { name: 'Your decision' });
/** The big button: what a manager presses who has no special plans. */
const mainButton = (page: Page) => decision(page).locator('.option.main').first();
export const final = (page: Page) =>
  decision(page)
    .locator('.prompt')
    .filter({ hasText: /^Final:/ });

/** Presses the big button whenever it is there, on all of these pages, until `done`. */
export async function playUntil(
  pages: readonly Page[],
  done: () => Promise<boolean>,
): Promise<void> {
  const step = async (): Promise<boolean> => {
    const ready = await Promise.all(
      // Asked without waiting: a time limit here would make the answer depend on the machine.
      pages.map((page) => mainButton(page).and(page.locator(':enabled')).isVisible()),
    );
    // After the buttons: one that came meanwhile could be pressed and end what is waited for unseen.
    if (await done()) return true;
    const asked = pages.find((_, index) => ready[index]);
    if (!asked) throw new Error('nobody is asked anything yet');
    // The number 1 is the big button: quicker than the mouse, and a manager without one plays like this.
    await asked.keyboard.press('1');
    return false;
  };
  await expect(async () => {
    while (!(await step()));
  }).toPass({ intervals: [20, 30, 50], timeout: 240_000 });
}

/** From now on this manager's field stands as usual, without being asked. */
export async function standUsually(page: Page): Promise<void> {
  await decision(page).getByRole('button', { name: 'Set defence' }).click({ timeout: 5_000 });
  await decision(page).getByLabel('Stand like this until I change it').check({ timeout: 5_000 });
  await mainButton(page).click();
}

/** Opens what stands beside the game; on a phone it lies over the field then. */
export async function openPanel(page: Page, tab: 'Plays' | 'Talk' | 'Settings'): Promise<void> {
  await page.getByRole('button', { name: /^Plays and talk/ }).click();
  await page.getByRole('tab', { name: tab }).click();
}

/** Away with it: on a phone the field comes back, and keys are the game's again. */
export async function foldPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Plays and talk/ }).click();
}

/** Runs, hits and errors of one team, off the board. */
export async function lineOf(page: Page, row: number): Promise<readonly number[]> {
  const cells = page.getByRole('region', { name: 'Line score' }).locator('tbody tr').nth(row);
  const texts = await cells.locator('td.total').allInnerTexts();
  return texts.map(Number);
}
