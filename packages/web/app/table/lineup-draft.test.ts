import { lineupFaults, openGame, standardCharts } from '@paper-dynasty/engine';
import { SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benchOf,
  draftOf,
  giveRole,
  moveSlot,
  outOfPosition,
  putIn,
  startPitcher,
} from './lineup-draft.ts';

const state = openGame(sampleGame());
const draft = draftOf(state.teams.away);
const faults = (lineup: typeof draft) =>
  lineupFaults(state, { side: 'away', lineup }, { cards: SAMPLE_CARDS, charts: standardCharts });
const spare = benchOf(state, { side: 'away', cards: SAMPLE_CARDS }, draft);
const slot = fc.nat(8);

describe('a line-up being written', () => {
  test('starts from the legal one on the card', () => {
    expect(faults(draft)).toEqual([]);
    expect(draft.slots).toHaveLength(9);
  });

  test('stays legal however the order is moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(slot, slot), { maxLength: 12 }), (moves) => {
        const moved = moves.reduce((lineup, [from, to]) => moveSlot(lineup, from, to), draft);
        expect(faults(moved)).toEqual([]);
      }),
    );
  });

  test('stays legal however two men change their positions', () => {
    fc.assert(
      fc.property(slot, slot, (one, other) => {
        const role = draft.slots[other]?.role ?? 'DH';
        expect(faults(giveRole(draft, one, role))).toEqual([]);
      }),
    );
  });

  test('a man from the bench comes in, and the other goes out', () => {
    const [newcomer] = spare.bench;
    const out = draft.slots[3]?.id;
    if (newcomer === undefined || out === undefined) throw new Error('the sample team has a bench');
    const changed = putIn(draft, 3, newcomer);
    expect(changed.slots[3]).toEqual({ id: newcomer, role: draft.slots[3]?.role });
    expect(changed.slots.map(({ id }) => id)).not.toContain(out);
    expect(faults(changed)).toEqual([]);
  });

  test('two men who bat already change places', () => {
    const [first, second] = draft.slots;
    if (!first || !second) throw new Error('nine men bat');
    const changed = putIn(draft, 0, second.id);
    expect([changed.slots[0]?.id, changed.slots[1]?.id]).toEqual([second.id, first.id]);
    expect(faults(changed)).toEqual([]);
  });

  test('another pitcher starts', () => {
    const [reliever] = spare.pitchers;
    if (reliever === undefined) throw new Error('the sample team has pitchers');
    expect(startPitcher(draft, reliever).pitcher).toBe(reliever);
    expect(faults(startPitcher(draft, reliever))).toEqual([]);
  });

  test('bench and pitchers are everybody who is not on the card', () => {
    expect(spare.bench.length + spare.pitchers.length).toBe(26 - 10);
  });

  test('who plays where his card does not list him is out of position', () => {
    const centre = [...SAMPLE_CARDS.values()].find(({ name }) => name === 'Away center fielder');
    expect(outOfPosition(centre, 'CF')).toBe(false);
    expect(outOfPosition(centre, 'C')).toBe(true);
    expect(outOfPosition(centre, 'DH')).toBe(false);
  });
});
