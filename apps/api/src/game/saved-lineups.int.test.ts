import { appointOfficial } from '@paper-dynasty/db';
import { expect, test } from 'vitest';
import { givenManager } from '../testing/given.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import type { SavedLineupView } from '../views.ts';

const here = givenManager('of-anchors');

/** The usual nine turned round, in the shape they are saved in. */
async function turnedRound(): Promise<SavedLineupView['slots']> {
  const { cards } = await here().manager.api.team.byId.query({ teamId: 'ANC' });
  const { slots } = await here().manager.api.team.proposedLineup.query({ teamId: 'ANC' });
  const playerOf = (key: string) => cards.find((card) => card.key === key)?.playerId ?? null;
  return slots.map(({ card, role }) => ({ playerId: playerOf(card), role })).reverse();
}
const save = (slots: SavedLineupView['slots'], dh = true) =>
  here().manager.api.team.saveLineup.mutate({
    teamId: 'ANC',
    against: 'R',
    dh,
    slots: slots as Parameters<TestClient['api']['team']['saveLineup']['mutate']>[0]['slots'],
  });

/** Who bats for the Anchors, in order, when this manager begins a game. */
async function orderIn(client: TestClient, side: 'away' | 'home' = 'home') {
  const ai = { type: 'ai', teamId: 'BEL', style: 'safe' } as const;
  const { gameId } = await client.api.lobby.create.mutate({ teamId: 'ANC', side, opponent: ai });
  const { state, cards } = await client.api.game.byId.query({ gameId });
  const team = state?.teams[side];
  return team?.order.map((id) => {
    const spot = team.roster.find((one) => one.id === id);
    return cards.find(({ key }) => key === spot?.card)?.playerId;
  });
}

test('a game begins with the nine that its manager has put by, until he forgets them', async () => {
  const usual = await orderIn(here().manager);
  const slots = await turnedRound();
  await save(slots);
  expect(await orderIn(here().manager)).toEqual(slots.map(({ playerId }) => playerId));
  expect(await here().manager.api.team.savedLineups.query({ teamId: 'ANC' })).toEqual([
    { against: 'R', dh: true, slots },
  ]);
  await here().manager.api.team.forgetLineup.mutate({ teamId: 'ANC', against: 'R', dh: true });
  expect(await orderIn(here().manager)).toEqual(usual);
});

test('another manager’s team is his own affair', async () => {
  const other = await signedIn(here().server, 'of-bells');
  await expect(other.api.team.savedLineups.query({ teamId: 'ANC' })).rejects.toThrow('notAllowed');
  await expect(
    other.api.team.forgetLineup.mutate({ teamId: 'ANC', against: 'R', dh: true }),
  ).rejects.toThrow('notAllowed');
  other.close();
});

test.each([
  [
    'a stranger',
    (slots: SavedLineupView['slots']) =>
      slots.with(0, { role: slots[0]?.role ?? '', playerId: 'nobody' }),
  ],
  [
    'a man twice',
    (slots: SavedLineupView['slots']) =>
      slots.with(0, { role: slots[0]?.role ?? '', playerId: slots[1]?.playerId ?? '' }),
  ],
  [
    'a place twice',
    (slots: SavedLineupView['slots']) =>
      slots.with(0, { playerId: slots[0]?.playerId ?? '', role: slots[1]?.role ?? '' }),
  ],
  ['eight men', (slots: SavedLineupView['slots']) => slots.slice(1)],
])('%s is refused, and the one before stays', async (_, change) => {
  const slots = await turnedRound();
  await save(slots);
  await expect(save(change(slots))).rejects.toThrow('badInput');
  const [kept] = await here().manager.api.team.savedLineups.query({ teamId: 'ANC' });
  expect(kept?.slots).toEqual(slots);
});

test('a line-up with a designated hitter is none for games without', async () => {
  await expect(save(await turnedRound(), false)).rejects.toThrow('badInput');
});

test('an official stands in for a team that is not his, and each time it is written down', async () => {
  const official = await signedIn(here().server, 'of-comets');
  const { app } = here().server.running;
  await appointOfficial(app.db, {
    league: 'pd',
    provider: 'demo',
    providerId: 'pd:of-comets',
  });
  const slots = await turnedRound();
  type Slots = Parameters<typeof official.api.team.saveLineup.mutate>[0]['slots'];
  const lineup = { teamId: 'ANC', against: 'R', dh: true, slots: slots as Slots } as const;
  await official.api.team.saveLineup.mutate(lineup);
  expect(await orderIn(official)).toEqual(slots.map(({ playerId }) => playerId));
  await official.api.team.forgetLineup.mutate({ teamId: 'ANC', against: 'R', dh: true });
  const { events } = await official.api.admin.audit.query({ limit: 3 });
  expect(events.map(({ action }) => action)).toEqual(['forgetLineup', 'createGame', 'saveLineup']);
  official.close();
});
