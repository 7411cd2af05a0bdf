import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLockfile } from './lockfile-audit.ts';

/** A registry that says of every package what it is told to say. */
let registry: Server;
let url: string;
let answer: { readonly status: number; readonly body: object };
beforeAll(async () => {
  registry = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  registry.closeAllConnections();
  await new Promise((resolve) => registry.close(resolve));
});

const HOLE = {
  id: 1,
  url: 'https://github.com/advisories/GHSA-none',
  title: 'Anybody may come in',
  severity: 'high',
  vulnerable_versions: '<99.0.0',
  cwe: ['CWE-1'],
  cvss: { score: 7, vectorString: null },
};

test.each<[string, typeof answer, object]>([
  [
    'a version with a known hole is named',
    { status: 200, body: { fastify: [HOLE] } },
    {
      type: 'vulnerable',
      holes: [expect.stringMatching(/^fastify [\d.]+ \(high\): Anybody may come in https:/)],
    },
  ],
  [
    'a lockfile without one is clean',
    { status: 200, body: {} },
    { type: 'clean', packages: expect.any(Number) },
  ],
  [
    'a registry that does not answer such questions is nobody to ask, and no clean bill',
    { status: 405, body: {} },
    { type: 'nobodyToAsk', why: expect.stringContaining('405') },
  ],
])('A47 %s', async (_, said, expected) => {
  answer = said;
  expect(await auditLockfile(url)).toEqual(expected);
});
