import { expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { decision, openPanel, signIn } from './table.ts';

/** The last of each demo league's managers is its commissioner. */
const COMMISSIONER = 5;

const sites = [
  { league: 'sba', url: addresses.sba },
  { league: 'pd', url: addresses.pd },
];

const press = (page: Page, name: string | RegExp) =>
  decision(page).getByRole('button', { name }).click();

async function openHouseRules(page: Page): Promise<void> {
  await page.goto('/new-game', { waitUntil: 'networkidle' });
  await page.getByText(/^House rules:/).click();
}

for (const { league, url } of sites) {
  test.describe(league, () => {
    test.use({ baseURL: url, viewport: { width: 390, height: 844 } });

    test('a game is played by the house rules of its maker', async ({ page }) => {
      test.setTimeout(120_000);
      await signIn(page, 2);
      await openHouseRules(page);
      await page.getByText('Yourself', { exact: true }).click();
      await page.getByLabel('Innings').selectOption('7');
      await page.getByLabel('Shifts', { exact: true }).check();
      await page.getByLabel('Designated hitter', { exact: true }).uncheck();
      await page.getByRole('button', { name: 'Add a mercy rule' }).click();
      const start = page.getByRole('button', { name: 'Start the game' });
      await page.getByRole('spinbutton', { name: 'after inning' }).fill('7');
      await page.getByRole('spinbutton', { name: 'after inning' }).blur();
      await expect(page.getByText('mercy has to come before the last')).toBeVisible();
      await expect(start).toBeDisabled();
      await page.getByRole('spinbutton', { name: 'after inning' }).fill('4');
      await page.getByRole('spinbutton', { name: 'after inning' }).blur();
      await expect(page.getByText('House rules: 3 rules of your own')).toBeVisible();
      await start.click();
      await page.waitForURL(/\/game\//);

      await press(page, 'Play ball');
      await expect(decision(page)).toContainText(/This line-up is legal/);
      await press(page, 'Play ball');
      await press(page, 'Set defence');
      await decision(page).getByText('Shifted to pull').click();
      await press(page, /^Pitch/);
      await expect(decision(page)).not.toContainText('You pitch to');
      await openPanel(page, 'Settings');
      await page.getByText('How this game is played').click();
      const said = (setting: string) => page.locator('.rules li', { hasText: setting });
      await expect(said('Innings')).toContainText('7');
      await expect(said('Shifts')).toContainText('yes');
      await expect(said('Designated hitter')).toContainText('no');
      await expect(said('Mercy rule')).toContainText('10 ahead after 4');
      await expect(said('Runner on second')).toContainText('from inning 8 on');
    });

    test('what the commissioner closes nobody may choose', async ({ page }) => {
      test.setTimeout(120_000);
      await signIn(page, COMMISSIONER);
      const settle = async (open: boolean) => {
        await page.goto('/commissioner/rules', { waitUntil: 'networkidle' });
        const may = page.getByLabel('Whoever makes a game may choose: Weather');
        await may.setChecked(open);
        await page.getByLabel('Why').fill('the owners voted');
        await page.getByRole('button', { name: 'Settle it' }).click();
        await expect(page.getByText('Done, and written down')).toBeVisible();
      };
      const weather = page.getByLabel('Weather', { exact: true });
      await settle(false);
      await openHouseRules(page);
      await expect(page.getByLabel('Injuries', { exact: true })).toBeVisible();
      await expect(weather).toHaveCount(0);
      await settle(true);
      await openHouseRules(page);
      await expect(weather).toBeVisible();
      await page.goto('/commissioner');
      await expect(page.getByText('changed the house rules').first()).toBeVisible();
    });
  });
}
