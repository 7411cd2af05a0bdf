import { expect, test } from 'vitest';
import { BrokenLog, replay } from '../evolve/replay.ts';
import type { GameEvent } from '../model/event.ts';
import type { Rules } from '../model/rules.ts';
import type { GameState } from '../model/state.ts';
import { SAMPLE_BOOKS } from './given.ts';
import { playRandomGame } from './random-game.ts';
import { EVERY_OPTION, sampleGame } from './sample-game.ts';

const LEAGUES: readonly Partial<Rules>[] = [
  { innings: 5 },
  {
    innings: 3,
    maxInnings: 5,
    ...EVERY_OPTION,
    reentry: true,
    ghostRunnerFrom: 3,
  },
  { innings: 3, maxInnings: 4, resolution: 'manual' },
];

/**
 * What nothing in a log can tell: a man of whom nothing more is heard may as well not have come in,
 * men who came in one after the other may have done so in another order, and nobody knows whether
 * the new pitcher or the old one was to walk a batter intentionally; nor whether anybody threw in a
 * bullpen. The versions under which a store keeps its events show that one is missing.
 */
const NOBODY_CAN_TELL = [
  'dropped substituted',
  'dropped warmUpStarted',
  'swapped substituted substituted',
  'swapped substituted playMade',
  'swapped playMade substituted',
];

/** The game as it stands, without the count of events and what might be taken back. */
const standing = ({ version: _v, undo: _u, ...rest }: GameState): string => JSON.stringify(rest);

/** Null: refused. */
const replayed = (log: readonly GameEvent[]): string | null => {
  try {
    return standing(replay(log));
  } catch (error) {
    if (error instanceof BrokenLog) return null;
    throw error;
  }
};

type Spoilt = readonly [how: string, log: readonly GameEvent[]];

/** A log with one event left out, told twice, or told after the next one. */
const spoilt = (log: readonly GameEvent[], at: number): readonly Spoilt[] => {
  const [one, next] = log.slice(at);
  if (!one) return [];
  const before = log.slice(0, at);
  const doubled: Spoilt = [`doubled ${one.type}`, [...before, one, ...log.slice(at)]];
  if (!next) return [doubled];
  return [
    doubled,
    [`dropped ${one.type}`, [...before, ...log.slice(at + 1)]],
    [`swapped ${one.type} ${next.type}`, [...before, next, one, ...log.slice(at + 2)]],
  ];
};

test.each(LEAGUES)(
  'a log of %j that lacks, repeats or swaps an event is refused, or changes nothing',
  (rules) => {
    const told = new Set<string>();
    let tried = 0;
    for (let seed = 1; seed <= 2; seed += 1) {
      const game = { seed, books: SAMPLE_BOOKS, substitutes: 0.05 };
      const { events, state } = playRandomGame(sampleGame(rules), game);
      for (let at = 1; at < events.length; at += 1)
        for (const [how, log] of spoilt(events, at)) {
          tried += 1;
          const after = replayed(log);
          if (after !== null && after !== standing(state)) told.add(how);
        }
    }
    expect(tried).toBeGreaterThan(500);
    expect([...told].filter((how) => !NOBODY_CAN_TELL.includes(how))).toEqual([]);
  },
);
