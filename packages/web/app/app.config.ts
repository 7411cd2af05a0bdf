/** What a site says of itself; each site overrides it. */
export default defineAppConfig({
  brand: {
    league: '',
    name: 'Paper Dynasty',
    tagline: 'Card-and-dice baseball, live between two managers.',
  },
});
