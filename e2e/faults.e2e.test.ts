import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { drawn } from './in-page.ts';
import { freshInstallation } from './installation.ts';
import { type LiveWire, tapLiveWire } from './live-wire.ts';
import { watchButtons, watchedButtons } from './steady-buttons.ts';
import { decision, playUntil, signIn, startGame } from './table.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const sites = [
  { league: 'pd' as const, viewport: PHONE },
  { league: 'sba' as const, viewport: DESK },
];

type Where = (typeof sites)[number] & { readonly url: string };

const open = async (browser: Browser, { url, viewport }: Where): Promise<Page> =>
  (await browser.newContext({ baseURL: url, viewport, reducedMotion: 'reduce' })).newPage();

const board = (page: Page) => page.getByRole('region', { name: 'Line score' });
const question = (page: Page) => decision(page).locator('.prompt');
const shown = async (place: Locator): Promise<string> => (await place.textContent()) ?? '';
const line = (page: Page, says: string) => page.getByRole('status').filter({ hasText: says });
/** No frame comes any more, and the browser knows why. */
async function goOffline(page: Page, wire: LiveWire): Promise<void> {
  wire.cut();
  await page.context().setOffline(true);
  await expect(line(page, 'You are offline')).toBeVisible();
}
async function comeBack(page: Page, wire: LiveWire): Promise<void> {
  wire.mend();
  await page.context().setOffline(false);
  await expect(line(page, 'You are offline')).toBeHidden();
  await expect(line(page, 'Live')).toBeVisible();
}
/** He decides, and the line goes before anybody hears of it. */
async function pressIntoTheVoid(page: Page, wire: LiveWire): Promise<void> {
  const deciding = /\/api\/trpc\/game\.act/;
  wire.cut();
  await page.route(deciding, (request) => request.abort());
  await page.keyboard.press('1');
  await goOffline(page, wire);
  await expect(line(page, 'it waits for the line')).toBeVisible();
  await expect(decision(page).getByRole('button', { name: 'Do not send it' })).toBeVisible();
  await page.unroute(deciding);
}
const half = (name: string) => (page: Page) =>
  page
    .getByText(new RegExp(`^${name}`))
    .first()
    .isVisible();

/** Both windows show the same game, down to the question it waits with. */
async function seeTheSame(one: Page, other: Page): Promise<void> {
  await expect(board(other)).toHaveText(await shown(board(one)));
  await expect(question(other)).toHaveText(await shown(question(one)));
}

for (const site of sites) {
  test(`${site.league}: a cut line heals, a late click is told so, and whoever was signed out comes back to his seat`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const where = { ...site, url: addresses[site.league] };
    const [one, other] = [await open(browser, where), await open(browser, where)];
    await signIn(one, 4);
    await startGame(one, { against: 'yourself', innings: '3' });
    await signIn(other, 4);
    const wire = await tapLiveWire(other);
    // Its clock can be put forward: nobody waits for what comes after a while.
    await other.clock.install();
    await other.goto(one.url());
    await expect(line(other, 'Live')).toBeVisible();

    await test.step('the line of one window is cut while the other plays on', async () => {
      wire.cut();
      await expect(line(other, 'Connecting')).toBeVisible();
      await other.clock.fastForward(6_000);
      await expect(line(other, 'This board may be old')).toBeVisible();
      const before = await shown(board(other));
      await playUntil([one], () => half('Bottom 1st')(one));
      await expect(board(other)).toHaveText(before);
      wire.mend();
      await expect(line(other, 'Live')).toBeVisible();
      await expect(line(other, 'This board may be old')).toBeHidden();
      await seeTheSame(one, other);
    });

    await test.step('one of them is offline: the board stays, says that it is old, and heals', async () => {
      const main = decision(other).locator('.option.main');
      await main.focus();
      await goOffline(other, wire);
      await expect(line(other, 'Nothing can be sent')).toBeVisible();
      await seeTheSame(one, other);
      // Whoever plays by keyboard stands where he stood; what sends nothing can be pressed.
      await expect(main).toBeFocused();
      await expect(main).toBeDisabled();
      await expect(main).toHaveAccessibleDescription(/You are offline/);
      const bench = decision(other).getByRole('button', { name: /^(Bench|Bullpen)$/ });
      await bench.focus();
      await other.keyboard.press('Enter');
      await expect(other.getByRole('dialog', { name: 'Line-ups' })).toBeVisible();
      await other.keyboard.press('Escape');
      await expect(bench).toBeFocused();
      await main.focus();
      await comeBack(other, wire);
      await expect(main).toBeFocused();
      await expect(main).toBeEnabled();
    });

    await test.step('what was on its way when the line went waits for it, and is taken', async () => {
      await pressIntoTheVoid(other, wire);
      const asked = await shown(question(one));
      await comeBack(other, wire);
      await expect(question(one)).not.toHaveText(asked);
      await seeTheSame(one, other);
    });

    await test.step('or comes too late, and that is told', async () => {
      const asked = await shown(question(one));
      await pressIntoTheVoid(other, wire);
      await one.keyboard.press('1');
      await expect(question(one)).not.toHaveText(asked);
      await comeBack(other, wire);
      await expect(decision(other).getByRole('alert')).toContainText('while you were offline');
      await seeTheSame(one, other);
    });

    await test.step('a click on a board that is behind changes nothing and shows the new one', async () => {
      wire.hold();
      const old = await shown(question(other));
      await one.keyboard.press('1');
      await expect(question(one)).not.toHaveText(old);
      await other.keyboard.press('1');
      await expect(decision(other).getByRole('alert')).toContainText('The game had moved on');
      await seeTheSame(one, other);
      wire.release();
    });

    await test.step('signed out meanwhile: words, the way back, and the same seat', async () => {
      await one.request.post(`${where.url}/api/trpc/account.signOut`, {
        data: {},
        headers: { origin: where.url },
      });
      await one.keyboard.press('1');
      await expect(decision(one).getByRole('alert')).toContainText('You are not signed in.');
      const here = one.url();
      await decision(one).getByRole('link', { name: 'Sign in again' }).click();
      const manager = one.getByRole('main').getByRole('listitem').nth(4).getByRole('button');
      await expect(manager).toBeEnabled();
      await manager.click();
      await one.waitForURL(here);
      await playUntil([one], () => half('Top 2nd')(one));
      await seeTheSame(one, other);
    });
  });

  test(`${site.league}: no button moves when the line is lost and comes back, on a phone and on a desk`, async ({
    browser,
  }) => {
    const page = await open(browser, { ...site, url: addresses[site.league] });
    await signIn(page, 4);
    const wire = await tapLiveWire(page);
    await page.clock.install();
    await startGame(page, { against: 'yourself', innings: '3' });
    await playUntil([page], () =>
      decision(page).getByRole('button', { name: /Swing/ }).isVisible(),
    );
    // What else may be done gets its odds one after the other: those come for another reason.
    const besides = decision(page).locator('.option:not(.main)');
    await expect(besides.locator('.odds')).toHaveCount(await besides.count());
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await expect(line(page, 'Live')).toBeVisible();
      await page.evaluate(drawn);
      await page.evaluate(watchButtons);
      // The server says nothing more, then the browser knows that nothing can come.
      wire.cut();
      await page.clock.fastForward(6_000);
      await expect(line(page, 'This board may be old')).toBeVisible();
      await goOffline(page, wire);
      await page.evaluate(drawn);
      await comeBack(page, wire);
      await page.evaluate(drawn);
      const { watched, moves } = await page.evaluate(watchedButtons);
      expect(moves).toEqual([]);
      expect(watched).toBeGreaterThan(5);
    }
  });

  test(`${site.league}: what was first wanted without a line is there when the line is back`, async ({
    browser,
  }) => {
    const page = await open(browser, { ...site, url: addresses[site.league] });
    await signIn(page, 4);
    const wire = await tapLiveWire(page);
    await startGame(page, { against: 'computer', innings: '3', side: 'away' });
    const batting = decision(page).getByRole('button', { name: /Swing/ });
    await playUntil([page], () => batting.isVisible());
    // A page that nobody has touched yet: what the field asks comes with the first touch.
    await page.reload();
    await expect(line(page, 'Live')).toBeVisible();
    await goOffline(page, wire);
    await page.keyboard.press('Shift');
    await decision(page).getByRole('button', { name: 'Bench' }).click();
    await expect(decision(page).getByRole('alert')).toContainText('when the line is back');
    await comeBack(page, wire);
    await decision(page).getByRole('button', { name: 'Bench' }).click();
    await expect(page.getByRole('dialog', { name: 'Line-ups' })).toBeVisible();
    await page.keyboard.press('Escape');
    const pitching = decision(page).getByRole('button', { name: /^Pitch/ });
    await playUntil([page], () => pitching.isVisible());
  });

  test(`${site.league}: a line-up that is not legal any more is explained beside the man who causes it`, async ({
    browser,
  }) => {
    const page = await open(browser, { ...site, url: addresses[site.league] });
    await signIn(page, 2);
    await startGame(page, { against: 'computer', innings: '3' });
    const game = page.url().split('/').at(-1) ?? '';
    await page.goto(`${page.url()}/lineup`, { waitUntil: 'networkidle' });
    const order = page.getByRole('list', { name: 'Batting order' }).getByRole('listitem');
    await order
      .nth(0)
      .getByRole('button', { name: /bats later/ })
      .click();
    const first = await order.nth(0).getByRole('combobox').first().inputValue();
    const key = `lineup-${game}-home`;
    // What the browser has kept from before: since then he was written down twice.
    await page.evaluate(
      ([at, id]) => {
        const draft = JSON.parse(localStorage.getItem(at) ?? '');
        draft.slots[5].id = id;
        localStorage.setItem(at, JSON.stringify(draft));
      },
      [key, Number(first)] as const,
    );
    await page.reload({ waitUntil: 'networkidle' });
    await expect(order.filter({ hasText: /twice/ })).not.toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Use this line-up' })).toBeDisabled();
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Keep this line-up' }).click();
    await expect(page.getByRole('button', { name: 'Play ball' })).toBeVisible();
  });
}

test('a server that is killed comes back by itself, and both sites go on where they were', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  // One of its own: the other tests need theirs.
  const installation = await freshInstallation(() => {});
  try {
    const pages = await Promise.all(
      sites.map(async (site, n) => {
        const page = await open(browser, { ...site, url: installation.siteUrls[site.league] });
        await signIn(page, n);
        await startGame(page, { against: 'computer', innings: '3' });
        return page;
      }),
    );
    for (const page of pages) await playUntil([page], () => half('Bottom 1st')(page));
    for (const page of pages) await expect(decision(page).locator('.option.main')).toBeEnabled();
    const asked = await Promise.all(pages.map((page) => shown(question(page))));

    process.kill(installation.apiPid() ?? Number.NaN, 'SIGKILL');
    for (const page of pages) await expect(line(page, 'Connecting')).toBeVisible();
    // The board stays, and what is pressed now is sent until somebody answers.
    for (const [n, page] of pages.entries()) {
      await expect(question(page)).toHaveText(asked[n] ?? '');
      await page.keyboard.press('1');
    }
    for (const page of pages) {
      await expect(line(page, 'Live')).toBeVisible({ timeout: 60_000 });
      await playUntil([page], () => half('Top 2nd')(page));
    }
  } finally {
    await installation.stop();
  }
});
