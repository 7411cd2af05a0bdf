export default defineAppConfig({
  brand: {
    league: 'pd',
    name: 'Paper Dynasty',
    shortName: 'PD',
    preview: { background: '#101d42', ink: '#eef3fd', dim: '#9fb2de', hot: '#f2d27c' },
    tagline: 'Build a club of rated cards and manage it live, pitch by pitch and roll by roll.',
    themeColor: '#182a57',
    paperColor: '#edf1f9',
  },
});
