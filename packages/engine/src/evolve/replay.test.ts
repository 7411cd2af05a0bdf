import { describe, expect, it } from 'vitest';
import { openGame } from '../game.ts';
import type { GameEvent } from '../model/event.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { BrokenLog, replay } from './replay.ts';

const start = sampleGame();

describe('a replay', () => {
  it('of the first event opens the game', () => {
    expect(replay([start])).toEqual(openGame(start));
  });

  it('gives the state that was acted on, and counts the events', () => {
    const ready = given(openGame(start)).when({ type: 'ready', side: 'away', entropy: '' }).then();
    const both = given(ready.state).when({ type: 'ready', side: 'home', entropy: '' }).then();
    const log: readonly GameEvent[] = [start, ...ready.events, ...both.events];
    expect(replay(log)).toEqual(both.state);
    expect(both.state.version).toBe(log.length);
  });

  it.each<[string, readonly GameEvent[], number]>([
    ['an empty log', [], 1],
    ['a log without a beginning', [{ type: 'gameResumed' }], 1],
    ['a game that begins twice', [start, { type: 'gameSuspended', reason: '' }, start], 3],
    ['a game that goes on without having stopped', [start, { type: 'gameResumed' }], 2],
    ['an event that nobody knows', [start, { type: 'rainedOut' } as never], 2],
    ['an event of an object', [start, { type: 'toString' } as never], 2],
    ['nothing', [start, null as never], 2],
    ['nothing at all', [null as never], 1],
    ['a beginning without teams', [{ ...start, teams: undefined as never }], 1],
    ['a reading that says nothing', [start, { type: 'handChosen' } as never], 2],
    ['an inning that is left out', [start, { type: 'halfStarted', inning: 7, half: 'top' }], 2],
    [
      'a game that begins in the bottom',
      [start, { type: 'halfStarted', inning: 1, half: 'bottom' }],
      2,
    ],
  ])('of %s names the broken event', (_what, log, version) => {
    expect(() => replay(log)).toThrow(BrokenLog);
    expect(() => replay(log)).toThrow(`event ${version}:`);
  });

  it.each([[null], [undefined], ['a log'], [{ length: 1 }]])('%j is no log', (log) => {
    expect(() => replay(log as never)).toThrow(BrokenLog);
  });

  const played = playRandomGame(sampleGame({ innings: 3 }), { seed: 11, books: SAMPLE_BOOKS });
  const REPLAYED = ['defenceSet', 'offenceSet', 'playMade', 'halfStarted', 'choiceMade'] as const;

  it.each(REPLAYED)('without one of its events names the place: %s', (type) => {
    const gone = played.events.findIndex(
      (event) => event.type === type && (!('rolls' in event) || event.rolls?.length !== 0),
    );
    expect(gone).toBeGreaterThan(0);
    const log = played.events.filter((_, i) => i !== gone);
    expect(() => replay(log)).toThrow(/^event \d+: /);
  });

  /** The log of that game with one of its events told otherwise, and the place of it. */
  const retold = <T extends GameEvent['type']>(
    type: T,
    tell: (event: Extract<GameEvent, { type: T }>) => object,
    nth = 0,
  ): { readonly log: readonly GameEvent[]; readonly version: number } => {
    const places = played.events.flatMap((event, i) => (event.type === type ? [i] : []));
    const at = places.at(nth) ?? -1;
    const event = played.events[at] as Extract<GameEvent, { type: T }>;
    return { log: played.events.with(at, tell(event) as GameEvent), version: at + 1 };
  };

  it.each([
    ['a play without moves', retold('playMade', ({ moves: _, ...play }) => play), 'no moves'],
    ['a play by nobody', retold('playMade', (play) => ({ ...play, batter: 999 })), '999 is not in'],
    [
      'a play of the other side',
      retold('playMade', (play) => ({ ...play, batter: played.state.teams.home.order[0] })),
      'not in the batting order',
    ],
    [
      'a run from an empty base',
      retold('playMade', (play) => ({ ...play, moves: [{ from: 3, to: 4, cause: 'play' }] })),
      'nobody is on base 3',
    ],
    [
      'a base that is none',
      retold('playMade', (play) => ({ ...play, moves: [{ from: 5, to: 4, cause: 'play' }] })),
      'no moves',
    ],
    [
      'a half that comes later',
      retold('halfStarted', (half) => ({ ...half, inning: 7 }), 1),
      'of 1',
    ],
    ['a half twice', retold('halfStarted', (half) => ({ ...half, half: 'top' }), 1), 'the bottom'],
    [
      'an alignment of no kind',
      retold('defenceSet', () => ({ type: 'defenceSet', alignment: null })),
      'no alignment',
    ],
    ['rolls that are none', retold('playMade', (play) => ({ ...play, rolls: [null] })), 'no rolls'],
  ])('of %s names it', (_what, { log, version }, problem) => {
    expect(() => replay(log)).toThrow(BrokenLog);
    expect(() => replay(log)).toThrow(`event ${version}: `);
    expect(() => replay(log)).toThrow(problem);
  });

  it('never throws anything else, whatever is left out or replaced', () => {
    const junk = [null, undefined, 7, 'x', {}, [], [null]];
    for (const [at, event] of played.events.slice(0, 60).entries())
      for (const key of Object.keys(event))
        for (const value of junk) {
          const log = played.events.slice(0, 60).with(at, { ...event, [key]: value } as GameEvent);
          try {
            replay(log);
          } catch (error) {
            expect(error, `${key} of ${JSON.stringify(event)}: ${value}`).toBeInstanceOf(BrokenLog);
          }
        }
  });

  it('tells in words what is wrong with it, and where', () => {
    const broken = (log: unknown): unknown => {
      try {
        return replay(log as never);
      } catch (problem) {
        return problem;
      }
    };
    const noList = broken('a log');
    expect(noList).toBeInstanceOf(BrokenLog);
    expect(String(noList)).toBe('BrokenLog: event 1: a log is a list of events');
    expect(broken([start, { type: 'rainedOut' }])).toMatchObject({ name: 'BrokenLog', version: 2 });
  });

  it('without a roll that came to nothing names the next one', () => {
    const gone = played.events.findIndex((event) => event.type === 'chaosRolled');
    const log = played.events.filter((_, i) => i !== gone);
    expect(() => replay(log)).toThrow(/ is missing$/);
  });

  it('with two events the wrong way round names the first', () => {
    const at = played.events.findIndex((event) => event.type === 'offenceSet');
    const [one, other] = played.events.slice(at - 1, at + 1);
    if (!one || !other) throw new Error('nobody swings');
    const log = played.events.toSpliced(at - 1, 2, other, one);
    expect(() => replay(log)).toThrow(`event ${at}: offenceSet cannot follow in phase defence`);
  });

  it('tells the secret when the game is over, and not before', () => {
    const secret = 'ab'.repeat(32);
    const reveal: GameEvent = { type: 'diceRevealed', secret };
    const over: GameEvent = { type: 'gameEnded', ending: 'forfeit', winner: 'away' };
    expect(replay([start, over, reveal]).phase).toMatchObject({ type: 'over', secret });
    expect(() => replay([start, reveal])).toThrow('event 2: diceRevealed cannot follow');
  });
});
