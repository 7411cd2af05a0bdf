import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIXED = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The package's own arguments crash on a second context; these two are all it needs. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/**
 * CHROMIUM_PATH, else the system's Chromium, else the one that comes from npm. Pictures are taken with
 * that one everywhere: two browsers draw a letter a shade differently.
 */
export async function chromiumPath(): Promise<string> {
  if (process.env.LOOKS) return packagedChromium();
  return process.env.CHROMIUM_PATH || systemChromium() || (await packagedChromium());
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...FIXED].find((path) => existsSync(path));
}

/**
 * It unpacks itself and its libraries into TMPDIR, looks for fonts where AWS has them, and reads from
 * an AWS variable which libraries it needs. Whoever comes second finds it whole or not at all, and
 * the processes that this one starts find it by CHROMIUM_PATH.
 */
async function packagedChromium(): Promise<string> {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(new URL('../package.json', entry), 'utf8'));
  const usual = tmpdir();
  const folder = join(usual, `paper-dynasty-chromium-${version}-${process.getuid?.() ?? 0}`);
  const path = join(folder, 'chromium');
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  // As it is read the package tells the system's loader and fontconfig where its things will be.
  process.env.TMPDIR = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  if (!existsSync(path)) {
    process.env.TMPDIR = await mkdtemp(`${folder}-`);
    await packaged.executablePath();
    await writeFile(join(tmpdir(), 'fonts/fonts.conf'), fontsIn(join(folder, 'fonts')));
    await rename(tmpdir(), folder).catch(() => rm(tmpdir(), { recursive: true }));
  }
  process.env.TMPDIR = usual;
  process.env.CHROMIUM_PATH = path;
  return path;
}

/** The system's fonts, where it has some, and those that came along: without any a text field ends it. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
