import { type GameEvent, standardCharts } from '@paper-dynasty/engine';
import { playRandomGame, SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { disputedCards } from './disputed-cards.ts';

const books = { cards: SAMPLE_CARDS, charts: standardCharts };
const { events } = playRandomGame(sampleGame({ resolution: 'manual' }), {
  seed: 3,
  books,
});
const cards = disputedCards(events);
const ofType = <T extends GameEvent['type']>(type: T) =>
  events.filter((event): event is Extract<GameEvent, { type: T }> => event.type === type);

test('every dispute of a log is found, in order, with who disputed and what was read first', () => {
  const disputes = ofType('outcomeDisputed');
  expect(disputes.length).toBeGreaterThan(3);
  expect(cards.map(({ disputedBy }) => disputedBy)).toEqual(disputes.map(({ side }) => side));
  const first = disputes.map((dispute) => {
    const before = events[events.indexOf(dispute) - 1];
    return before?.type === 'outcomeEntered' ? before.outcome : null;
  });
  expect(cards.map((card) => card.first)).toEqual(first);
});

test('what a card was played as is what the log confirms', () => {
  const settled = cards.filter((card) => card.settled !== null);
  expect(settled.length).toBeGreaterThan(0);
  for (const { at, settled: result, second } of settled) {
    const confirmed = events.slice(at.version).find(({ type }) => type === 'outcomeConfirmed');
    expect(confirmed).toMatchObject({ by: result?.by, outcome: result?.outcome });
    if (result?.by !== 'admin') expect(Object.keys(second)).toHaveLength(2);
  }
});

test('a game in which nobody doubts a card has none', () => {
  const quiet = events.filter(({ type }) => type === 'gameStarted');
  expect(disputedCards(quiet)).toEqual([]);
  expect(disputedCards([])).toEqual([]);
});
