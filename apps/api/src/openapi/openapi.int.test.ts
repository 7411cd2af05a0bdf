import { pd, sba } from '@paper-dynasty/league-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLeagues } from '../leagues/open-leagues.ts';
import { createRawBrowser } from '../testing/raw-browser.ts';
import { signedIn } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { ANSWERS } from './answers.ts';
import { leagueApi } from './league-api.ts';
import { publicApi, publicQueries } from './public-api.ts';

let server: TestServer;
let gameId: string;
beforeAll(async () => {
  server = await startTestServer({ leagues: openLeagues() });
  const manager = await signedIn(server, 'pd-1');
  ({ gameId } = await manager.api.lobby.create.mutate({
    teamId: 'BOS',
    side: 'home',
    opponent: { type: 'ai', teamId: 'NYA', style: 'safe' },
  }));
  manager.close();
});
afterAll(() => server.stop());

const inputs: { readonly [word: string]: () => object } = {
  game: () => ({ gameId }),
  team: () => ({ teamId: 'BOS' }),
};

describe('the document of the public API', () => {
  test('names every query that everybody may ask, and no other', () => {
    const { paths } = publicApi() as { readonly paths: object };
    expect(Object.keys(paths)).toEqual(publicQueries().map((name) => `/trpc/${name}`));
    expect(publicQueries()).toEqual(expect.arrayContaining(Object.keys(ANSWERS)));
    expect(publicQueries().filter((name) => /^(?:admin|account)\./.test(name))).toEqual([]);
  });

  test.each(Object.keys(ANSWERS))('describes what %s answers', async (name) => {
    const needsInput = ![
      'league.info',
      'league.houseRules',
      'league.dice',
      'lobby.list',
      'team.list',
    ].includes(name);
    const input = needsInput ? (inputs[name.split('.')[0] ?? '']?.() ?? {}) : undefined;
    const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
    const answer = await createRawBrowser(server).get(`/trpc/${name}${query}`);
    const { result } = (await answer.json()) as { result: { data: unknown } };
    const read = ANSWERS[name]?.safeParse(result.data);
    expect(read?.error && z.prettifyError(read.error)).toBeUndefined();
  });
});

describe('the contract of a league’s API', () => {
  test('stands in docs/ as the schemas have it', async () => {
    const document = `${JSON.stringify(leagueApi(), null, 2)}\n`;
    await expect(document).toMatchFileSnapshot('../../../../docs/openapi/league-api.json');
  });

  test.each([pd, sba])('is kept by the demo league of $id', async ({ id }) => {
    const { components } = leagueApi() as { components: { schemas: Record<string, object> } };
    const definitions = JSON.parse(
      JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    );
    const of = (name: string) =>
      z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: definitions } as never);
    const get = async (path: string) =>
      (await fetch(`${server.url}/demo/leagues/${id}/${path}`)).json();
    for (const [path, name] of [
      ['teams', 'Teams'],
      ['managers', 'Managers'],
      ['teams/BOS', 'Roster'],
    ] as const) {
      const read = of(name).safeParse(await get(path));
      expect(read.error && z.prettifyError(read.error)).toBeUndefined();
    }
    const { teams } = (await get('teams')) as { teams: { abbreviation: unknown }[] };
    expect(of('Teams').safeParse({ teams: [{ ...teams[0], abbreviation: 7 }] }).success).toBe(
      false,
    );
  });
});

test.each(['/openapi.json', '/league-openapi.json'])('%s is served', async (path) => {
  const answer = await fetch(`${server.url}${path}`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0' });
});

test('the page at /docs comes from this server alone, under a policy that says so', async () => {
  const page = await fetch(`${server.url}/docs/`);
  expect(page.status).toBe(200);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*(?:unsafe-inline|https?:)/);
  const html = await page.text();
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  for (const [, file] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) {
    expect((await fetch(new URL(file ?? '', page.url))).status).toBe(200);
  }
});
