import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who is sitting at Discord's page. */
interface DiscordUser {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string | null;
  readonly avatar?: string | null;
}

/** Discord, as far as a sign-in sees it: a server of its own that checks what the real one checks. */
export interface DiscordStandIn {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whoever approves from now on. */
  user: DiscordUser;
  /** Sent back beside the code, where a server names itself. */
  issuer: string | null;
  /** Answers with this status instead of who it is. */
  broken: number | null;
  readonly stop: () => Promise<void>;
}

interface Grant {
  readonly redirectUri: string;
  readonly challenge: string;
}

interface Desk {
  readonly standIn: DiscordStandIn;
  readonly grants: Map<string, Grant>;
  readonly tokens: Set<string>;
}

export async function startDiscordStandIn(): Promise<DiscordStandIn> {
  const server = createServer((request, response) => {
    void answer(desk, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const standIn: DiscordStandIn = {
    url: `http://127.0.0.1:${port}`,
    clientId: '1234567890',
    clientSecret: 'the secret of the application',
    user: { id: '80351110224678912', username: 'casey' },
    issuer: null,
    broken: null,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const desk: Desk = { standIn, grants: new Map(), tokens: new Set() };
  return standIn;
}

async function answer(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', desk.standIn.url);
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /oauth2/authorize':
      return authorize(desk, url, response);
    case 'POST /api/oauth2/token':
      return exchange(desk, new URLSearchParams(await bodyOf(request)), response);
    case 'GET /api/users/@me':
      return who(desk, request, response);
    default:
      response.writeHead(404).end();
  }
}

function authorize(
  { standIn, grants }: Desk,
  { searchParams }: URL,
  response: ServerResponse,
): void {
  const wanted = (name: string) => searchParams.get(name) ?? '';
  const good =
    wanted('client_id') === standIn.clientId &&
    wanted('response_type') === 'code' &&
    wanted('scope') === 'identify' &&
    wanted('code_challenge_method') === 'S256' &&
    wanted('state') !== '';
  if (!good) return void response.writeHead(400).end();
  const code = randomBytes(16).toString('hex');
  const redirectUri = wanted('redirect_uri');
  grants.set(code, { redirectUri, challenge: wanted('code_challenge') });
  const back = new URL(redirectUri);
  back.searchParams.set('code', code);
  back.searchParams.set('state', wanted('state'));
  if (standIn.issuer) back.searchParams.set('iss', standIn.issuer);
  response.writeHead(302, { location: back.href }).end();
}

function exchange(desk: Desk, form: URLSearchParams, response: ServerResponse): void {
  const { standIn, grants, tokens } = desk;
  const code = form.get('code') ?? '';
  const grant = grants.get(code);
  grants.delete(code);
  const verifier = form.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const good =
    form.get('grant_type') === 'authorization_code' &&
    form.get('client_id') === standIn.clientId &&
    form.get('client_secret') === standIn.clientSecret &&
    form.get('redirect_uri') === grant?.redirectUri &&
    challenge === grant?.challenge;
  if (!good) return json(response, 400, { error: 'invalid_grant' });
  const token = randomBytes(16).toString('hex');
  tokens.add(token);
  json(response, 200, {
    access_token: token,
    token_type: 'Bearer',
    expires_in: 604_800,
    refresh_token: randomBytes(16).toString('hex'),
    scope: 'identify',
  });
}

function who({ standIn, tokens }: Desk, { headers }: IncomingMessage, response: ServerResponse) {
  if (standIn.broken) return json(response, standIn.broken, { message: 'not today' });
  const token = headers.authorization?.replace(/^Bearer /i, '') ?? '';
  if (!tokens.has(token)) return json(response, 401, { message: '401: Unauthorized' });
  json(response, 200, standIn.user);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
