import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import type { LogFault, LogFaultCode, LogFaultOf } from '../model/log-fault.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked, SWUNG } from '../testing/at-the-plate.ts';
import { moment } from '../testing/moment.ts';
import { playMade, runs } from '../testing/play-made.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { swing, withReading } from '../testing/swing.ts';
import { logFault } from './log-fault.ts';
import { logFaultText } from './log-fault-text.ts';
import { BrokenLog, replay } from './replay.ts';
import { startFault } from './start-fault.ts';

/** Slot 3 (player 4) bats; 3, 2 and 1 are on first, second and third. */
const loaded = moment({ code: 7, slot: 3 });
const declared: GameState = { ...loaded, phase: { type: 'declared', play: SWUNG } };
const over = (secret: string | null): GameState => ({
  ...loaded,
  phase: { type: 'over', ending: 'tie', winner: null, secret },
});
const ahead: GameState = { ...loaded, score: { away: 2, home: 1 } };
const setup: GameState = {
  ...loaded,
  phase: { type: 'setup', ready: { away: true, home: false } },
};
const asked = swing(moment({ code: 2, slot: 3 }), { code: 'SINGLE_UNCAPPED', location: 'LF' }, [
  'depth',
  2,
]).then().state;
const question = asked.phase.type === 'choice' ? asked.phase.choice : null;
const choiceOf = (change: object): object => ({
  type: 'choicePending',
  rolls: [],
  choice: { ...question, ...change },
});
const answer = (side: string, type: string, option: string): object => ({
  type: 'choiceMade',
  side,
  answer: { type, option },
});
const unread = withReading(moment(), { code: 'WALK' });
const reading = (disputed: boolean, entries: object): GameState => ({
  ...unread,
  phase: { ...unread.phase, disputed, entries } as GameState['phase'],
});
const keptRoll = { n: 2, purpose: 'chaos', dice: [20], faces: [7] } as const;
const roll = (n: number) => ({ n, purpose: 'chaos', dice: [20], faces: [1] });
const comes = (player: number, slot: number, replaces: number): object => ({
  type: 'substituted',
  side: 'home',
  changes: [{ player, role: 'LF', slot, replaces }],
});
const { home } = loaded.teams;
const gone: GameState = {
  ...loaded,
  teams: { ...loaded.teams, home: { ...home, gone: [lineupId(37)] } },
};
const throwing: GameState = {
  ...loaded,
  teams: { ...loaded.teams, home: { ...home, warming: [{ pitcher: lineupId(45), since: 0 }] } },
};
const start = sampleGame();
const withAway = (change: object): object => ({
  ...start,
  teams: { ...start.teams, away: { ...start.teams.away, ...change } },
});
const [first, second] = start.teams.away.lineup.slots;

/** Told of a game that stands there. */
const of = (state: GameState, event: unknown) => (): LogFault | null =>
  logFault(state, event as GameEvent);
const atStart = (event: unknown) => (): LogFault | null => startFault(event as GameEvent);
const ofLog = (log: unknown) => (): LogFault | null => {
  try {
    replay(log as GameEvent[]);
    return null;
  } catch (error) {
    return error instanceof BrokenLog ? error.fault : null;
  }
};

/** A fault of each code: a new one does not compile until it is met here. Cards are missing to whoever has a book of them: the server. */
type Met = Exclude<LogFaultCode, 'CARDS_MISSING'>;
const MEETS: {
  readonly [C in Met]: readonly [() => LogFault | null, Omit<LogFaultOf<C>, 'code'>];
} = {
  NOT_A_LOG: [ofLog('log'), {}],
  NO_START: [ofLog([]), {}],
  NOT_AN_EVENT: [of(loaded, null), {}],
  UNKNOWN_EVENT: [of(loaded, { type: 'rain' }), { type: 'rain' }],
  MISSHAPEN: [of(loaded, { type: 'playMade' }), { event: 'playMade', part: 'rolls' }],
  STARTED_ALREADY: [of(loaded, start), {}],
  WRONG_PHASE: [
    of(loaded, { type: 'diceRevealed', secret: 'ab' }),
    { event: 'diceRevealed', phase: 'defence' },
  ],
  SUSPENDED: [of({ ...loaded, suspended: true }, { type: 'gameSuspended', reason: '' }), {}],
  NOT_SUSPENDED: [of(loaded, { type: 'gameResumed' }), {}],
  READY_ALREADY: [
    of(setup, { type: 'managerReadied', side: 'away', entropy: '' }),
    { side: 'away' },
  ],
  WRONG_HALF: [
    of(
      { ...loaded, half: 'bottom', phase: { type: 'between' } },
      { type: 'halfStarted', inning: 1, half: 'top' },
    ),
    { after: { inning: 1, half: 'bottom' }, due: { inning: 2, half: 'top' } },
  ],
  HALF_NOT_OVER: [
    of({ ...ahead, rolls: 7 }, { type: 'gameEnded', ending: 'regulation', winner: 'away' }),
    {},
  ],
  CHAOS_ROLLED_ALREADY: [
    of(
      { ...declared, pa: { ...declared.pa, chaosRolled: true } },
      { type: 'chaosRolled', rolls: [roll(0)] },
    ),
    {},
  ],
  DICE_TOO_SOON: [of(loaded, { ...playMade('out'), rolls: [roll(0)] }), {}],
  DECLARED_ALREADY: [
    of({ ...declared, bases: [null, null, null] }, playMade('intentionalWalk')),
    {},
  ],
  ROLL_MISSING: [of(declared, { ...playMade('out'), rolls: [roll(1)] }), { n: 0 }],
  ROLL_FELL_ALREADY: [
    of({ ...declared, rolls: 3 }, { ...playMade('out'), rolls: [roll(2)] }),
    { n: 2 },
  ],
  ROLL_KEPT: [
    of(
      {
        ...declared,
        rolls: 3,
        undo: { ...declared.undo, kept: [{ roll: keptRoll, side: 'away', slot: 3 }] },
      },
      { ...playMade('out'), rolls: [roll(3)] },
    ),
    { n: 2 },
  ],
  ON_ROSTERS_TWICE: [
    atStart(withAway({ roster: [...start.teams.away.roster, start.teams.home.roster[0]] })),
    { player: start.teams.home.roster[0]?.id ?? lineupId(0) },
  ],
  BATS_TWICE: [
    atStart(
      withAway({
        lineup: {
          ...start.teams.away.lineup,
          slots: start.teams.away.lineup.slots.map((slot) => (slot === first ? second : slot)),
        },
      }),
    ),
    { player: second?.id ?? lineupId(0) },
  ],
  NOT_ON_ROSTER: [of(loaded, comes(99, 5, 32)), { player: lineupId(99) }],
  NOT_IN_ORDER: [of(loaded, playMade('out', { batter: lineupId(30) })), { player: lineupId(30) }],
  NOT_UP: [
    of({ ...loaded, rolls: 7 }, playMade('out', { batter: lineupId(5) })),
    { player: lineupId(5) },
  ],
  NOT_ON_BASE: [
    of({ ...asked, phase: { type: 'declared', play: SWUNG } }, choiceOf({ from: 3 })),
    { player: lineupId(2), base: 3 },
  ],
  NOT_IN_GAME: [of(loaded, comes(37, 5, 38)), { player: lineupId(38) }],
  HAS_LEFT: [of(gone, comes(37, 5, 32)), { player: lineupId(37) }],
  NO_SUCH_SLOT: [of(loaded, comes(37, 9, 32)), { slot: 9 }],
  UP_ALREADY: [
    of(throwing, { type: 'warmUpStarted', side: 'home', pitcher: 45 }),
    { player: lineupId(45) },
  ],
  NOBODY_ON_BASE: [
    of(moment({ code: 1, slot: 3 }), playMade('out', { moves: [runs(3, 4)] })),
    { base: 3 },
  ],
  MOVES_TWICE: [
    of(loaded, playMade('out', { moves: [runs(3, 4), runs(2, 3), runs(3, 4)] })),
    { base: 3 },
  ],
  TOO_MANY_OUTS: [
    of(loaded, playMade('out', { moves: [runs(3, 0), runs(2, 0), runs(1, 0)] })),
    { outs: 4 },
  ],
  RUNNER_PASSED: [of(loaded, playMade('out', { moves: [runs(2, 4)] })), {}],
  TWO_ON_BASE: [of(loaded, playMade('single')), { base: 1 }],
  NOBODY_STEALS: [of(offenceAsked(loaded), { type: 'stealDeclared', bases: [] }), {}],
  CANNOT_STEAL: [
    of(offenceAsked(moment({ code: 1 })), { type: 'stealDeclared', bases: [2] }),
    { bases: [2] },
  ],
  CANNOT_BE_HELD: [
    of(moment({ code: 1 }), { type: 'defenceSet', alignment: { ...NORMAL_DEPTH, hold: [2] } }),
    { bases: [2] },
  ],
  NOT_ASKED: [
    of(asked, answer('home', 'sendLead', 'send')),
    { question: 'sendLead', side: 'home' },
  ],
  NO_OPTIONS: [
    of({ ...asked, phase: { type: 'declared', play: SWUNG } }, choiceOf({ options: [] })),
    { question: 'sendLead' },
  ],
  OTHER_QUESTION: [
    of(asked, answer('away', 'sendTrail', 'send')),
    { asked: 'sendLead', answered: 'sendTrail' },
  ],
  NO_ANSWER: [
    of(asked, answer('away', 'sendLead', 'concede')),
    { question: 'sendLead', option: 'concede' },
  ],
  NOT_THE_READER: [
    of(reading(false, {}), { type: 'outcomeEntered', side: 'home', outcome: { code: 'WALK' } }),
    { side: 'home' },
  ],
  NO_SUCH_PLACE: [
    of(reading(false, {}), {
      type: 'outcomeEntered',
      side: 'away',
      outcome: { code: 'GROUNDBALL_A' },
    }),
    { outcome: 'GROUNDBALL_A' },
  ],
  CONFIRMS_HIMSELF: [
    of(reading(false, { away: { code: 'WALK' } }), {
      type: 'outcomeConfirmed',
      by: 'away',
      outcome: { code: 'WALK' },
    }),
    { side: 'away' },
  ],
  DISPUTES_HIMSELF: [
    of(reading(false, { away: { code: 'WALK' } }), { type: 'outcomeDisputed', side: 'away' }),
    { side: 'away' },
  ],
  DISPUTED_ALREADY: [of(reading(true, {}), { type: 'outcomeDisputed', side: 'home' }), {}],
  NOTHING_READ: [of(reading(false, {}), { type: 'outcomeDisputed', side: 'home' }), {}],
  NOT_READ: [
    of(reading(false, { away: { code: 'TRIPLE' } }), {
      type: 'outcomeConfirmed',
      by: 'home',
      outcome: { code: 'WALK' },
    }),
    { outcome: 'WALK' },
  ],
  NOTHING_TO_UNDO: [of(loaded, { type: 'decisionUndone' }), { side: null }],
  OFFERED_ALREADY: [
    of({ ...loaded, voidOffered: 'home' }, { type: 'voidOffered', side: 'away' }),
    {},
  ],
  NOT_OFFERED: [of(loaded, { type: 'voidDeclined', side: 'away' }), {}],
  AGREES_UNASKED: [of(loaded, { type: 'undoDeclined', side: 'away' }), { side: 'away' }],
  NOBODY_WINS: [
    of(loaded, { type: 'gameEnded', ending: 'void', winner: 'home' }),
    { ending: 'void', winner: 'home' },
  ],
  WINNER_MISSING: [
    of(loaded, { type: 'gameEnded', ending: 'forfeit', winner: null }),
    { ending: 'forfeit' },
  ],
  NOT_AHEAD: [
    of(ahead, { type: 'gameEnded', ending: 'called', winner: 'home' }),
    { winner: 'home' },
  ],
  NOT_TIED: [of(ahead, { type: 'gameEnded', ending: 'tie', winner: null }), { ahead: 'away' }],
  SECRET_TOLD_ALREADY: [of(over('ab'), { type: 'diceRevealed', secret: 'ab' }), {}],
};

describe('every way in which a log is broken', () => {
  it.each(Object.entries(MEETS))('%s', (code, [meet, facts]) => {
    expect(meet()).toEqual({ code, ...facts });
  });

  it('has words of its own', () => {
    const words = Object.values(MEETS).map(([meet]) => {
      const fault = meet();
      return fault === null ? '' : logFaultText(fault);
    });
    expect(words.filter((text) => !/\w/.test(text) || /undefined|object/.test(text))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});

it('a broken log says where, and what is wrong there', () => {
  const log = [start, { type: 'gameResumed' } as GameEvent];
  expect(() => replay(log)).toThrow(
    expect.objectContaining({
      name: 'BrokenLog',
      version: 2,
      fault: { code: 'NOT_SUSPENDED' },
      message: 'event 2: the game is not suspended',
    }),
  );
});
