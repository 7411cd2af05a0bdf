/** A game that two computers have played to its end: always the same. */

import {
  act,
  chooseAction,
  evolve,
  type GameRecord,
  managerTools,
  openGame,
  openRecord,
  score,
  simulationDice,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import { sampleGame } from '@paper-dynasty/engine/testing';
import { NAMED_CARDS, named } from './named-teams.ts';

/** Of the games that dice can make one that is close. */
const SEED = 46;

const playOut = (seed: number): GameRecord => {
  const opened = named(openGame(sampleGame()));
  const tools = managerTools({ cards: NAMED_CARDS, charts: standardCharts }, opened.rules);
  const equipment = { ...tools, dice: simulationDice(seed) };
  let record = openRecord(opened);
  for (;;) {
    const { state } = record;
    const [side] = waitingFor(state);
    const choice = side && chooseAction(state, { side, style: 'balanced' }, tools);
    if (!choice) return record;
    const acted = act(state, choice.action, equipment);
    if (!acted.ok) throw new Error(acted.rejection.code);
    record = acted.value.events.reduce(
      (book, event) => score(book, event, evolve(book.state, event)),
      record,
    );
  }
};

export const FINISHED: GameRecord = playOut(SEED);
