import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import { marginSentence, playerName } from '../notation/event-sentence.ts';
import { scriptedBook } from '../testing/scripted-book.ts';
import { boxScore } from './box-score.ts';
import { lineScore } from './line-score.ts';
import { type GameRecord, score } from './record.ts';

const OUT = 'OUT B0 a6 p3 @g6';

const then = (record: GameRecord, ...events: readonly GameEvent[]): GameRecord =>
  events.reduce((book, event) => score(book, event, evolve(book.state, event)), record);

describe('a book', () => {
  const record = scriptedBook(['1B B1 @l8', 'SB 1-2/sb', '2B B2 2-4 @l7', OUT, OUT, OUT]);

  it('knows every play in its surroundings', () => {
    expect(record.plays.map(({ number, outs, slot }) => [number, outs, slot])).toEqual([
      [1, 0, 0],
      [2, 0, 1],
      [3, 0, 1],
      [4, 0, 2],
      [5, 1, 3],
      [6, 2, 4],
    ]);
  });

  it('has the line score and the box score of them', () => {
    expect(lineScore(record).away).toEqual({
      innings: [1],
      runs: 1,
      hits: 2,
      errors: 0,
      leftOnBase: 1,
    });
    const [first, second] = boxScore(record).away.batting;
    expect(first).toMatchObject({ pa: 1, ab: 1, hit: 1, run: 1, sb: 1, slot: 0, turn: 1 });
    expect(second).toMatchObject({ pa: 1, hit: 1, double: 1, rbi: 1, run: 0 });
    expect(boxScore(record).home.fielding.find((line) => line.position === 'SS')).toMatchObject({
      assist: 3,
      outs: 3,
    });
  });

  it('goes back when a decision is taken back', () => {
    const person = {
      ...record,
      state: {
        ...record.state,
        phase: {
          type: 'offence' as const,
          alignment: { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const,
        },
      },
    };
    const decision: GameEvent = {
      type: 'offenceSet',
      offence: { approach: 'swing', contactPlay: false },
    };
    const play: GameEvent = {
      type: 'playMade',
      kind: 'homeRun',
      batter: record.state.batter,
      batterTo: 4,
      moves: [],
      putouts: [],
      assists: [],
      errors: [],
      rolls: [],
    };
    const played = then(person, decision, play);
    expect(played.plays).toHaveLength(record.plays.length + 1);
    const undone = then(played, { type: 'decisionUndone' });
    expect(undone.plays).toEqual(record.plays);
    expect(lineScore(undone)).toEqual(lineScore(record));
    expect(then(undone, decision, play).plays).toEqual(played.plays);
  });

  it('notes in its margin who relieved whom, after how many plays, and how the game ended', () => {
    const relieved = scriptedBook(['1B B1 @l8', 'relief', OUT, OUT, OUT, 'side', 'end']);
    const [starter, reliever] = relieved.pitchers.home;
    expect(relieved.margin).toMatchObject([
      { after: 1, half: 'top', relieved: starter?.player, event: { type: 'substituted' } },
      { after: 4, half: 'bottom', relieved: null, event: { type: 'gameEnded' } },
    ]);
    const [change, end] = relieved.margin.map((note) => marginSentence(relieved.state, note));
    const name = (id = 0) => playerName(relieved.state, lineupId(id));
    expect(change).toBe(
      `${name(reliever?.player)} relieves ${name(starter?.player)} on the mound.`,
    );
    expect(end).toMatch(/0-0/);
  });

  it('names the placed runner, and knows who started where', () => {
    const placed = scriptedBook([OUT, OUT, OUT, 'placed'], { ghostRunnerFrom: 1 });
    expect(placed.margin.map((note) => marginSentence(placed.state, note))).toEqual([
      expect.stringMatching(/starts on second\.$/),
    ]);
    const { field, dh } = placed.state.teams.away;
    expect(placed.starters.away).toContainEqual({ player: field.SS, role: 'SS' });
    expect(placed.starters.away.find(({ role }) => role === 'DH')?.player ?? null).toBe(dh);
  });
});
