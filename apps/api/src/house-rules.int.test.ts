import { appointOfficial } from '@paper-dynasty/db';
import type { HouseRule, HouseRules } from '@paper-dynasty/engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from './ids.ts';
import type { ManagerAction } from './manager-action.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let ann: TestClient;
let bob: TestClient;
let commissioner: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  ann = await signedIn(server, 'of-anchors');
  bob = await signedIn(server, 'of-bells');
  commissioner = await signedIn(server, 'of-comets');
  const official = { provider: 'demo', providerId: 'pd:of-comets' } as const;
  await appointOfficial(server.running.app.db, { league: 'pd', ...official });
});
beforeEach(() => server.running.app.connection.sql`delete from league_rules`);
afterAll(async () => {
  for (const client of [ann, bob, commissioner]) client.close();
  await server.stop();
});

const AI = { type: 'ai', teamId: 'BEL', style: 'balanced' } as const;
const LINK = { type: 'link' } as const;
const create = (more: object) =>
  ann.api.lobby.create.mutate({ teamId: 'ANC', opponent: AI, ...more });
const rulesOf = async (gameId: string) => {
  const { state, rules } = await ann.api.game.byId.query({ gameId });
  return state?.rules ?? rules;
};
const problemsOf = (call: Promise<unknown>) =>
  call.then(
    () => [],
    (error) => error.data.refusal.problems ?? error.data.refusal.reason,
  );
const change = async (some: Partial<HouseRules>, open: readonly (keyof HouseRules)[]) => {
  const { rules } = await commissioner.api.league.houseRules.query();
  return commissioner.api.admin.setHouseRules.mutate({
    actionId: newId(),
    reason: 'voted in March',
    rules: { ...rules, ...some },
    open: [...open],
  });
};

describe('a league that changed nothing', () => {
  test('plays by what it came with, and leaves everything to whoever makes a game', async () => {
    const { rules, open } = await ann.api.league.houseRules.query();
    expect(rules).toMatchObject({ innings: 9, dh: true, shiftsAllowed: false, mercy: [] });
    expect([...open].sort()).toEqual(Object.keys(rules).sort());
  });

  test('the house rules of a game are its rules, and what hangs on its length moves with it', async () => {
    const houseRules = { innings: 7, shiftsAllowed: true, mercy: [{ afterInning: 5, lead: 10 }] };
    const { gameId } = await create({ houseRules });
    expect(await rulesOf(gameId)).toMatchObject({ ...houseRules, ghostRunnerFrom: 8, dh: true });
  });

  test('without a DH the pitchers bat', async () => {
    const { gameId } = await create({ houseRules: { dh: false } });
    const { state } = await ann.api.game.byId.query({ gameId });
    expect(state?.teams.home).toMatchObject({ dh: null });
    expect(state?.teams.home.order).toContain(state?.teams.home.field.P);
  });

  test.each<[Partial<HouseRules>, string, string]>([
    [{ innings: 7, ghostRunnerFrom: 7 }, 'ghostRunnerFrom', 'from inning 8 on'],
    [{ maxInnings: 4 }, 'maxInnings', 'cannot be a tie before'],
    [{ mercy: [{ afterInning: 9, lead: 10 }] }, 'mercy', 'before the last'],
  ])('%j is refused with words for the field', async (houseRules, setting, words) => {
    expect(await problemsOf(create({ houseRules }))).toEqual([
      { at: `houseRules.${setting}`, problem: expect.stringContaining(words) },
    ]);
  });

  test('what is no setting of a game is no house rule', async () => {
    const houseRules = { chartId: 'mine' };
    expect(await problemsOf(create({ houseRules }))).not.toEqual([]);
  });

  test('a game that counts is played by the rules of the league; its length may differ', async () => {
    const ranked = (houseRules: Partial<HouseRules>) => create({ mode: 'ranked', houseRules });
    expect(await problemsOf(ranked({ injuries: true }))).toEqual([
      { at: 'houseRules.injuries', problem: 'the league settles this' },
    ]);
    const { gameId } = await ranked({ injuries: false, innings: 3 });
    expect(await rulesOf(gameId)).toMatchObject({ injuries: false, innings: 3 });
  });
});

describe('the commissioner', () => {
  test('changes what the league plays by, and it is written down', async () => {
    const changed = await change({ shiftsAllowed: true, innings: 7 }, ['dh']);
    expect(changed).toMatchObject({ rules: { shiftsAllowed: true, innings: 7 }, open: ['dh'] });
    expect(await ann.api.league.houseRules.query()).toEqual(changed);
    const { gameId } = await create({});
    expect(await rulesOf(gameId)).toMatchObject({
      shiftsAllowed: true,
      innings: 7,
      ghostRunnerFrom: 10,
    });
    const { events } = await commissioner.api.admin.audit.query({ limit: 1 });
    expect(events[0]).toMatchObject({ action: 'houseRules', reason: 'voted in March' });
    expect(JSON.parse(events[0]?.details ?? '')).toEqual(changed);
  });

  test('closes a setting: nobody may choose it, but he may say what it is anyway', async () => {
    await change({ undo: 'none' }, ['innings']);
    expect(await problemsOf(create({ houseRules: { undo: 'both-consent' } }))).toEqual([
      { at: 'houseRules.undo', problem: 'the league settles this' },
    ]);
    const { gameId } = await create({ houseRules: { undo: 'none' }, innings: 3 });
    expect(await rulesOf(gameId)).toMatchObject({ undo: 'none', innings: 3 });
  });

  test('cannot settle on what cannot be played, nor can anybody else settle anything', async () => {
    expect(await problemsOf(change({ maxInnings: 3 }, []))).toMatchObject([
      { at: 'houseRules.maxInnings' },
    ]);
    const { rules, open } = await ann.api.league.houseRules.query();
    const wanted = { actionId: newId(), reason: 'mine', rules, open: [...open] };
    expect(await problemsOf(ann.api.admin.setHouseRules.mutate(wanted))).toBe('OFFICIALS_ONLY');
  });

  test('says it once however often it comes; another thing under its id is refused', async () => {
    const { rules } = await ann.api.league.houseRules.query();
    const wanted = { actionId: newId(), reason: 'voted', rules, open: ['dh' as const] };
    const set = (more: object) =>
      commissioner.api.admin.setHouseRules.mutate({ ...wanted, ...more });
    const count = async () => {
      const { sql } = server.running.app.connection;
      return (await sql`select from audit_events where id = ${wanted.actionId}`).length;
    };
    expect(await set({})).toEqual(await set({}));
    expect(await count()).toBe(1);
    await expect(set({ open: [] })).rejects.toMatchObject({
      data: { refusal: { type: 'actionIdReused' } },
    });
    expect(await ann.api.league.houseRules.query()).toMatchObject({ open: ['dh'] });
  });

  test('a change that comes again, or twice at once, undoes nothing that was changed since', async () => {
    const { rules } = await ann.api.league.houseRules.query();
    const set = (actionId: string, open: readonly HouseRule[]) =>
      commissioner.api.admin.setHouseRules.mutate({
        ...{ actionId, reason: 'voted', rules, open: [...open] },
      });
    const [first, second] = [newId(), newId()];
    await Promise.all([set(first, ['dh']), set(first, ['dh'])]);
    await set(second, ['weather']);
    expect(await set(first, ['dh'])).toMatchObject({ open: ['weather'] });
  });

  test('a game that waits keeps what was agreed on, and shows it to whoever comes', async () => {
    const houseRules = { weather: true, innings: 3 } as const;
    const { gameId, inviteCode } = await create({ opponent: LINK, houseRules });
    const shown = await rulesOf(gameId);
    expect(shown).toMatchObject({ ...houseRules, ghostRunnerFrom: 4, reentry: false });
    await change({ reentry: true, weather: false, innings: 9 }, []);
    expect(await rulesOf(gameId)).toEqual(shown);
    const seat = { gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' };
    await bob.api.lobby.join.mutate(seat);
    expect(await rulesOf(gameId)).toEqual(shown);
  });

  test('a game of a server that knew no house rules is played by the league’s', async () => {
    const { gameId, inviteCode } = await create({ opponent: LINK, innings: 3 });
    const { sql } = server.running.app.connection;
    await sql`update games set house_rules = null where id = ${gameId}`;
    await bob.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
    expect(await rulesOf(gameId)).toMatchObject({ innings: 3, ghostRunnerFrom: 4 });
  });

  test('a rematch is played by the same rules, as far as the league still leaves them', async () => {
    const houseRules = { innings: 3, shiftsAllowed: true, weather: true } as const;
    const { gameId } = await create({ houseRules });
    await ann.api.game.act.mutate({
      ...{ gameId, actionId: newId(), expectedVersion: 1 },
      action: { type: 'concede', side: 'home' },
    });
    await change({}, ['innings', 'shiftsAllowed']);
    const again = await ann.api.lobby.rematch.mutate({ gameId });
    expect(await rulesOf(again.gameId)).toMatchObject({ ...houseRules, weather: false });
  });
});

test.each([
  [true, false],
  [false, true],
])(
  'an early forfeit leaves no figures: %s; so they count: %s',
  async (earlyForfeitVoids, count) => {
    const { gameId } = await create({ houseRules: { earlyForfeitVoids } });
    await ann.api.game.act.mutate({
      ...{ gameId, actionId: newId(), expectedVersion: 1 },
      action: { type: 'concede', side: 'home' },
    });
    const { sql } = server.running.app.connection;
    const [row] = await sql`select ending, figures_count from games where id = ${gameId}`;
    expect(row).toEqual({ ending: 'forfeit', figures_count: count });
  },
);

test.each([true, false])(
  'where relievers warm up one can be got up, elsewhere not: %s',
  async (warmUp) => {
    const { gameId } = await create({ houseRules: { warmUp } });
    const act = async (action: ManagerAction) => {
      const { version } = await ann.api.game.byId.query({ gameId });
      const asked = { gameId, actionId: newId(), expectedVersion: version, action };
      return ann.api.game.act.mutate(asked).then(
        () => true,
        () => false,
      );
    };
    expect(await act({ type: 'ready', side: 'home', entropy: '' })).toBe(true);
    const { state } = await ann.api.game.byId.query({ gameId });
    const bench = state?.teams.home.roster.map(({ id }) => id) ?? [];
    const answers = await Promise.all(
      bench.map((pitcher) => act({ type: 'warmUp', side: 'home', pitcher })),
    );
    expect(answers.includes(true)).toBe(warmUp);
  },
);

test('two computers play by house rules, too', async () => {
  const ai = { teamId: 'COM', style: 'safe' } as const;
  const wanted = { away: ai, home: { ...ai, teamId: 'BEL' }, houseRules: { innings: 3 } as const };
  const { gameId } = await ann.api.lobby.createAiGame.mutate(wanted);
  expect(await rulesOf(gameId)).toMatchObject({ innings: 3, ghostRunnerFrom: 4 });
});
