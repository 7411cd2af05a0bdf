import { expect, test } from 'vitest';
import type { Die } from '../model/roll.ts';
import { faceOf, facesOf } from './faces.ts';

const ALL_BYTES = Array.from({ length: 256 }, (_, byte) => byte);

test.each<{ sides: Die; eachFace: number; thrownAway: number }>([
  { sides: 4, eachFace: 64, thrownAway: 0 },
  { sides: 6, eachFace: 42, thrownAway: 4 },
  { sides: 20, eachFace: 12, thrownAway: 16 },
  { sides: 100, eachFace: 2, thrownAway: 56 },
])('of all 256 bytes each face of a d$sides owns $eachFace', ({ sides, eachFace, thrownAway }) => {
  const counts = new Map<number, number>();
  for (const byte of ALL_BYTES) {
    const face = faceOf(byte, sides);
    counts.set(face, (counts.get(face) ?? 0) + 1);
  }
  expect(counts.get(0) ?? 0).toBe(thrownAway);
  for (let face = 1; face <= sides; face++) expect(counts.get(face)).toBe(eachFace);
  expect(counts.size).toBe(sides + (thrownAway > 0 ? 1 : 0));
});

test('a byte that gives no face is passed over, and the next die goes on from there', () => {
  const bytes = [255, 252, 5, 240, 19, 7];
  let read = 0;
  const faces = facesOf(() => bytes[read++] ?? 0, [6, 20, 4]);
  expect(faces).toEqual([6, 20, 4]);
  expect(read).toBe(6);
});
