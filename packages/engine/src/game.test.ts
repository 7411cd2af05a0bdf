import { describe, expect, it } from 'vitest';
import { BrokenLog, openGame, replay, shareTexts } from './game.ts';
import type { GameEvent } from './model/event.ts';
import { given, SAMPLE_BOOKS } from './testing/given.ts';
import { playRandomGame } from './testing/random-game.ts';
import { SAMPLE_CARDS, sampleGame } from './testing/sample-game.ts';

const start = sampleGame();

describe('a replay', () => {
  it('of the first event opens the game', () => {
    expect(replay([start])).toEqual(openGame(start));
    expect(openGame(start)).toMatchObject({
      version: 1,
      rolls: 0,
      phase: { type: 'setup', ready: { away: false, home: false } },
      teams: { away: { field: { P: 14, CF: 1 }, dh: 5 }, home: { field: { P: 40 }, dh: 31 } },
    });
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
    ['a game that begins twice', [start, { type: 'gameResumed' }, start], 3],
    ['an event that nobody knows', [start, { type: 'rainedOut' } as never], 2],
    ['an event of an object', [start, { type: 'toString' } as never], 2],
  ])('of %s names the broken event', (_what, log, version) => {
    expect(() => replay(log)).toThrow(BrokenLog);
    expect(() => replay(log)).toThrow(`event ${version}:`);
  });

  const played = playRandomGame(sampleGame({ innings: 3 }), { seed: 3, books: SAMPLE_BOOKS });
  const REPLAYED = ['defenceSet', 'offenceSet', 'playMade', 'halfStarted', 'choiceMade'] as const;

  it.each(REPLAYED)('without one of its events names the place: %s', (type) => {
    const gone = played.events.findIndex(
      (event) => event.type === type && (!('rolls' in event) || event.rolls?.length !== 0),
    );
    expect(gone).toBeGreaterThan(0);
    const log = played.events.filter((_, i) => i !== gone);
    expect(() => replay(log)).toThrow(/^event \d+: /);
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

describe('sharing the texts of the cards', () => {
  it('changes nothing that can be read', () => {
    expect(shareTexts(start, SAMPLE_CARDS)).toEqual(start);
  });

  it('leaves men alone whose cards are not in the book, or carry another name', () => {
    const [first, ...rest] = start.teams.away.roster;
    if (!first) throw new Error('an empty roster');
    const away = { ...start.teams.away, roster: [{ ...first, name: 'Nickname' }, ...rest] };
    const named = { ...start, teams: { ...start.teams, away } };
    expect(shareTexts(named, SAMPLE_CARDS)).toEqual(named);
    expect(shareTexts(named, new Map())).toEqual(named);
  });
});
