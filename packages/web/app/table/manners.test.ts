import { openGame, standardCharts } from '@paper-dynasty/engine';
import { averageTeam, sampleGame } from '@paper-dynasty/engine/testing';
import { describe, expect, it } from 'vitest';
import { mannersOf, ownYes } from './manners.ts';

const opened = openGame(sampleGame());
const books = {
  cards: new Map([...averageTeam('Away', 1).cards, ...averageTeam('Home', 27).cards]),
  charts: standardCharts,
};
const mine = { sides: ['home'], books } as const;
const theirs = { sides: ['away'], books } as const;

describe('what managers may ask of each other', () => {
  it('before anything was decided there is nothing to take back', () => {
    const { takeBack, callOff, concede, asked, waits } = mannersOf(opened, mine);
    expect({ takeBack, asked, waits }).toEqual({ takeBack: null, asked: null, waits: null });
    expect(callOff).toEqual({ type: 'offerVoid', side: 'home' });
    expect(concede).toEqual({ type: 'concede', side: 'home' });
  });

  it('an offer is a question to the other side, and a wait for mine', () => {
    const offered = { ...opened, voidOffered: 'home' as const };
    expect(mannersOf(offered, mine).waits).toContain('call the game off');
    expect(mannersOf(offered, mine).asked).toBeNull();
    expect(mannersOf(offered, theirs).asked).toMatchObject({
      yes: { type: 'answerVoid', side: 'away', accept: true },
      no: { type: 'answerVoid', side: 'away', accept: false },
    });
  });

  it('an undo is asked for by whoever decided last', () => {
    const undo = { ...opened.undo, before: opened, by: 'home' as const };
    expect(mannersOf({ ...opened, undo }, mine).takeBack).toEqual({
      type: 'offerUndo',
      side: 'home',
    });
    expect(mannersOf({ ...opened, undo }, theirs).takeBack).toBeNull();
    const asked = { ...opened, undo: { ...undo, offered: 'home' as const } };
    expect(mannersOf(asked, theirs).asked?.yes).toEqual({
      type: 'answerUndo',
      side: 'away',
      accept: true,
    });
  });

  it('whoever manages both sides agrees with himself, and nobody else for another', () => {
    const undo = { ...opened.undo, before: opened, by: 'home' as const, offered: 'home' as const };
    const yes = { type: 'answerUndo', side: 'away', accept: true };
    expect(ownYes({ ...opened, undo }, ['away', 'home'])).toEqual(yes);
    expect(ownYes({ ...opened, undo }, ['away'])).toBeNull();
    expect(ownYes({ ...opened, undo }, ['home'])).toBeNull();
    expect(ownYes(opened, ['away', 'home'])).toBeNull();
  });

  it('nothing is taken back from a computer manager once dice have fallen', () => {
    const side = 'away' as const;
    const roll = { n: 0, purpose: 'atBat', dice: [6, 6, 6, 20], faces: [1, 2, 3, 4] } as const;
    const teams = { ...opened.teams, away: { ...opened.teams.away, ai: 'safe' as const } };
    const undo = { ...opened.undo, before: opened, by: 'home' as const };
    const since = [{ roll, side, slot: 0 }];
    expect(mannersOf({ ...opened, teams, undo }, mine).takeBack).not.toBeNull();
    expect(mannersOf({ ...opened, teams, undo: { ...undo, since } }, mine).takeBack).toBeNull();
  });

  it('a spectator asks for nothing', () => {
    expect(mannersOf(opened, { sides: [], books })).toEqual({
      takeBack: null,
      callOff: null,
      concede: null,
      asked: null,
      waits: null,
    });
  });
});
