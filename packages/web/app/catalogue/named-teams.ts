/** Two teams of the catalogue, each man by his name: as many as the engine's average teams have. */

import type { CardBook, GameState, Side, TeamInfo } from '@paper-dynasty/engine';
import { averageTeam } from '@paper-dynasty/engine/testing';

const INFO: { readonly [S in Side]: TeamInfo } = {
  away: { id: 'BOS', abbreviation: 'BOS', name: 'Boston Red Sox' },
  home: { id: 'NYA', abbreviation: 'NYA', name: 'New York Yankees' },
};

/** In the order of a roster: nine who start, four for the bench, five starters, eight for the bullpen. */
const NAMES: { readonly [S in Side]: readonly string[] } = {
  away: [
    ...['Mookie Betts', 'Rafael Devers', 'J.D. Martinez', 'Xander Bogaerts', 'Andrew Benintendi'],
    ...['Brock Holt', 'Mitch Moreland', 'Christian Vázquez', 'Jackie Bradley Jr.'],
    ...['Sandy León', 'Eduardo Núñez', 'Steve Pearce', 'Michael Chavis'],
    ...['Chris Sale', 'David Price', 'Eduardo Rodríguez', 'Rick Porcello', 'Nathan Eovaldi'],
    ...['Hector Velázquez', 'Colten Brewer', 'Brian Johnson', 'Josh Taylor', 'Ryan Brasier'],
    ...['Heath Hembree', 'Matt Barnes', 'Brandon Workman'],
  ],
  home: [
    ...['Aaron Hicks', 'DJ LeMahieu', 'Aaron Judge', 'Luke Voit', 'Edwin Encarnación'],
    ...['Brett Gardner', 'Gio Urshela', 'Gleyber Torres', 'Gary Sánchez'],
    ...['Austin Romine', 'Tyler Wade', 'Cameron Maybin', 'Mike Ford'],
    ...['Masahiro Tanaka', 'James Paxton', 'Domingo Germán', 'Luis Severino', 'CC Sabathia'],
    ...['Chad Green', 'Luis Cessa', 'Stephen Tarpley', 'Zack Britton', 'Jonathan Holder'],
    ...['Tommy Kahnle', 'Adam Ottavino', 'Aroldis Chapman'],
  ],
};

const cardsOf = (side: Side, first: number): CardBook => {
  const { cards } = averageTeam(side === 'away' ? 'Away' : 'Home', first);
  return new Map(
    [...cards].map(([key, card], index) => [
      key,
      { ...card, name: NAMES[side][index] ?? card.name },
    ]),
  );
};

export const NAMED_CARDS: CardBook = new Map([...cardsOf('away', 1), ...cardsOf('home', 27)]);

export const named = (state: GameState): GameState => ({
  ...state,
  teams: { away: namedTeam(state, 'away'), home: namedTeam(state, 'home') },
});

const namedTeam = ({ teams }: GameState, side: Side): GameState['teams'][Side] => ({
  ...teams[side],
  info: INFO[side],
  roster: teams[side].roster.map((spot, index) => ({
    ...spot,
    name: NAMES[side][index] ?? spot.name,
  })),
});
