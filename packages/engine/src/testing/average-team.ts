/** Two average teams of 26: the same chances for everyone, legs, arms and hands as a real team has them. */

import type { Bats, FieldPosition, Hand } from '../model/baseball.ts';
import type { CardBook, Endurance, RatedCard } from '../model/cards.ts';
import { lineupId } from '../model/ids.ts';
import type { RosterSpot, StartingLineup } from '../model/team.ts';
import { averageBatter, averagePitcher } from './average-cards.ts';

type BatterRow = readonly [
  name: string,
  positions: readonly FieldPosition[],
  bats: Bats,
  speed: number,
  /** low, high, chances of a good jump in 36 */
  steal: readonly [low: number, high: number, jump: number],
];

/** The nine who start, in batting order, then four for the bench. */
const BATTERS: readonly BatterRow[] = [
  ['center fielder', ['CF'], 'L', 16, [9, 16, 9]],
  ['second baseman', ['2B', 'SS'], 'R', 14, [8, 15, 4]],
  ['right fielder', ['RF', 'LF'], 'L', 13, [8, 15, 2]],
  ['first baseman', ['1B'], 'L', 11, [6, 13, 1]],
  ['hitter', ['1B'], 'R', 10, [5, 12, 0]],
  ['left fielder', ['LF', 'RF'], 'R', 14, [8, 15, 4]],
  ['third baseman', ['3B'], 'R', 12, [7, 14, 1]],
  ['shortstop', ['SS', '2B'], 'S', 14, [8, 15, 5]],
  ['catcher', ['C'], 'R', 10, [5, 12, 0]],
  ['second catcher', ['C'], 'R', 10, [5, 12, 0]],
  ['infielder', ['2B', '3B', 'SS', '1B'], 'R', 13, [8, 15, 2]],
  ['outfielder', ['CF', 'LF', 'RF'], 'L', 15, [9, 16, 6]],
  ['corner man', ['3B', '1B', 'LF'], 'L', 12, [7, 14, 1]],
];

/** Where each of the first nine starts. */
const STARTS = ['CF', '2B', 'RF', '1B', 'DH', 'LF', '3B', 'SS', 'C'] as const;

type PitcherRow = readonly [name: string, throws: Hand, endurance: Endurance, hold: number];

const starter = (start: number): Endurance => ({ start, relief: 3, close: 0 });
const reliever = (relief: number, close = 0): Endurance => ({ start: 0, relief, close });

/** Five starters, then eight for the bullpen, the closer last. */
const PITCHERS: readonly PitcherRow[] = [
  ['first starter', 'R', starter(6), -1],
  ['second starter', 'L', starter(6), -3],
  ['third starter', 'R', starter(5), 0],
  ['fourth starter', 'R', starter(5), 2],
  ['fifth starter', 'L', starter(5), 1],
  ['long man', 'R', reliever(3), 1],
  ['swing man', 'R', reliever(2), 0],
  ['left-hander', 'L', reliever(1), -2],
  ['second left-hander', 'L', reliever(1), -1],
  ['middle man', 'R', reliever(2), 2],
  ['right-hander', 'R', reliever(1), 1],
  ['set-up man', 'R', reliever(1, 1), 0],
  ['closer', 'R', reliever(1, 3), 0],
];

/** Cards of one average team: thirteen batters, then thirteen pitchers. */
const cardsOf = (team: string): readonly RatedCard[] => [
  ...BATTERS.map(([name, positions, bats, speed, [low, high, jump]]) =>
    averageBatter(
      { name: `${team} ${name}`, bats, change: { speed, steal: { low, high, jump, auto: false } } },
      ...positions,
    ),
  ),
  ...PITCHERS.map(([name, throws, endurance, hold]) =>
    averagePitcher({ name: `${team} ${name}`, throws }, { endurance, hold }),
  ),
];

export interface AverageTeam {
  readonly cards: CardBook;
  readonly roster: readonly RosterSpot[];
  readonly lineup: StartingLineup;
  /** Roster places of the starters, in turn. */
  readonly rotation: readonly RosterSpot[];
}

/**
 * A whole average team.
 * @param first the line-up id of its first man: 1 away, 27 home
 */
export const averageTeam = (name: string, first: number): AverageTeam => {
  const cards = cardsOf(name);
  const roster = cards.map((card, i) => ({
    id: lineupId(first + i),
    card: card.key,
    name: card.name,
  }));
  return {
    cards: new Map(cards.map((card) => [card.key, card])),
    roster,
    lineup: {
      slots: STARTS.map((role, i) => ({ id: lineupId(first + i), role })),
      pitcher: lineupId(first + BATTERS.length),
    },
    rotation: roster.slice(BATTERS.length, BATTERS.length + 5),
  };
};
