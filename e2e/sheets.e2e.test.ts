import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { call } from './prepared-games.ts';
import { sheetsOf } from './printed.ts';
import { playWithEverybody } from './whole-rosters.ts';

test('a game in which everybody had to play prints on one sheet, and its scorecard on another', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const visitor = { request: page.request, url: addresses.pd };
  await call(visitor, 'account.signInDemo', { managerId: 'pd-1' });
  const { gameId } = await call(visitor, 'lobby.create', {
    teamId: 'BOS',
    side: 'home',
    opponent: { type: 'self', teamId: 'NYA' },
    houseRules: { innings: 3, threeBatterMinimum: false },
  });
  expect(await playWithEverybody(visitor, gameId)).toBeGreaterThan(20);
  for (const part of ['box', 'scorecard']) {
    await page.goto(`${addresses.pd}/game/${gameId}/${part}`, { waitUntil: 'networkidle' });
    expect([part, await sheetsOf(page)]).toEqual([part, 1]);
  }
});
