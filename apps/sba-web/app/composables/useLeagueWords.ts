import type { LeagueWords } from '@paper-dynasty/web/league-words';

/** How the old ballpark speaks: of the park, the chalk and the cards on the table. */
export const useLeagueWords = (): LeagueWords => WORDS;

const WORDS: LeagueWords = {
  greeting: 'The grass is cut and the chalk is down.',
  atBat: 'The dice say which card to read and where, as on a kitchen table; you read it',
  firstSteps: [
    ['Sign the book', 'Sign in; in a demo league you pick any manager, without a password.'],
    [
      'Make out the card',
      'Park, opponent and line-up are chosen already. Change what you like, or start.',
    ],
    [
      'Play ball',
      'The dice point at a line of a card. Whoever bats reads it out; the other manager nods, or disputes it.',
    ],
  ],
  about: [
    'The cards of this league are pictures, as they were printed. When the dice have fallen, the card that counts is lit, the batting manager reads it, and the other one confirms or disputes what he has read. Who cannot agree plays on under protest, and the commissioner settles it.',
    'What a computer has to know of a card, its managers read off it once and note it for the whole league. A line that was read alike in three games is suggested from then on.',
  ],
  demo: 'This is a demo league: pick any manager, sit down in his dugout and play. No password, no account.',
  roster: 'The twenty-six',
  noTeam:
    'You have no team in this league. The commissioner gives them out; any public game can be watched meanwhile.',
  newGame: 'The nines are picked and the park is yours. Change what you like, or start.',
  empty: {
    mine: 'The park is yours and nobody plays in it. Start a game: the computer has time, and a friend walks in by a link.',
    live: 'The stands are empty, because no game is on. Send two computers out and watch from behind the plate.',
    results: 'The first final score will be chalked up here.',
    leaders:
      'The book is still blank. Friendly and ranked games that everybody may watch are entered, once they are over; games between two computers are practice.',
    figures:
      'The book says nothing of them yet: public games that are not practice are entered, once they are over.',
  },
  lost: [
    'Foul ball',
    'This one went out of the park: there is no such page, or the game is a private one.',
  ],
  silent: [
    'No answer from the clubhouse',
    'The game server could not be reached. It may be starting: try again in a moment.',
  ],
};
