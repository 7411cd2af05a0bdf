/** Whatever comes through a door of the engine is answered: with faults, a rejection or a reason. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { validateCard } from '../charts/validate-card.ts';
import { validateCharts } from '../charts/validate-charts.ts';
import { act } from '../decide/decide.ts';
import { validate } from '../decide/validate.ts';
import { simulationDice } from '../dice/simulation-dice.ts';
import { evolve } from '../evolve/evolve.ts';
import { logFault } from '../evolve/log-fault.ts';
import { logFaultText } from '../evolve/log-fault-text.ts';
import { BrokenLog, replay } from '../evolve/replay.ts';
import { openGame } from '../game.ts';
import { ACTION_TYPES, type Action } from '../model/action.ts';
import type { Card, CardBook } from '../model/cards.ts';
import type { Charts } from '../model/charts.ts';
import { EVENT_TYPES, type GameEvent } from '../model/event.ts';
import type { GameState } from '../model/state.ts';
import { type GameRecord, openRecord, score } from '../scoring/record.ts';
import { NORMAL_DEPTH, offenceAsked } from './at-the-plate.ts';
import { SAMPLE_BOOKS } from './given.ts';
import { moment } from './moment.ts';
import { playRandomGame } from './random-game.ts';
import { EVERY_OPTION, SAMPLE_CARDS, sampleGame } from './sample-game.ts';
import { swing, withReading } from './swing.ts';

const RUNS = { numRuns: 400, seed: 4 };

/** Values near and far from what is asked for, holes among them. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(undefined, null, Number.NaN, 2.5, -1, 0, '', 'R', [], {}, new Array(9)),
  fc.double({ min: -40, max: 110 }),
);

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Whatever JavaScript has: what JSON cannot hold, too. */
const anythingAtAll: fc.Arbitrary<unknown> = fc.oneof(
  anything,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.anything({
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(1n, Symbol('R'), () => 0, Object.create(null), Number.MAX_VALUE),
);

/** Every path into a value: to its tables and lists, and to what stands in them. */
const pathsOf = (value: unknown): readonly (readonly string[])[] => [
  [],
  ...entriesOf(value).flatMap(([key, part]) => pathsOf(part).map((rest) => [key, ...rest])),
];

const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by;
  const part: unknown = Reflect.get(Object(value), key);
  const inner = replaced(part, rest, by);
  return Array.isArray(value)
    ? value.map((one: unknown, i) => (String(i) === key ? inner : one))
    : { ...Object(value), [key]: inner };
};

/** A good value with one part of it replaced by anything. */
const damaged = (good: unknown, by = anything): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...pathsOf(good)), by).map(([path, by]) => replaced(good, path, by));

/** Where the numbers stand in a value, and good values with one of them replaced by another, whole or not. */
const numbersOf = (good: unknown) =>
  pathsOf(good).filter((path) => typeof partOf(good, path) === 'number');
const partOf = (value: unknown, [key, ...rest]: readonly string[]): unknown =>
  key === undefined ? value : partOf(Reflect.get(Object(value), key), rest);
const retuned = (good: unknown, paths = numbersOf(good)): fc.Arbitrary<unknown> => {
  const number = fc.oneof(fc.integer({ min: -6, max: 20 }), fc.double({ min: -6, max: 20 }));
  return fc.tuple(fc.constantFrom(...paths), number).map(([path, by]) => replaced(good, path, by));
};

/** A short game of a league that plays with everything there is. */
const EVERYTHING = sampleGame({
  innings: 3,
  maxInnings: 4,
  ...EVERY_OPTION,
});
const aCard = [...SAMPLE_CARDS.values()].find(({ pitcher }) => pitcher !== null);
/** The chances of a card add up: none of them is another one alone. */
const RATINGS = numbersOf(aCard).filter(([part]) => part !== 'batting' && part !== 'pitching');
const events = playRandomGame(sampleGame(), { seed: 3, books: SAMPLE_BOOKS }).events;
/** A whole game of each kind, with an event that can be of any type. */
const LOGS: readonly (readonly GameEvent[])[] = [
  playRandomGame(EVERYTHING, { seed: 6, books: SAMPLE_BOOKS, substitutes: 0.1 }).events,
  playRandomGame(sampleGame({ innings: 2, maxInnings: 2, resolution: 'manual' }), {
    seed: 7,
    books: SAMPLE_BOOKS,
  }).events,
];
const choosing = swing(moment({ code: 2 }), { code: 'SINGLE_UNCAPPED', location: 'LF' }, [
  'depth',
  2,
]).then().state;
const STATES: readonly GameState[] = [
  { ...moment(), phase: { type: 'setup', ready: { away: false, home: false } } },
  moment({ code: 5 }),
  offenceAsked(moment({ code: 5 })),
  choosing,
  withReading(moment(), { code: 'WALK' }),
  { ...moment(), phase: { type: 'over', ending: 'regulation', winner: 'home', secret: null } },
];
const aState = fc.constantFrom(...STATES);

const side = 'home';
const { roster } = moment().teams.home;
const START = sampleGame().teams.home.lineup;
/** Actions that could be legal somewhere, to be damaged. */
const GOOD: readonly Action[] = [
  { type: 'setLineup', side, lineup: START },
  { type: 'ready', side, entropy: '' },
  {
    type: 'substitute',
    side,
    changes: [
      { player: roster[12]?.id ?? START.pitcher, role: 'PH', slot: 0, replaces: START.pitcher },
    ],
  },
  { type: 'setDefence', side, alignment: NORMAL_DEPTH },
  { type: 'setStandingDefence', side, alignment: NORMAL_DEPTH },
  { type: 'setOffence', side, offence: { approach: 'swing', contactPlay: false } },
  { type: 'steal', side, bases: [1] },
  { type: 'enterOutcome', side, outcome: { code: 'X_CHECK', location: 'SS' } },
  { type: 'correctResult', ending: 'void', winner: null, reason: 'rain' },
];
const damagedAction = fc.constantFrom(...GOOD).chain(damaged);

/** Actions whose type is known and whose parts are anything. */
const anyAction = fc.record({
  type: fc.constantFrom<string>(...ACTION_TYPES),
  side: fc.oneof(fc.constantFrom<unknown>('away', 'home'), anything),
  ...Object.fromEntries(
    [
      'lineup',
      'entropy',
      'changes',
      'alignment',
      'offence',
      'bases',
      'option',
      'outcome',
      'accept',
      'reason',
      'loser',
      'ending',
      'winner',
    ].map((part) => [part, anything]),
  ),
});

/** Events whose type is known and whose parts are anything. */
const typed = fc.record(
  {
    type: fc.constantFrom<unknown>(...EVENT_TYPES),
    side: fc.oneof(fc.constantFrom<unknown>('away', 'home'), anythingAtAll),
    rolls: fc.oneof(fc.constantFrom<unknown>([]), anythingAtAll),
    ...Object.fromEntries(
      ['answer', 'choice', 'changes', 'outcome', 'bases', 'ending', 'winner', 'half', 'batter'].map(
        (part) => [part, anythingAtAll],
      ),
    ),
  },
  { requiredKeys: ['type'] },
);

/** The game and its book, as a server makes them from a log. */
const book = (log: readonly GameEvent[]): GameRecord => {
  replay(log);
  const [start, ...later] = log;
  if (start?.type !== 'gameStarted') throw new Error('no start');
  return later.reduce(
    (record, event) => score(record, event, evolve(record.state, event)),
    openRecord(openGame(start)),
  );
};

describe('anything at all', () => {
  it('as a card has faults or none', () => {
    const property = fc.property(fc.oneof(anything, damaged(aCard)), (card) => {
      expect(Array.isArray(validateCard(card as never))).toBe(true);
    });
    fc.assert(property, RUNS);
  });

  it('as charts has faults or none', () => {
    const property = fc.property(fc.oneof(anything, damaged(standardCharts)), (charts) => {
      expect(Array.isArray(validateCharts(charts as never))).toBe(true);
    });
    fc.assert(property, RUNS);
  });

  it('as an event has a fault or none', () => {
    const property = fc.property(aState, fc.oneof(anything, damaged(events[9])), (state, event) => {
      const fault = logFault(state, event as never);
      if (fault !== null) expect(logFaultText(fault)).toMatch(/\w/);
    });
    fc.assert(property, RUNS);
  });

  it('as a log is replayed, or broken', () => {
    const log = damaged(events.slice(0, 12));
    fc.assert(
      fc.property(fc.oneof(anything, log), (any) => {
        try {
          replay(any as never);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenLog);
        }
      }),
      RUNS,
    );
  });

  it('in any event of a whole game makes another game, or a broken log', () => {
    const spoilt = fc
      .constantFrom(...LOGS)
      .chain((log) =>
        fc
          .nat(log.length - 1)
          .chain((at) =>
            fc
              .oneof(anythingAtAll, damaged(log[at], anythingAtAll), typed)
              .map((event) => log.with(at, event as GameEvent)),
          ),
      );
    let broken = 0;
    fc.assert(
      fc.property(spoilt, (log) => {
        try {
          book(log);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenLog);
          broken += 1;
        }
      }),
      { ...RUNS, numRuns: 1500 },
    );
    expect(broken).toBeGreaterThan(1000);
  });

  it('as an action is accepted or refused', () => {
    const equipment = { ...SAMPLE_BOOKS, dice: simulationDice(5) };
    fc.assert(
      fc.property(aState, fc.oneof(anything, anyAction, damagedAction), (state, action) => {
        const rejection = validate(state, action as never, SAMPLE_BOOKS);
        expect(act(state, action as never, equipment).ok).toBe(rejection === null);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
});

it('a list with holes cannot be read', () => {
  const at = events.findIndex(({ type }) => type === 'playMade');
  const holes = { ...events[at], rolls: new Array(2) };
  expect(logFault(replay(events.slice(0, at)), holes as never)).toEqual({
    code: 'MISSHAPEN',
    event: 'playMade',
    part: 'rolls',
  });
});

describe('charts that are found good', () => {
  it('can be played by to the end, whatever number of them is another one', () => {
    let good = 0;
    fc.assert(
      fc.property(retuned(standardCharts), fc.nat(), (charts, seed) => {
        if (validateCharts(charts as Charts).length > 0) return;
        good += 1;
        playRandomGame(EVERYTHING, {
          seed,
          books: { ...SAMPLE_BOOKS, charts: charts as Charts },
        });
      }),
      { ...RUNS, numRuns: 150 },
    );
    expect(good).toBeGreaterThan(50);
  });
});

describe('cards that are found good', () => {
  it('are those of the sample teams', () => {
    for (const card of SAMPLE_CARDS.values()) expect(validateCard(card)).toEqual([]);
  });

  it('can be played with to the end, whatever number of them is another one', () => {
    let good = 0;
    fc.assert(
      fc.property(retuned(aCard, RATINGS), fc.nat(), (card, seed) => {
        if (validateCard(card as Card).length > 0) return;
        good += 1;
        const cards: CardBook = new Map([...SAMPLE_CARDS.keys()].map((key) => [key, card as Card]));
        playRandomGame(EVERYTHING, { seed, books: { ...SAMPLE_BOOKS, cards } });
      }),
      { ...RUNS, numRuns: 150 },
    );
    expect(good).toBeGreaterThan(50);
  });
});
