import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import { moment } from '../testing/moment.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { evolve } from './evolve.ts';

describe('the first event', () => {
  const state = evolve(moment({ inning: 7 }), sampleGame());

  it('begins a game in which nothing has happened, whatever came before', () => {
    expect(evolve(moment({ inning: 7 }), sampleGame())).toMatchObject({
      version: 1,
      rolls: 0,
      inning: 1,
      half: 'top',
      outs: 0,
      halfPlays: 0,
      entropy: { away: '', home: '' },
      score: { away: 0, home: 0 },
      line: { away: [], home: [] },
      batter: 1,
      relieved: [],
      bases: [null, null, null],
      suspended: false,
      voidOffered: null,
      weather: 0,
      phase: { type: 'setup', ready: { away: false, home: false } },
    });
  });

  it('sends both line-ups out', () => {
    const { away, home } = evolve(state, sampleGame()).teams;
    for (const team of [away, home])
      expect(team).toMatchObject({ temporary: [], gone: [], hurt: [], nextSlot: 0 });
    expect(evolve(state, sampleGame()).mound).toMatchObject({
      away: { pitcher: away.field.P, role: 'starter', outs: 0 },
      home: { pitcher: home.field.P, role: 'starter', outs: 0 },
    });
  });

  it('knows who has no designated hitter, and who is missing', () => {
    const start = sampleGame();
    const { lineup } = start.teams.away;
    const slots = lineup.slots.filter(({ role }) => role !== 'DH' && role !== 'CF');
    const away = { ...start.teams.away, lineup: { ...lineup, slots } };
    const opened = evolve(state, { ...start, teams: { ...start.teams, away } }).teams.away;
    expect(opened.dh).toBeNull();
    expect(opened.field.CF).toBe(lineup.pitcher);
  });
});

describe('a runner placed by rule', () => {
  it.each([1, 2, 3] as const)('stands on %i, alone', (base) => {
    const placed = { runner: lineupId(9), base };
    const { bases } = evolve(moment(), { type: 'halfStarted', inning: 10, half: 'top', placed });
    expect(bases.map((runner) => runner?.id ?? null)).toEqual(
      [1, 2, 3].map((one) => (one === base ? 9 : null)),
    );
  });
});

describe('the end', () => {
  const end: GameEvent = { type: 'gameEnded', ending: 'called', winner: 'home' };

  it('ends a suspension and an offer, too', () => {
    const waiting = { ...moment(), suspended: true, voidOffered: 'away' as const };
    expect(evolve(waiting, end)).toMatchObject({ suspended: false, voidOffered: null });
  });

  it('is corrected and its secret told when it has come, and not before', () => {
    const secret: GameEvent = { type: 'diceRevealed', secret: 'ab' };
    const correct: GameEvent = {
      type: 'resultCorrected',
      ending: 'tie',
      winner: null,
      reason: 'rain',
    };
    const over = evolve(evolve(evolve(moment(), end), secret), correct);
    expect(over.phase).toEqual({ type: 'over', ending: 'tie', winner: null, secret: 'ab' });
    for (const early of [secret, correct])
      expect(evolve(moment(), early).phase).toEqual({ type: 'defence' });
  });
});

describe('what is told at a wrong time', () => {
  const choice = { type: 'sendLead', option: 'send' } as const;
  it.each<GameEvent>([
    { type: 'managerReadied', side: 'home', entropy: 'ff' },
    { type: 'choiceMade', side: 'away', answer: choice },
    { type: 'stealDeclared', bases: [1] },
    { type: 'outcomeEntered', side: 'away', outcome: { code: 'WALK' } },
    { type: 'outcomeDisputed', side: 'home' },
  ])('leaves the phase as it is: $type', (event) => {
    expect(evolve(moment(), event).phase).toEqual({ type: 'defence' });
  });
});
