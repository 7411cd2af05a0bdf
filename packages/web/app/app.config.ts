/** What a site says of itself; each site overrides it. */
export default defineAppConfig({
  brand: {
    league: '',
    name: 'Paper Dynasty',
    /** Where there is little room. */
    shortName: 'PD',
    tagline: 'Card-and-dice baseball, live between two managers.',
  },
  ui: {
    // Only primary and neutral are palettes; words that warn have a colour each in main.css.
    colors: {
      primary: 'brand',
      neutral: 'ink',
      secondary: 'brand',
      info: 'brand',
      success: 'brand',
      warning: 'brand',
      error: 'brand',
    },
  },
});
