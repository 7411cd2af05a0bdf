import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import { scriptedBook } from '../testing/scripted-book.ts';
import { boxScore } from './box-score.ts';
import { type GameRecord, score } from './record.ts';

const OUT = 'OUT B0 a6 p3 @g6';
const K = 'K B0 p2';

/** Top: a single, a double play, a walk, caught stealing. Bottom: a home run, three outs, one of them by the pitcher. */
const record = scriptedBook([
  ...['1B B1 @l8', 'OUT B0 1x/f a64 p43 @g6', 'W B1', 'CS 1x/cs a2 p6', 'side'],
  ...['HR B4 @f7', 'relief', K, OUT, 'OUT B0 p1 @p1', 'side'],
]);

describe('a box score', () => {
  const box = () => boxScore(record);

  it('has each side’s double plays, and the other’s men in them', () => {
    expect([box().home.doublePlays, box().away.doublePlays]).toEqual([1, 0]);
    expect([box().home.triplePlays, box().away.triplePlays]).toEqual([0, 0]);
    expect(box().away.battingTotals.gidp).toBe(1);
    expect(box().home.fieldingTotals.doublePlay).toBe(3);
  });

  it('counts a triple play as one, and as no double play', () => {
    const three = scriptedBook(['W B1', 'W B1 1-2', 'OUT B0 2x/f 1x/f a54 p543 @g5']);
    expect(boxScore(three).home).toMatchObject({ doublePlays: 0, triplePlays: 1 });
  });

  it('has a line for each man who bats, with what he did at bat and on the bases', () => {
    expect(box().away.batting.map(({ slot, turn }) => [slot, turn])).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((slot) => [slot, 1]),
    );
    expect(box().away.batting.slice(0, 3)).toMatchObject([
      { pa: 1, ab: 1, hit: 1, cs: 0, run: 0 },
      { pa: 1, ab: 1, hit: 0, gidp: 1, cs: 0 },
      { pa: 1, ab: 0, bb: 1, cs: 1, sb: 0 },
    ]);
    expect(box().home.batting[0]).toMatchObject({ homerun: 1, rbi: 1, run: 1 });
    expect(box().home.batting[1]).toMatchObject({ so: 1, run: 0 });
  });

  it('has the innings of every fielder, and of a pitcher who threw none', () => {
    const outsOf = (side: 'away' | 'home', position: string) =>
      box()
        [side].fielding.filter((line) => line.position === position)
        .map(({ outs }) => outs);
    expect(outsOf('home', 'SS')).toEqual([3]);
    expect(outsOf('away', 'SS')).toEqual([3]);
    expect(outsOf('away', 'P')).toEqual([0, 3]);
    expect(outsOf('home', 'P')).toEqual([3]);
    expect(box().away.fielding.find(({ position }) => position === 'C')).toMatchObject({
      putout: 1,
    });
    expect(box().home.fielding.find(({ position }) => position === 'C')).toMatchObject({
      assist: 1,
    });
  });

  it('puts a pinch hitter behind the man he hit for, and counts on for one who comes again', () => {
    const events: readonly GameEvent[] = [
      {
        type: 'substituted',
        side: 'away',
        changes: [{ player: lineupId(13), role: 'PH', slot: 4, replaces: lineupId(5) }],
      },
      {
        type: 'substituted',
        side: 'away',
        changes: [{ player: lineupId(12), role: 'PH', slot: 3, replaces: lineupId(4) }],
      },
    ];
    const later = events.reduce<GameRecord>(
      (book, event) => score(book, event, evolve(book.state, event)),
      record,
    );
    const lines = boxScore(later).away.batting.map(({ player, slot, turn }) => [
      player,
      slot,
      turn,
    ]);
    expect(lines.slice(3, 7)).toEqual([
      [4, 3, 1],
      [12, 3, 2],
      [5, 4, 1],
      [13, 4, 2],
    ]);
  });

  it('names those who got hurt, on their side', () => {
    const hit = scriptedBook(['HP B1']);
    const [play] = hit.plays;
    if (!play) throw new Error('no play');
    const injury = { side: 'away', player: lineupId(1), games: 3 } as const;
    const hurt = { ...hit, plays: [{ ...play, event: { ...play.event, injury } }] };
    expect(boxScore(hurt).away.injuries).toEqual([injury]);
    expect(boxScore(hurt).home.injuries).toEqual([]);
  });
});
