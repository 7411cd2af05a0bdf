import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIXED = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The package's own arguments crash on a second context; these two are all it needs. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/** CHROMIUM_PATH, else the system's Chromium, else the one that comes from npm. */
export async function chromiumPath(): Promise<string> {
  return process.env.CHROMIUM_PATH || systemChromium() || (await packagedChromium());
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...FIXED].find((path) => existsSync(path));
}

/** It unpacks itself and its libraries into TMPDIR, and reads what for from an AWS variable. */
async function packagedChromium(): Promise<string> {
  const { version } = createRequire(import.meta.url)('@sparticuz/chromium/package.json');
  const folder = join(tmpdir(), `paper-dynasty-chromium-${version}-${process.getuid?.() ?? 0}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
