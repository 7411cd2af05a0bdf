export default defineAppConfig({
  brand: {
    league: 'sba',
    name: 'Super Baseball Alliance',
    shortName: 'SBA',
    tagline: 'Roll the dice, read your cards, play the game live against another manager.',
  },
});
