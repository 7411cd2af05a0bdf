/** A game as the server tells it: how it stood when it was read, and all that came after. */

import type { GameSnapshot, LoggedEvent } from '@paper-dynasty/api/contract';
import { type GameEvent, standardCharts } from '@paper-dynasty/engine';
import { playRandomGame, SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { GAMES, UNPLAYED } from './samples.ts';

const LONG_AGO = '2026-04-01T19:05:00.000Z';
const books = { cards: SAMPLE_CARDS, charts: standardCharts };

const logged = (event: GameEvent, index: number): LoggedEvent => ({
  version: index + 2,
  at: LONG_AGO,
  by: 'server',
  event,
});

export const toldGame = () => {
  const [game] = GAMES;
  if (!game) throw new Error('there is no sample game');
  const { state, ...record } = UNPLAYED;
  const begun: GameSnapshot = {
    game,
    inviteCode: null,
    rules: null,
    state,
    version: 1,
    cards: [...SAMPLE_CARDS.values()],
    record,
    presence: {
      managers: { away: true, home: true },
      silentSince: { away: null, home: null },
      spectators: 0,
    },
    clock: null,
  };
  const { events, state: end } = playRandomGame(sampleGame(), { seed: 7, books });
  return { begun, log: events.slice(1).map(logged), end };
};
