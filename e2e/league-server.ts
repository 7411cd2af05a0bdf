import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A league with an API of its own, as docs/leagues-api.md has it. */
export interface LeagueServer {
  readonly url: string;
  readonly host: string;
  readonly key: string;
  readonly stop: () => Promise<void>;
}

export interface LeagueServerOptions {
  /** A demo league whose teams and cards it has, e.g. `http://localhost:8000/demo/leagues/pd`. */
  readonly like: string;
  /** Who manages Boston, by his number at Discord. */
  readonly discordId: string;
  /** What it calls Boston for short. */
  readonly nickname: string;
}

const KEY = 'the key of a league, for tests';
const BOSTON = 'BOS';

/** Its teams are those of a demo league; its only manager is a person. */
export async function startLeagueServer(options: LeagueServerOptions): Promise<LeagueServer> {
  const server = createServer(async (request, response) => {
    const isKnown = request.headers.authorization === `Bearer ${KEY}`;
    const { status, body } = isKnown ? await answer(options, request.url ?? '') : REFUSED;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, key: KEY, stop: () => stop(server) };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const REFUSED: Answer = { status: 401, body: {} };
const MANAGER = 'casey';

async function answer(
  { like, discordId, nickname }: LeagueServerOptions,
  path: string,
): Promise<Answer> {
  if (path === '/managers') {
    const casey = { id: MANAGER, name: 'Casey', discord_id: discordId };
    return { status: 200, body: { managers: [casey] } };
  }
  const said = await fetch(like + path);
  const body = await said.json();
  if (path !== '/teams') return { status: said.status, body };
  const teams = body.teams.map((team: { readonly id: string }) =>
    team.id === BOSTON
      ? { ...team, managers: [MANAGER], short_name: nickname }
      : { ...team, managers: [] },
  );
  return { status: said.status, body: { teams } };
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
