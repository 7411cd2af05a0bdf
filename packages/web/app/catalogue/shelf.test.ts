import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const LAYER = join(import.meta.dirname, '..');
const SITES = ['pd-web', 'sba-web'].map((site) => join(LAYER, '../../../apps', site, 'app'));
const FOLDERS = [LAYER, ...SITES].map((app) => join(app, 'components'));

const vueFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.vue'),
  );

/** `Game/Field.vue` is `<GameField>` in a template. */
const tagOf = (file: string): string => file.replace(/\.vue$/, '').replaceAll('/', '');

/** Both sites have a face of a card of their own: one name, two texts. */
const texts = new Map<string, string>();
for (const folder of FOLDERS) {
  for (const file of vueFiles(folder)) {
    const tag = tagOf(file);
    texts.set(tag, (texts.get(tag) ?? '') + readFileSync(join(folder, file), 'utf8'));
  }
}

const tagsIn = (text: string): readonly string[] =>
  [...text.matchAll(/<(?:Lazy)?([A-Z]\w+)/g)].flatMap(([, tag]) =>
    tag !== undefined && texts.has(tag) ? [tag] : [],
  );

const shown = (): ReadonlySet<string> => {
  const seen = new Set<string>();
  const scenes = vueFiles(import.meta.dirname).map((file) => join(import.meta.dirname, file));
  const around = [...scenes, join(LAYER, 'error.vue'), ...layouts()];
  const queue = around.flatMap((file) => tagsIn(readFileSync(file, 'utf8')));
  for (let tag = queue.pop(); tag !== undefined; tag = queue.pop()) {
    if (seen.has(tag)) continue;
    seen.add(tag);
    queue.push(...tagsIn(texts.get(tag) ?? ''));
  }
  return seen;
};
const layouts = () =>
  vueFiles(join(LAYER, 'layouts')).map((file) => join(LAYER, 'layouts', basename(file)));

test('every component stands in the catalogue', () => {
  const seen = shown();
  expect([...texts.keys()].filter((tag) => !seen.has(tag))).toEqual([]);
});
