import { isDeepStrictEqual } from 'node:util';
import { CHAIN_START, checkChain, storedFaults, toLogged } from '@paper-dynasty/api/testing';
import {
  type Connection,
  connect,
  readEvents,
  readSecret,
  type StoredEvent,
} from '@paper-dynasty/db';
import { type GameEvent, type GameState, replay, verifyRolls } from '@paper-dynasty/engine';
import type { Recorder } from './recorder.ts';

/** Something that a player would call a bug. */
export interface Violation {
  /** Which promise was broken, by its number in docs/reliability.md. */
  readonly promise: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10';
  /** Null: it is no single game's. */
  readonly gameId: string | null;
  readonly facts: string;
}

/** Holds everything that people were told against the log, and the log against itself. */
export async function findViolations(
  databaseUrl: string,
  recorder: Recorder,
): Promise<readonly Violation[]> {
  const connection = connect(databaseUrl, { max: 2 });
  try {
    const found: Violation[] = [];
    for (const gameId of recorder.games()) {
      found.push(...(await violationsOf(connection, recorder, gameId)));
    }
    return found;
  } finally {
    await connection.close();
  }
}

type Check = (evidence: Evidence) => readonly Omit<Violation, 'gameId'>[];

interface Evidence {
  readonly gameId: string;
  readonly stored: readonly StoredEvent[];
  readonly events: readonly GameEvent[];
  readonly recorder: Recorder;
  readonly secret: string;
}

async function violationsOf(
  connection: Connection,
  recorder: Recorder,
  gameId: string,
): Promise<readonly Violation[]> {
  const { db } = connection;
  const stored = await readEvents(db, { gameId });
  const events = stored.map(({ payload }): GameEvent => JSON.parse(payload));
  const secret = (await readSecret(db, gameId)) ?? '';
  const evidence: Evidence = { gameId, stored, events, recorder, secret };
  const found = CHECKS.flatMap((check) => check(evidence));
  const faults = await storedFaults(connection, gameId);
  return [
    ...found.map((violation) => ({ ...violation, gameId })),
    ...faults.map((facts) => ({ promise: 'I3' as const, facts, gameId })),
  ];
}

/** I1: every answer is in the log exactly once, letter for letter as it was given. */
const answersKept: Check = ({ gameId, stored, recorder }) =>
  recorder
    .answers()
    .filter((answered) => answered.gameId === gameId)
    .filter(({ actionId, answer }) => {
      const kept = stored.filter((event) => event.actionId === actionId).map(toLogged);
      return (
        kept.length === 0 ||
        kept.at(-1)?.version !== answer.version ||
        !isDeepStrictEqual(kept, answer.events)
      );
    })
    .map(({ actionId }) => ({ promise: 'I1', facts: `the answer to ${actionId} is not kept` }));

/** I2: versions from 1 without a gap. */
const versionsCounted: Check = ({ stored }) =>
  stored.every(({ version }, index) => version === index + 1)
    ? []
    : [{ promise: 'I2', facts: 'a version is missing' }];

/** I4 and I5: every watcher was told the log's events, in order, once each. */
const watchersTold: Check = ({ gameId, stored, events, recorder }) =>
  recorder.feedsOf(gameId).flatMap(({ delivered }) => {
    const inOrder = delivered.every(({ version }, index) => version === index + 1);
    const same = delivered.every(
      ({ event }, index) => JSON.stringify(event) === JSON.stringify(events[index]),
    );
    return [
      ...(inOrder && delivered.length <= stored.length
        ? []
        : [
            {
              promise: 'I5' as const,
              facts: `${stored.length} are logged, a watcher was told ${delivered.map(({ version }) => version).join(' ')}`,
            },
          ]),
      ...(same ? [] : [{ promise: 'I4' as const, facts: 'a watcher was told what is not logged' }]),
    ];
  });

/** I3: what a watcher has on his screen is what the log folds to as far as he has been told. */
const screensRight: Check = ({ gameId, events, recorder }) =>
  recorder.feedsOf(gameId).flatMap((feed) => {
    const [shown, told] = [feed.state(), events.slice(0, feed.delivered.length)];
    const same = told.length === 0 ? !shown : isDeepStrictEqual(shown, folded(told));
    return same ? [] : [{ promise: 'I3', facts: "a watcher's game is not what the log folds to" }];
  });

/** Null: the log does not fold. */
function folded(events: readonly GameEvent[]): GameState | null {
  try {
    return replay(events);
  } catch {
    return null;
  }
}

/**
 * I6: all dice are those of the promised secret, of games that are under way too. Whoever could
 * have a roll made again, by a crash for instance, would be found here.
 */
const diceFair: Check = ({ events, secret }) => {
  const { fair, faults } = verifyRolls(events, secret);
  return fair
    ? []
    : [{ promise: 'I6', facts: `the dice are not those of the secret ${JSON.stringify(faults)}` }];
};

const chainHolds: Check = ({ gameId, stored }) => {
  try {
    checkChain(gameId, { version: 0, hash: CHAIN_START }, stored);
    return [];
  } catch (error) {
    return [{ promise: 'I7', facts: String(error) }];
  }
};

/** I8: nobody was told the secret before the end, in whatever text it may have come. */
const secretKept: Check = ({ gameId, secret, recorder }) => [
  ...recorder
    .feedsOf(gameId)
    .flatMap(({ delivered }) => delivered)
    .filter(({ event }) => event.type !== 'diceRevealed' && JSON.stringify(event).includes(secret))
    .map(({ version }) => ({ promise: 'I8' as const, facts: `the secret is in event ${version}` })),
  ...(recorder.heard(secret)
    ? [{ promise: 'I8' as const, facts: 'somebody was told the secret before the end' }]
    : []),
];

/** I9: every request came to an end before its sender gave up. */
const requestsEnded: Check = ({ gameId, recorder }) =>
  recorder
    .requestsOf(gameId)
    .filter(({ end }) => end === null || end === 'late')
    .map(({ actionId, end }) => ({
      promise: 'I9',
      facts: `a request for ${actionId} was ${end === null ? 'never heard of again' : 'not answered in time'}`,
    }));

const CHECKS: readonly Check[] = [
  answersKept,
  versionsCounted,
  watchersTold,
  screensRight,
  diceFair,
  chainHolds,
  secretKept,
  requestsEnded,
];
