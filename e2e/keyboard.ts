import { expect, type Locator, type Page } from '@playwright/test';
import { focusFault } from './in-page.ts';

/** More than the longest way through a page. */
const MANY = 120;

/** Goes to `target` by the Tab key, and sees all the way where he is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MANY; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusFault)).toBe('');
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`${target} cannot be reached by the Tab key`);
}

/** What a click would do, without a mouse. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
