import type { LeagueWords } from '../words/league-words.ts';

/** Words for no league in particular; a site's composable of the same name takes the place of this one. */
export const useLeagueWords = (): LeagueWords => WORDS;

const WORDS: LeagueWords = {
  greeting: 'The field is yours.',
  atBat: 'Cards and dice decide every at-bat, as on a kitchen table',
  firstSteps: [
    ['Say who you are', 'Sign in; in a demo league you pick any manager, without a password.'],
    ['Start a game', 'Everything is chosen already. Change what you like, or press the button.'],
    ['Manage', 'The table asks you one thing at a time.'],
  ],
  about: [],
  demo: 'This is a demo league: pick any manager and play as him. No password, no account.',
  roster: 'Roster',
  noTeam: 'You do not manage a team in this league.',
  newGame: 'Everything is chosen already. Change what you like, or start.',
  empty: {
    mine: 'No game is on. Start one: the computer has time, and a friend joins with a link.',
    live: 'None is on. Start one between two computers and watch it.',
    results: 'The first result will stand here.',
    leaders: 'No game counts yet.',
    figures: 'Public games that are not practice count, once they are over.',
  },
  lost: ['Foul ball', 'There is no such page, or the game is a private one.'],
  silent: ['No answer', 'The game server could not be reached. Try again in a moment.'],
};
