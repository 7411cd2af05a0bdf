/**
 * For Tailwind: a class for every icon of the set. The stylesheet carries those that are named
 * somewhere in the source, so that icons cost a browser no JavaScript.
 */
import { createRequire } from 'node:module';
import type { IconifyJSON } from '@iconify/types';
import { iconToHTML } from '@iconify/utils/lib/svg/html';
import { svgToURL } from '@iconify/utils/lib/svg/url';
import plugin from 'tailwindcss/plugin';

const { icons }: IconifyJSON = createRequire(import.meta.url)('@iconify-json/lucide/icons.json');
const values = Object.fromEntries(Object.entries(icons).map(([name, { body }]) => [name, body]));

/** How wide and high an icon of the set is drawn. */
const BOX = { viewBox: '0 0 24 24', width: '24', height: '24' };

// biome-ignore lint/style/noDefaultExport: Tailwind takes it from there.
export default plugin(({ matchComponents }) => {
  const look = (body: string) => ({ '--icon': svgToURL(iconToHTML(body, BOX)) });
  matchComponents({ 'i-lucide': look }, { values });
});
