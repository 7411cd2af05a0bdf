/** Stands in for Tailwind's palettes, which Nuxt UI would send to every browser: the brands bring their own. */
export default {};
