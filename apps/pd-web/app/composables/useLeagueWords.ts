import type { LeagueWords } from '@paper-dynasty/web/league-words';

/** How the collector's binder speaks: of cards, sets and ratings. */
export const useLeagueWords = (): LeagueWords => WORDS;

const WORDS: LeagueWords = {
  greeting: 'Your binder is on the table.',
  atBat: 'Two rated cards and the dice decide every at-bat',
  firstSteps: [
    ['Open your binder', 'Sign in; in a demo league you pick any manager, without a password.'],
    [
      'Pick a matchup',
      'Club, opponent and line-up are chosen already. Change what you like, or start.',
    ],
    [
      'Read the odds',
      'Both cards lie open with the chances of this matchup. Decide; the server rolls and reads.',
    ],
  ],
  about: [
    'The cards of this league are ratings: 108 chances against left-handers, 108 against right-handers, and what a man can do on the bases and in the field. The table shows both cards of a matchup, and the chance of everything that can come of it, before you decide.',
    'Cards come in sets, and a card wears the badge of its set. A game can be played with cards of one set only. Nobody has to read anything off: the server rolls, reads both cards and moves the runners.',
  ],
  demo: 'This is a demo league: pick any manager and open his binder. No password, no account.',
  roster: 'Cards of the club',
  noTeam:
    'You have no club in this league yet. Its office gives them out; any public game can be watched meanwhile.',
  newGame: 'Clubs and cards are chosen already. Change what you like, or start.',
  empty: {
    mine: 'No card of yours is in play. Start a game: the computer has time, and a friend joins with a link.',
    live: 'No game is on to be watched. Put two computers at a table and see what your cards are worth.',
    results: 'The first result will be filed here.',
    leaders:
      'Nobody has a figure yet. Friendly and ranked games that everybody may watch count, once they are over; games between two computers are practice.',
    figures:
      'These cards have no figures yet: public games that are not practice count, once they are over.',
  },
  lost: ['Not in the binder', 'There is no such page, or the game is a private one.'],
  silent: [
    'The card room does not answer',
    'The game server could not be reached. It may be starting: try again in a moment.',
  ],
};
