import { describe, expect, it } from 'vitest';
import type { Side } from '../model/baseball.ts';
import type { PendingChoice } from '../model/decision.ts';
import { lineupId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import type { GameState, Phase, TeamState } from '../model/state.ts';
import { offenceAsked, SWUNG } from '../testing/at-the-plate.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { STANDARD_RULES } from '../testing/sample-game.ts';
import { chooseAction } from './manager.ts';
import { managerTools } from './tools.ts';

const tools = managerTools(SAMPLE_BOOKS, STANDARD_RULES);
const choose = (state: GameState, side: Side) =>
  chooseAction(state, { side, style: 'balanced' }, tools);
const inPhase = (phase: Phase, state = moment()): GameState => ({ ...state, phase });

describe('before the game', () => {
  it.each(['away', 'home'] as const)('%s is ready, once', (side) => {
    const ready = { away: false, home: false };
    expect(choose(inPhase({ type: 'setup', ready }), side)).toEqual({
      action: { type: 'ready', side, entropy: '' },
      reason: 'ready',
    });
    const said = { ...ready, [side]: true };
    expect(choose(inPhase({ type: 'setup', ready: said }), side)).toBeNull();
  });
});

describe('in the middle of a play', () => {
  const state = moment({ code: 2, outs: 2 });
  const choice: PendingChoice = {
    type: 'sendLead',
    side: 'away',
    options: ['hold', 'send'],
    runner: state.bases[1]?.id ?? lineupId(1),
    from: 2,
    to: 4,
    target: 19,
    fielder: 'CF',
  };
  const asked = (change: Partial<PendingChoice> = {}): GameState =>
    inPhase({ type: 'choice', play: SWUNG, choice: { ...choice, ...change } }, state);

  it('answers the question that is put to him, and no other', () => {
    expect(choose(asked(), 'away')?.action).toEqual({
      type: 'choose',
      side: 'away',
      option: 'send',
    });
    expect(choose(asked({ target: 1 }), 'away')?.action).toMatchObject({ option: 'hold' });
    expect(choose(asked(), 'home')).toBeNull();
  });

  it('says only what is open', () => {
    expect(choose(asked({ options: ['hold'] }), 'away')?.action).toMatchObject({ option: 'hold' });
  });
});

describe('before a picture', () => {
  const word: Outcome = { code: 'SINGLE_1', location: 'LF' };
  const reading = (
    entries: Extract<Phase, { type: 'reading' }>['entries'],
    disputed = false,
  ): GameState =>
    inPhase({
      type: 'reading',
      entries,
      disputed,
      play: SWUNG,
    });

  it.each<[side: Side, other: Side]>([
    ['home', 'away'],
    ['away', 'home'],
  ])('%s takes the word of the other manager', (side, other) => {
    expect(choose(reading({ [other]: word }), side)).toEqual({
      action: { type: 'confirmOutcome', side },
      reason: 'takes his word',
    });
    expect(choose(reading({ [other]: word }, true), side)).toEqual({
      action: { type: 'enterOutcome', side, outcome: word },
      reason: 'takes his word',
    });
  });

  it('waits for it, and says nothing twice', () => {
    expect(choose(reading({}), 'home')).toBeNull();
    expect(choose(reading({ home: word, away: word }), 'home')).toBeNull();
  });
});

describe('nothing to decide', () => {
  it.each<[phase: Phase]>([
    [{ type: 'between' }],
    [{ type: 'over', ending: 'regulation', winner: 'home', secret: null }],
  ])('%j', (phase) => {
    expect(choose(inPhase(phase), 'home')).toBeNull();
    expect(choose(inPhase(phase), 'away')).toBeNull();
  });
});

const withTeam = (state: GameState, side: Side, change: Partial<TeamState>): GameState => ({
  ...state,
  teams: { ...state.teams, [side]: { ...state.teams[side], ...change } },
});
const changeOf = (state: GameState, side: Side) => {
  const { action, reason } = choose(state, side) ?? {};
  if (action?.type !== 'substitute') throw new Error(`${action?.type}`);
  return { change: action.changes[0], changes: action.changes.length, reason };
};

describe('a place without a man', () => {
  /** Somebody hit for the man in center, who has left. */
  const { home } = moment().teams;
  const CF = home.field.CF;
  const HITTER = lineupId(38);
  const order = home.order.map((id) => (id === CF ? HITTER : id));
  const open = withTeam(moment({ code: 1 }), 'home', { order, gone: [CF], temporary: [HITTER] });

  it('is filled before anything else', () => {
    expect(changeOf(open, 'home')).toMatchObject({
      changes: 1,
      change: { role: 'CF' },
      reason: 'every place needs a man',
    });
  });

  it('is nothing to a side whose places are taken', () => {
    expect(choose(moment({ code: 1 }), 'home')?.action.type).toBe('setDefence');
  });
});

describe('a man who is hurt', () => {
  const state = moment({ code: 2, inning: 3 });
  const { home, away } = state.teams;

  it('in the field makes way', () => {
    const hurt = withTeam(state, 'home', { hurt: [home.field.SS] });
    expect(changeOf(hurt, 'home')).toMatchObject({
      change: { replaces: home.field.SS, role: 'SS' },
      reason: 'he is hurt',
    });
  });

  it('on the mound makes way for a reliever, whatever he has faced', () => {
    const hurt = withTeam(state, 'home', { hurt: [home.field.P] });
    const { change, reason } = changeOf(hurt, 'home');
    expect({ change, reason }).toMatchObject({
      change: { replaces: home.field.P, role: 'P', slot: null },
      reason: 'he is hurt',
    });
    const tired = {
      ...state,
      mound: { ...state.mound, home: { ...state.mound.home, tiredAt: 1, minimumMet: true } },
    };
    // The man whom the manager would choose, not the next on the roster.
    expect(change?.player).toBe(changeOf(tired, 'home').change?.player);
  });

  it('at bat or on base makes way, and nobody else', () => {
    const asked = offenceAsked(state);
    for (const man of [state.batter, state.bases[1]?.id ?? state.batter])
      expect(changeOf(withTeam(asked, 'away', { hurt: [man] }), 'away')).toMatchObject({
        change: { replaces: man },
        reason: 'he is hurt',
      });
    const waits = away.order.find((id) => id !== state.batter && id !== state.bases[1]?.id);
    const waiting = withTeam(asked, 'away', { hurt: [waits ?? state.batter] });
    expect(choose(waiting, 'away')?.action.type).not.toBe('substitute');
  });
});
