import { type Browser, expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { call, prepareGames } from './prepared-games.ts';
import { decision, openPanel } from './table.ts';

/** How a manager is called back to the table, and how others find their way to it. */

const PHONE = { width: 390, height: 844 };
const openPage = async (browser: Browser): Promise<Page> => {
  const options = { baseURL: addresses.pd, viewport: PHONE, reducedMotion: 'reduce' as const };
  return (await browser.newContext(options)).newPage();
};
const visitor = (page: Page) => ({ request: page.request, url: addresses.pd });

/** A manager who says yes when he is asked. A browser without a screen knows of no permission that it gave. */
const sayYes = () => {
  let said: NotificationPermission = 'default';
  Object.defineProperty(Notification, 'permission', { get: () => said });
  Notification.requestPermission = async () => {
    said = 'granted';
    return said;
  };
};

/** The page believes that its manager looks elsewhere; what it would show him is kept. */
const lookElsewhere = () => {
  const shown: string[] = [];
  Object.assign(window, { shown });
  ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
    shown.push(`${title}: ${options?.body}`);
  };
  // The window is still to be seen, beside what he does.
  document.hasFocus = () => false;
};

test('a manager who asked for it is called by his system when it is his turn again', async ({
  browser,
}) => {
  const page = await openPage(browser);
  await page.addInitScript(sayYes);
  const { begun } = await prepareGames(visitor(page), 'pd-5');
  await page.goto(`/game/${begun}`, { waitUntil: 'networkidle' });
  await openPanel(page, 'Settings');
  await page.getByRole('button', { name: 'Notify me when it is my turn' }).click();
  await expect(page.getByLabel('Notify me when it is my turn')).toBeChecked();
  await page.getByRole('button', { name: /^Plays and talk/ }).click();
  await expect(page).toHaveTitle(/^● Your turn · /);
  await page.evaluate(() => navigator.serviceWorker.ready);

  await page.evaluate(lookElsewhere);
  await page.keyboard.press('1');
  const shown = () => page.evaluate(() => Reflect.get(window, 'shown'));
  await expect
    .poll(shown)
    .toContainEqual(expect.stringMatching(/^BOS at NYA.*: It is your turn\.$/));
});

test('a private game opens to its link, and to nobody without', async ({ browser }) => {
  const [owner, friend, stranger] = [
    await openPage(browser),
    await openPage(browser),
    await openPage(browser),
  ];
  await call(visitor(owner), 'account.signInDemo', { managerId: 'pd-1' });
  const opponent = { type: 'ai', teamId: 'NYA', style: 'safe' };
  const terms = { teamId: 'BOS', side: 'away', visibility: 'private', opponent };
  const { gameId } = await call(visitor(owner), 'lobby.create', terms);
  await owner.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await owner.goto(`/game/${gameId}`, { waitUntil: 'networkidle' });
  await openPanel(owner, 'Settings');
  await owner.getByRole('button', { name: 'Copy the link to watch' }).click();
  const link = await owner.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`/watch/${gameId}?code=`);

  await call(visitor(friend), 'account.signInDemo', { managerId: 'pd-2' });
  await friend.goto(link);
  await friend.waitForURL(`/game/${gameId}`);
  await expect(decision(friend)).toContainText('Waiting for');

  await call(visitor(stranger), 'account.signInDemo', { managerId: 'pd-3' });
  const answer = await stranger.goto(`/game/${gameId}`);
  expect(answer?.status()).toBe(404);
  await stranger.goto(`/watch/${gameId}?code=not-its-code`);
  await expect(stranger.getByRole('alert')).toContainText('This link opens no game');
});

test('a table that is shared names its game and its picture, and looks at nobody for it', async ({
  browser,
}) => {
  const page = await openPage(browser);
  const { begun } = await prepareGames(visitor(page), 'pd-4');
  const stranger = await openPage(browser);
  await stranger.goto(`/game/${begun}`);
  const meta = (property: string) =>
    stranger.locator(`meta[property="${property}"]`).getAttribute('content');
  expect(await meta('og:title')).toContain('BOS at NYA');
  const picture = await meta('og:image');
  expect(picture).toContain(`/game/${begun}/preview.png`);
  const image = await stranger.request.get(picture ?? '');
  expect(image.headers()['content-type']).toBe('image/png');
});
