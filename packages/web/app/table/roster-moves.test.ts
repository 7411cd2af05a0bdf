import { lineupId, type RosterChange } from '@paper-dynasty/engine';
import { moment } from '@paper-dynasty/engine/testing';
import { describe, expect, it } from 'vitest';
import { previewOf } from './roster-moves.ts';

const previews = (...changes: readonly RosterChange[]) =>
  previewOf(moment(), 'home', { type: 'substitute', side: 'home', changes });
const LOST = 'The designated hitter is lost: the pitcher bats from here on.';

describe('the preview of a change', () => {
  it('says who comes in for whom, where, and who is done', () => {
    expect(previews({ player: lineupId(38), role: 'LF', slot: 5, replaces: lineupId(32) })).toEqual(
      [
        'Home outfielder plays LF for Home left fielder and bats 6th.',
        'Home left fielder is done for the day.',
      ],
    );
  });

  it('says once that the designated hitter is lost', () => {
    const lines = previews(
      { player: lineupId(31), role: 'LF', slot: 4 },
      { player: lineupId(40), role: 'P', slot: 5 },
    );
    expect(lines.filter((line) => line === LOST)).toHaveLength(1);
  });

  it('and not when a reliever comes in', () => {
    expect(
      previews({ player: lineupId(45), role: 'P', slot: null, replaces: lineupId(40) }),
    ).not.toContain(LOST);
  });
});
