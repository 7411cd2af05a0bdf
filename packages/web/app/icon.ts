import { type FunctionalComponent, h } from 'vue';

/**
 * Takes the place of the icon that Nuxt UI draws with: a class of the stylesheet (see
 * icon-classes.ts) instead of 14 kB that fetch, parse and paint icons in the browser.
 */
const Icon: FunctionalComponent<{ name: string }> = ({ name }) =>
  h('span', { class: ['icon', name], 'aria-hidden': true });
Icon.props = ['name'];

// biome-ignore lint/style/noDefaultExport: it takes the place of a module with a default export.
export default Icon;
