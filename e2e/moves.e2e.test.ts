import { expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { crowding, outOfReach, overhang, pressOnSight, wasPressed } from './in-page.ts';
import { decision, foldPanel, openPanel, signIn, standUsually, startGame } from './table.ts';

/** What a manager does besides pitching and swinging: calling time, moving his men about. */
test.use({ baseURL: addresses.pd, viewport: { width: 390, height: 844 } });

const press = (page: Page, name: string | RegExp) =>
  decision(page).getByRole('button', { name }).click();
const drawer = (page: Page) => page.getByRole('dialog', { name: 'Line-ups' });

/** Both seats are mine: the table asks me for either side in turn. */
async function begin(page: Page): Promise<void> {
  await signIn(page, 2);
  await startGame(page, { against: 'yourself', innings: '3' });
  await press(page, 'Play ball');
  await expect(decision(page)).toContainText(/This line-up is legal/);
  await press(page, 'Play ball');
  await expect(decision(page).getByRole('button', { name: /^Pitch/ })).toBeVisible();
}

test('a field that stands by itself can be called back, to walk a man or to move two', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await begin(page);
  await standUsually(page);
  await expect(decision(page)).toContainText('Your call.');
  await expect(decision(page)).toContainText('Your field stands by itself');
  await press(page, 'Call time');
  await expect(decision(page)).toContainText('You pitch to');
  await press(page, 'Walk him');
  await expect(page.getByText(/on first\.$/)).toBeAttached();
  await expect(decision(page)).toContainText('You pitch to');

  // Two fielders change places, and nobody leaves.
  await press(page, 'Bullpen');
  await drawer(page)
    .getByRole('button', { name: /^Move players/ })
    .click();
  const left = drawer(page).getByLabel('LF', { exact: true });
  const center = drawer(page).getByLabel('CF', { exact: true });
  const [before, other] = [await left.inputValue(), await center.inputValue()];
  await left.selectOption(other);
  await expect(center).toHaveValue(before);
  await expect(drawer(page)).toContainText(/plays LF and bats/);
  await drawer(page).getByRole('button', { name: 'Make these changes' }).click();
  await expect(drawer(page)).toHaveCount(0);

  // The DH takes a glove: what that costs is said first, and then it is so.
  await press(page, 'Bullpen');
  await drawer(page)
    .getByRole('button', { name: /^Move players/ })
    .click();
  await expect(left).toHaveValue(other);
  const dh = await left.locator('option', { hasText: '(DH)' }).getAttribute('value');
  await left.selectOption(dh ?? '');
  await expect(drawer(page)).toContainText('The designated hitter is lost');
  await drawer(page).getByRole('button', { name: 'Make these changes' }).click();
  await expect(drawer(page)).toHaveCount(0);

  // From the settings as well.
  await standUsually(page);
  await openPanel(page, 'Settings');
  await page.getByRole('button', { name: 'Ask me before every pitch' }).click();
  await expect(decision(page)).toContainText('You pitch to');
});

test('a pinch hitter bats, and plays where his manager wants him', async ({ page }) => {
  test.setTimeout(120_000);
  await begin(page);
  await press(page, /^Pitch/);
  await press(page, 'Bench');
  await drawer(page).getByRole('button', { name: 'Replace' }).first().click();
  const comer = drawer(page).locator('.comers').first().getByRole('button').first();
  const name = (await comer.locator('b').textContent())?.split(' ').at(-1) ?? '';
  await comer.click();
  await drawer(page).getByRole('button', { name: 'Make the change' }).click();
  await expect(decision(page)).toContainText(`You pitch to ${name}`);
});

test('the table is one screen: nothing of it has to be scrolled to', async ({ page }) => {
  test.setTimeout(120_000);
  await begin(page);
  const sizes = [
    { width: 390, height: 844 },
    { width: 360, height: 640 },
    { width: 1280, height: 720 },
  ];
  for (const moment of ['defence', 'offence']) {
    for (const size of sizes) {
      await page.setViewportSize(size);
      const crowded = () => page.evaluate(crowding);
      await expect.poll(crowded, `${moment} at ${size.width}`).toBe('');
    }
    await page.setViewportSize({ width: 390, height: 844 });
    if (moment === 'defence') await press(page, /^Pitch/);
  }
});

test('on a phone on its side and on a page that is enlarged, all of the table can be scrolled to', async ({
  page,
}) => {
  await begin(page);
  const sizes = [
    { width: 740, height: 360 },
    // A notebook of 1280x800 at 200 %, and a screen of 1280x1024 at 400 %.
    { width: 640, height: 400 },
    { width: 320, height: 256 },
    { width: 1280, height: 420 },
  ];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect.poll(() => page.evaluate(outOfReach), `${size.width}x${size.height}`).toBe('');
    expect(await page.evaluate(overhang)).toBe('');
  }
});

test('dice tumble for whoever has not seen enough of them, and lie still at a press', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await begin(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openPanel(page, 'Settings');
  await page.getByLabel('Quick dice').uncheck();
  await foldPanel(page);
  // They are in the air for less than a second, which is less than a slow machine takes to see them.
  await page.evaluate(pressOnSight, 'Skip the dice');
  await expect(async () => {
    await page.keyboard.press('1');
    expect(await page.evaluate(wasPressed)).toBe(true);
  }).toPass({ intervals: [250] });
  await expect(page.getByRole('button', { name: 'Skip the dice' })).toHaveCount(0);
  await expect(page.locator('.sentence')).not.toHaveText('');
});

test('whoever manages both sides takes a decision back without asking himself', async ({
  page,
}) => {
  await begin(page);
  await expect(decision(page)).toContainText('You pitch to');
  await page.keyboard.press('1');
  await expect(decision(page)).toContainText('Your call');
  await decision(page).getByRole('button', { name: 'Take back' }).click();
  await expect(decision(page)).toContainText('You pitch to');
  await expect(decision(page).getByRole('button', { name: 'Agree' })).toHaveCount(0);
});

test('talk that is muted says nothing and takes nothing, here and after a reload', async ({
  page,
}) => {
  await signIn(page, 2);
  await startGame(page, { against: 'yourself', innings: '3' });
  await openPanel(page, 'Talk');
  await page.getByRole('button', { name: 'Ouch' }).click();
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Ouch');
  await page.getByRole('button', { name: 'Mute the talk' }).click();
  await expect(page.getByText('Talk is muted here.')).toBeVisible();
  await page.reload({ waitUntil: 'networkidle' });
  await openPanel(page, 'Talk');
  await expect(page.getByText('Talk is muted here.')).toBeVisible();
  await expect(page.getByLabel('Message', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the talk' }).click();
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Ouch');
});
