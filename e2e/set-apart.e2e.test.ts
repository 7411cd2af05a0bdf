import { connect } from '@paper-dynasty/db';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { signIn, startGame } from './table.ts';

/** The last of the demo league's managers is its commissioner. */
const COMMISSIONER = 5;

const newPage = async (browser: Browser): Promise<Page> => {
  const viewport = { width: 390, height: 844 };
  const options = { baseURL: addresses.pd, viewport, reducedMotion: 'reduce' as const };
  return (await browser.newContext(options)).newPage();
};

/** What somebody writes into the log who owns the database: it does not continue the chain, and nobody can fold it. */
async function spoil(gameId: string): Promise<() => Promise<void>> {
  const { sql, close } = connect(addresses.database, { max: 1 });
  const [sound] = await sql`select chain_hash from games where id = ${gameId}`;
  const asOwner = (query: string) =>
    sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx.unsafe(query, [gameId]);
    });
  const hash = `repeat('f', 64)`;
  await asOwner(`insert into game_events
      (game_id, version, type, payload, actor, action_id, action_index, action_hash, hash)
    values ($1, 2, 'playMade', '{"type":"playMade"}', 'server', gen_random_uuid(), 0, ${hash}, ${hash})`);
  await asOwner(`update games set version = 2, chain_hash = ${hash} where id = $1`);
  return async () => {
    await asOwner('delete from game_events where game_id = $1 and version = 2');
    await sql`update games set version = 1, chain_hash = ${sound?.chain_hash} where id = ${gameId}`;
    await close();
  };
}

test('a game whose log is spoilt is closed to all, goes on once it is mended, and can be voided unread', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [manager, watcher, official] = [
    await newPage(browser),
    await newPage(browser),
    await newPage(browser),
  ];
  await signIn(official, COMMISSIONER);
  await signIn(manager, 0);
  await startGame(manager, { against: 'yourself', innings: '3' });
  const game = new URL(manager.url()).pathname;
  const desk = game.replace('game', 'commissioner');
  await watcher.goto(game, { waitUntil: 'networkidle' });
  const live = (page: Page) => page.getByText('Live', { exact: true });
  const looks = (page: Page) => page.getByText(/^An official looks at this game/);
  for (const page of [manager, watcher]) await expect(live(page)).toBeAttached();

  // Whoever is at the table is told, and so is whoever comes: neither is told that nobody answers.
  let mend = await spoil(game.split('/').at(-1) ?? '');
  for (const page of [manager, watcher]) await expect(looks(page)).toBeVisible();
  const closed = watcher.getByRole('heading', { name: 'This game is closed for now' });
  for (const part of ['/box', '/replay', '']) {
    await watcher.goto(`${game}${part}`, { waitUntil: 'networkidle' });
    await expect(closed).toBeVisible();
  }

  // It is on the commissioner's desk, where nothing comes of it before it is mended.
  await official.goto('/commissioner', { waitUntil: 'networkidle' });
  const onDesk = official.locator(`a[href$="${desk}"]`).first();
  await expect(onDesk).toContainText('Log does not fold');
  await onDesk.click();
  const lookAgain = official.getByRole('button', { name: 'Look again' });
  await expect(lookAgain).toBeDisabled();
  await official.getByLabel('Why').fill('somebody has written in it');
  await lookAgain.click();
  await expect(official.getByText(/^It stays set apart: event 2 does not continue/)).toBeVisible();
  await mend();
  await lookAgain.click();
  await expect(official.getByText(/^The log holds: the game goes on\./)).toBeVisible();
  for (const page of [manager, watcher]) await expect(live(page)).toBeAttached({ timeout: 30_000 });
  await expect(looks(manager)).toHaveCount(0);

  mend = await spoil(game.split('/').at(-1) ?? '');
  await expect(looks(manager)).toBeVisible();
  await watcher.goto(`${game}/replay`, { waitUntil: 'networkidle' });
  await expect(closed).toBeVisible();
  await official.goto(desk, { waitUntil: 'networkidle' });
  await official.getByLabel('Why').fill('nobody can mend it');
  await official.getByRole('button', { name: 'Void it unread' }).click();
  await expect(official.getByText(/the game is over and does not count/)).toBeVisible();
  await expect(manager.getByText(/^An official has voided this game/)).toBeVisible({
    timeout: 30_000,
  });
  // Whoever stands before the closed door hears of it where he stands.
  const voided = watcher.getByRole('heading', { name: 'This game was voided' });
  await expect(voided).toBeVisible({ timeout: 30_000 });
  await watcher.goto(game, { waitUntil: 'networkidle' });
  await expect(voided).toBeVisible();
  await mend();
});
