/** Stands in for Tailwind's palettes, which Nuxt UI would send to every browser: the brands bring their own. */
// biome-ignore lint/style/noDefaultExport: it takes the place of a module with a default export.
export default {};
