/** What a site says of itself; each site overrides it. */
export default defineAppConfig({
  brand: {
    league: '',
    name: 'Paper Dynasty',
    /** Where there is little room. */
    shortName: 'PD',
    tagline: 'Card-and-dice baseball, live between two managers.',
    /** Colours of the pictures that stand for games where links are shared. */
    preview: { background: '#111827', ink: '#f9fafb', dim: '#9ca3af', hot: '#fcd34d' },
    /** Around the page of an installed site, and behind it while it starts. */
    themeColor: '#1a432e',
    paperColor: '#ffffff',
  },
  ui: {
    // Only primary and neutral are palettes; words that warn have a colour each in main.css.
    colors: {
      primary: 'brand',
      neutral: 'ink',
      warning: 'brand',
      error: 'brand',
    },
  },
});
