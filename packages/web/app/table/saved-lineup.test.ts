import { openGame } from '@paper-dynasty/engine';
import { SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { draftOf, moveSlot, putIn } from './lineup-draft.ts';
import { fromSaved, sameNine, toSaved } from './saved-lineup.ts';

const state = openGame(sampleGame());
const dugout = { state, cards: SAMPLE_CARDS, side: 'away' } as const;
const draft = draftOf(state.teams.away);
const saved = toSaved(dugout, draft);

test('what was saved comes back as it was', () => {
  expect(fromSaved(dugout, saved, draft.pitcher)).toEqual(draft);
});

test('whoever pitches bats in the pitcher’s place', () => {
  const batting = { ...draft, slots: draft.slots.with(8, { id: draft.pitcher, role: 'P' }) };
  const kept = toSaved(dugout, batting);
  expect(kept[8]).toEqual({ playerId: null, role: 'P' });
  const another = state.teams.away.roster.at(-1)?.id ?? draft.pitcher;
  expect(fromSaved(dugout, kept, another)?.slots[8]).toEqual({ id: another, role: 'P' });
});

test('nobody stands in for a man who has left the team', () => {
  const gone = saved.with(0, { playerId: 'long gone', role: saved[0]?.role ?? '' });
  expect(fromSaved(dugout, gone, draft.pitcher)).toBeNull();
});

test('another order or another man is another nine', () => {
  const bench = state.teams.away.roster.find(({ id }) => !draft.slots.some((one) => one.id === id));
  expect(sameNine(saved, toSaved(dugout, draft))).toBe(true);
  expect(sameNine(saved, toSaved(dugout, moveSlot(draft, 0, 8)))).toBe(false);
  expect(sameNine(saved, toSaved(dugout, putIn(draft, 0, bench?.id ?? draft.pitcher)))).toBe(false);
  expect(sameNine(saved, saved.slice(1))).toBe(false);
});
