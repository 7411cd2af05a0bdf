/** The year of the first big-league season: lower numbers are a league's own count of its sets. */
const FIRST_SEASON = 1871;

/** What the set is that a card belongs to: one with the number of a year is that season's. */
export const setWords = (cardset: number): string =>
  cardset < FIRST_SEASON ? `Card set ${cardset}` : `Card set of the ${cardset} season`;
