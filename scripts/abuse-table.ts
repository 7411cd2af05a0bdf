import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.ts';

/** Something that was tried against us, as docs/security.md has it. */
export interface Abuse {
  readonly name: string;
  readonly what: string;
  /** The tests that try it. */
  readonly files: readonly string[];
}

const ROW = /^\| (?<name>[AF]\d\d) \| (?<what>[^|]*) \|[^|]*\| (?<files>[^|]*) \|$/;

/** The table of docs/security.md. */
export const readAbuses = (): readonly Abuse[] =>
  readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const { name, what, files } = ROW.exec(line)?.groups ?? {};
      if (!name || !what || !files) return [];
      return [{ name, what, files: files.split(', ').map((file) => file.replaceAll('`', '')) }];
    });

/** How often an abuse was tried in this run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What came of an abuse, as far as this run can tell: what a browser has to try, it did not. */
export function outcomeOf(
  { files }: Pick<Abuse, 'files'>,
  { passed, failed }: Tally,
): { readonly ok: boolean; readonly outcome: string } {
  if (failed > 0) return { ok: false, outcome: `${failed} FAILED` };
  const ofBrowser = files.filter((file) => file.startsWith('e2e/')).length;
  if (ofBrowser === files.length) return { ok: true, outcome: 'in a browser by pnpm test' };
  if (passed === 0) return { ok: false, outcome: 'NOT TRIED' };
  return { ok: true, outcome: ofBrowser > 0 ? 'held here; in a browser by pnpm test' : 'held' };
}

/** The names that a test carries, such as A01: at the beginning of a title, of its own or of its group. */
export const namesIn = (title: string): readonly string[] =>
  [...title.matchAll(/\b[AF]\d\d\b/g)].map(([name]) => name);
