export default defineAppConfig({
  brand: {
    league: 'sba',
    name: 'Super Baseball Alliance',
    shortName: 'SBA',
    preview: { background: '#1a432e', ink: '#f6efdc', dim: '#b9cfae', hot: '#ffd98a' },
    tagline: 'Roll the dice, read your cards, play the game live against another manager.',
    themeColor: '#1a432e',
    paperColor: '#f6f0df',
  },
});
