export default defineAppConfig({
  brand: {
    league: 'pd',
    name: 'Paper Dynasty',
    shortName: 'PD',
    tagline: 'Build a club of rated cards and manage it live, pitch by pitch and roll by roll.',
  },
});
