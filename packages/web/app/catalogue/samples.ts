/** People, games and words to show components with, for the catalogue. */

import type { ChatMessage, GameCard, Presence } from '@paper-dynasty/api/contract';
import {
  evolve,
  type GameRecord,
  openGame,
  openRecord,
  score,
  standardCharts,
} from '@paper-dynasty/engine';
import { playRandomGame, SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import type { Manners } from '../table/manners.ts';

const LONG_AGO = '2026-04-01T19:05:00.000Z';
const away = {
  team: { id: 'BOS', name: 'Boston Red Sox', abbreviation: 'BOS' },
  manager: { id: 'pd-1', name: 'Rosa Quillfeather' },
  ai: null,
  score: 3,
};
const home = {
  team: { id: 'NYA', name: 'New York Yankees', abbreviation: 'NYA' },
  manager: null,
  ai: 'balanced' as const,
  score: 2,
};

const live: GameCard = {
  id: '01900000-0000-7000-8000-000000000000',
  league: 'pd',
  status: 'active',
  mode: 'friendly',
  visibility: 'public',
  resolution: 'auto',
  innings: 9,
  away,
  home,
  inning: 5,
  half: 'top',
  outs: 1,
  onBaseCode: 5,
  ending: null,
  winner: null,
  waitingFor: 'away',
  mySides: [],
  myTurn: false,
  version: 80,
  createdAt: LONG_AGO,
  startedAt: LONG_AGO,
  endedAt: null,
  lastActionAt: LONG_AGO,
  clock: 'none',
};

/** A game in every state in which the lobby can meet it. */
export const GAMES: readonly GameCard[] = [
  { ...live, mySides: ['away'], myTurn: true },
  live,
  { ...live, status: 'pending', home: { ...home, team: null, ai: null, score: 0 } },
  { ...live, status: 'pending', waitingFor: 'both' },
  { ...live, status: 'completed', inning: 9, ending: 'regulation', winner: 'away' },
  { ...live, status: 'completed', inning: 12, ending: 'walk-off', winner: 'home' },
];

export const PRESENCE: Presence = {
  managers: { away: true, home: false },
  silentSince: { away: null, home: null },
  spectators: 3,
};

const say = (number: number, from: string, text: string): ChatMessage => ({
  number,
  from,
  name: from === 'me' ? 'Rosa Quillfeather' : 'Theo Marchbank',
  text,
  rematch: null,
  at: LONG_AGO,
});
export const MESSAGES: readonly ChatMessage[] = [
  say(1, 'other', 'Good luck!'),
  say(2, 'me', 'You too. Your bullpen will need it.'),
  say(3, 'other', 'Ouch'),
];

export const ASKED: Manners = {
  takeBack: { type: 'offerUndo', side: 'away' },
  callOff: { type: 'offerVoid', side: 'away' },
  concede: { type: 'concede', side: 'away' },
  asked: {
    text: 'New York ask to take back their last decision.',
    yes: { type: 'answerUndo', side: 'away', accept: true },
    no: { type: 'answerUndo', side: 'away', accept: false },
  },
  waits: null,
};

/** A game before its first pitch, and one played to its end by chance: always the same. */
export const UNPLAYED: GameRecord = openRecord(openGame(sampleGame()));
export const playedRecord = (): GameRecord => {
  const books = { cards: SAMPLE_CARDS, charts: standardCharts };
  const { events } = playRandomGame(sampleGame(), { seed: 7, books });
  return events
    .slice(1)
    .reduce((record, event) => score(record, event, evolve(record.state, event)), UNPLAYED);
};
