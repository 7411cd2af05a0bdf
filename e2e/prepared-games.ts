import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';

/** Games in every stage, made through the API: for tests that look at pages and do not play. */
export interface PreparedGames {
  /** Played to the end by two computers. */
  readonly finished: string;
  /** Mine, before the first pitch. */
  readonly setup: string;
  /** Mine, with an empty seat. */
  readonly open: string;
  /** Mine, begun: the first decision is mine. */
  readonly begun: string;
  /** Somebody of the team that plays in all of them. */
  readonly player: string;
}

export interface Visitor {
  readonly request: APIRequestContext;
  /** The site. */
  readonly url: string;
}

/** Signs the visitor in as a demo manager and makes the games. */
export async function prepareGames(visitor: Visitor, managerId: string): Promise<PreparedGames> {
  await call(visitor, 'account.signInDemo', { managerId });
  return makeGames(visitor);
}

/** Makes the games of a visitor who is signed in and manages Boston. */
export async function makeGames(visitor: Visitor): Promise<PreparedGames> {
  const ai = { type: 'ai', teamId: 'NYA', style: 'safe' };
  const create = async (terms: object): Promise<string> =>
    (await call(visitor, 'lobby.create', { teamId: 'BOS', side: 'away', ...terms })).gameId;
  const computers = {
    away: { teamId: 'BOS', style: 'safe' },
    home: { teamId: 'NYA', style: 'balanced' },
    innings: 3,
  };
  const { gameId: finished } = await call(visitor, 'lobby.createAiGame', computers);
  const setup = await create({ opponent: ai });
  const open = await create({ opponent: { type: 'link' } });
  const begun = await create({ opponent: ai });
  await readyUp(visitor, begun);
  await expect
    .poll(() => statusOf(visitor, finished), { intervals: [250], timeout: 60_000 })
    .toBe('completed');
  const { cards } = await ask(visitor, 'team.byId', { teamId: 'BOS' });
  return { finished, setup, open, begun, player: cards[0].playerId };
}

async function readyUp(visitor: Visitor, gameId: string): Promise<void> {
  const { version } = await ask(visitor, 'game.byId', { gameId });
  await call(visitor, 'game.act', {
    gameId,
    actionId: '01900000-0000-7000-8000-000000000001',
    expectedVersion: version,
    action: { type: 'ready', side: 'away', entropy: '00112233445566778899aabbccddeeff' },
  });
}

export const statusOf = async (visitor: Visitor, gameId: string): Promise<unknown> =>
  (await ask(visitor, 'game.byId', { gameId })).game.status;

/** Asks again, like a site's visitor, as long as the server says that this may help. */
export async function call(visitor: Visitor, procedure: string, data: object) {
  const { request, url } = visitor;
  const post = () =>
    request.post(`${url}/api/trpc/${procedure}`, { data, headers: { origin: url } });
  let answer = await post();
  for (let tries = 1; tries < TRIES && (await mayHelp(answer)); tries += 1) answer = await post();
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true);
  return (await answer.json()).result.data;
}

/** A machine that does everything at once may take longer than the server lets anybody wait. */
const TRIES = 5;

const mayHelp = async (answer: APIResponse): Promise<boolean> =>
  !answer.ok() && (await answer.json()).error.data.refusal?.retryable === true;

export async function ask({ request, url }: Visitor, procedure: string, input: object) {
  const query = encodeURIComponent(JSON.stringify(input));
  const answer = await request.get(`${url}/api/trpc/${procedure}?input=${query}`);
  expect(answer.ok(), procedure).toBe(true);
  return (await answer.json()).result.data;
}
