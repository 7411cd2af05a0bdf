import { boxScore } from '@paper-dynasty/engine';
import { scriptedBook } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { battingNotes, pitchingNotes } from './box-notes.ts';

const record = scriptedBook([
  '2B B2 @l8',
  'WP 2-3',
  'HR B4 3-4 @f7',
  '1B B1 @l8',
  'E B1 1-2 e6f @g6',
]);
const box = boxScore(record);
const labels = (notes: readonly { readonly label: string }[]) => notes.map(({ label }) => label);

test('below the batting stand hits for extra bases, below the others’ whose error it was', () => {
  expect(labels(battingNotes(record.state, box.away))).toEqual(['2B', 'HR']);
  expect(labels(battingNotes(record.state, box.home))).toEqual(['E']);
});
test('below the pitching stands what he threw away', () => {
  const notes = pitchingNotes(record.state, box.home);
  expect(labels(notes)).toEqual(['WP']);
  expect(notes[0]?.text).toMatch(/\w/);
});
