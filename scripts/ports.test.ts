import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { freePort } from '@paper-dynasty/postgres';
import { afterEach, expect, test } from 'vitest';
import { checkPorts, choosePorts } from './ports.ts';
import { readSettings } from './settings.ts';

const server = createServer();
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

const ports = async (overrides: Record<string, string>) =>
  choosePorts(
    readSettings('start', {
      API_PORT: '0',
      OPS_PORT: '0',
      SBA_PORT: '0',
      PD_PORT: '0',
      ...overrides,
    }),
  );

test('a taken port is named with the setting that moves it', async () => {
  const taken = await freePort();
  await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));

  const words = `Port ${taken}, wanted by the PD site, is taken. Free it, or choose another: PD_PORT=`;
  const settings = await ports({ PD_PORT: String(taken) });
  await expect(checkPorts(settings, { orphans: false })).rejects.toThrow(words);
  // A site that is not to run wants no port.
  const without = await ports({ PD_PORT: String(taken), SITES: 'sba' });
  await checkPorts(without, { orphans: false });
});

test('what a killed supervisor left behind is given time to let go', async () => {
  const taken = await freePort();
  await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
  const settings = await ports({ API_PORT: String(taken) });

  const check = checkPorts(settings, { orphans: true });
  // The first look is over.
  await setImmediate();
  server.close();
  await check;
});

test.for([
  ['API_PORT', 'eighty'],
  ['SBA_PORT', '70000'],
  ['SITES', 'sba,mlb'],
  ['DATABASE_URL', 'mysql://localhost/games'],
] as const)('%s=%s is refused by name', ([setting, value]) => {
  expect(() => readSettings('start', { [setting]: value })).toThrow(setting);
});
