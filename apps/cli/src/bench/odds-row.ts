/** How long a manager waits for the odds of what he may do. */

import {
  type Action,
  actionOdds,
  type GameState,
  type ManagerTools,
  playGame,
  riskyActions,
  SIDES,
  simulationDice,
} from '@paper-dynasty/engine';
import { averageGame } from '../simulate/average.ts';
import { type BenchRow, interleaved, median, spread } from './row.ts';
import { timed } from './timed.ts';

const STYLES = { away: 'balanced', home: 'balanced' } as const;
const GAMES = 8;
const ROUNDS = 7;
/** Questions of each kind that are asked in a round. */
const ASKED = 40;

interface Question {
  readonly state: GameState;
  readonly action: Action;
}

/** The kind of choice that takes longest, and what it takes. */
export const oddsRow = (tools: ManagerTools): BenchRow => {
  const kinds = questionsOf(tools);
  const asks = Object.fromEntries(
    [...kinds].map(([kind, questions]) => [kind, () => milliseconds(questions, tools)]),
  );
  interleaved(2, asks);
  const times = Object.entries(interleaved(ROUNDS, asks));
  const [kind, slowest] = times.reduce((slow, one) =>
    median(one[1]) > median(slow[1]) ? one : slow,
  );
  return {
    area: 'engine',
    name: `odds of one choice, the slowest of ${kinds.size} kinds: ${kind}`,
    value: median(slowest),
    unit: 'ms',
    floor: null,
    ratio: null,
    must: 2,
    aim: null,
    better: 'lower',
    spread: spread(slowest),
  };
};

const milliseconds = (questions: readonly Question[], tools: ManagerTools): number => {
  const us = timed(() => {
    for (const { state, action } of questions) actionOdds(state, action, tools);
  });
  return us / 1000 / questions.length;
};

/** What may be asked in the moments of some games, by kind. */
const questionsOf = (tools: ManagerTools): ReadonlyMap<string, readonly Question[]> => {
  const kinds = new Map<string, Question[]>();
  const dice = simulationDice(11);
  for (let number = 0; number < GAMES; number++) {
    playGame({ start: averageGame(number), styles: STYLES, dice }, tools, (state) => {
      for (const side of SIDES) {
        for (const { action } of riskyActions(state, side, tools)) {
          const asked = kinds.get(kindOf(state, action)) ?? [];
          if (asked.length < ASKED) kinds.set(kindOf(state, action), [...asked, { state, action }]);
        }
      }
    });
  }
  return kinds;
};

const kindOf = ({ phase }: GameState, action: Action): string => {
  if (action.type === 'choose' && phase.type === 'choice') return phase.choice.type;
  if (action.type !== 'setOffence') return action.type;
  const { approach, contactPlay } = action.offence;
  return contactPlay ? 'run on contact' : approach;
};
