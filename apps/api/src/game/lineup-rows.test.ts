import { type GameState, lineupId, type Substituted } from '@paper-dynasty/engine';
import {
  type ChangeRow,
  minimumMet,
  moment,
  rosterChange,
  SAMPLE_CARDS,
  substitute,
} from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { changedLineups, lineupRows, openHistory, recordLineups } from './lineup-rows.ts';

/** Men of the home team: in left, on the bench; the starter and a reliever. */
const [LEFT, UTILITY] = [32, 37];
const [STARTER, LONG_MAN] = [40, 45];
const before = minimumMet(moment({ inning: 5 }));
const cards = SAMPLE_CARDS;

const rowsAfter = (plays: number, ...changes: readonly ChangeRow[]) => {
  const state: GameState = substitute(before, ...changes).then().state;
  const event: Substituted = {
    type: 'substituted',
    side: 'home',
    changes: changes.map(rosterChange),
  };
  const history = recordLineups(openHistory(before), event, { before, plays });
  return lineupRows(history, { gameId: 'a game', state, cards });
};
const opening = lineupRows(openHistory(before), { gameId: 'a game', state: before, cards });

test('the men of the first pitch are starters, who came in for nobody', () => {
  expect(opening).toHaveLength(20);
  for (const row of opening)
    expect(row).toMatchObject({
      isStarter: true,
      isActive: true,
      enteredInning: null,
      replacingId: null,
      afterPlay: null,
    });
  expect(opening.find(({ id }) => id === STARTER)).toMatchObject({
    position: 'P',
    battingOrder: null,
  });
});

test('a substitution writes who came in, when and for whom, and that the other has left', () => {
  const { lineups, removedLineups } = changedLineups(
    opening,
    rowsAfter(61, [UTILITY, 'LF', 5, LEFT]),
  );
  expect(removedLineups).toEqual([]);
  expect(lineups).toHaveLength(2);
  expect(lineups).toContainEqual(
    expect.objectContaining({
      id: lineupId(UTILITY),
      position: 'LF',
      battingOrder: 6,
      isStarter: false,
      isActive: true,
      enteredInning: 5,
      replacingId: LEFT,
      afterPlay: 61,
    }),
  );
  expect(lineups).toContainEqual(
    expect.objectContaining({ id: LEFT, isStarter: true, isActive: false, battingOrder: null }),
  );
});

test('a double switch writes both, each with his new place of the order', () => {
  const rows = rowsAfter(61, [LONG_MAN, 'P', null, STARTER], [UTILITY, 'LF', 5, LEFT]);
  const came = rows.filter(({ isStarter }) => !isStarter);
  expect(came.map(({ id, replacingId }) => [id, replacingId])).toEqual([
    [UTILITY, LEFT],
    [LONG_MAN, STARTER],
  ]);
});

test('who tires is marked from then on', () => {
  const { home } = before.mound;
  const tired = { ...before, mound: { ...before.mound, home: { ...home, tiredAt: 20 } } };
  const rows = lineupRows(openHistory(tired), { gameId: 'a game', state: tired, cards });
  expect(rows.filter(({ isFatigued }) => isFatigued).map(({ id }) => id)).toEqual([STARTER]);
  expect(opening.some(({ isFatigued }) => isFatigued)).toBe(false);
});
