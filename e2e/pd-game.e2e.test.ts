import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { decision, final, lineOf, playUntil, signIn, standUsually, startGame } from './table.ts';

test.use({ baseURL: addresses.pd, viewport: { width: 390, height: 844 } });

test('a whole game against the computer, from sign-in to box score', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, 0);
  await startGame(page, { against: 'computer', innings: '9' });
  const defends = decision(page).getByText(/^You pitch to/);
  // A pitch that was pressed already may end the half-inning: then he defends in the next one.
  await expect(async () => {
    await playUntil([page], () => defends.isVisible());
    await standUsually(page);
  }).toPass({ timeout: 120_000 });
  await playUntil([page], () => final(page).isVisible());

  const board = [await lineOf(page, 0), await lineOf(page, 1)];
  await page.getByRole('link', { name: 'Box score' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(' at ');
  // The tables come after what stands above them.
  await expect(page.getByRole('region', { name: /^(Batting|Pitching)/ })).toHaveCount(4);
  for (const [side, line] of board.entries()) {
    const totals = page
      .getByRole('region', { name: /^Batting/ })
      .nth(side)
      .locator('tfoot td');
    const [, , runs, hits] = (await totals.allTextContents()).map(Number);
    expect([runs, hits]).toEqual(line.slice(0, 2));
    const allowed = page.getByRole('region', { name: /^Pitching/ }).nth(1 - side);
    const pitchersRuns = await allowed.locator('tbody tr td:nth-child(4)').allTextContents();
    expect(pitchersRuns.reduce((sum, text) => sum + Number(text), 0)).toBe(line[0]);
  }

  await page.getByRole('link', { name: 'To the table' }).click();
  await page.getByRole('link', { name: 'Check the dice' }).click();
  await page.getByRole('button', { name: 'Compute every roll again' }).click();
  await expect(page.getByText(/All \d+ rolls are what the secret makes of them/)).toBeVisible();
});
