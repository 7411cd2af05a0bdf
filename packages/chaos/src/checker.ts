import { CHAIN_START, checkChain } from '@paper-dynasty/api/testing';
import {
  type Connection,
  connect,
  findGame,
  readBattingSums,
  readEvents,
  readSecret,
  type StoredEvent,
} from '@paper-dynasty/db';
import { type GameEvent, replay, verifyRolls } from '@paper-dynasty/engine';
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
  { db }: Connection,
  recorder: Recorder,
  gameId: string,
): Promise<readonly Violation[]> {
  const stored = await readEvents(db, { gameId });
  const events = stored.map(({ payload }): GameEvent => JSON.parse(payload));
  const secret = (await readSecret(db, gameId)) ?? '';
  const evidence: Evidence = { gameId, stored, events, recorder, secret };
  const found = CHECKS.flatMap((check) => check(evidence));
  const game = await findGame(db, gameId);
  const state = replay(events);
  if (
    game?.version !== stored.length ||
    game.homeScore !== state.score.home ||
    game.awayScore !== state.score.away
  ) {
    found.push({ promise: 'I3', facts: 'the table of games is not what the log folds to' });
  }
  const sums = await readBattingSums(db, gameId);
  const runs = sums.reduce((sum, { run }) => sum + run, 0);
  if (runs !== state.score.home + state.score.away) {
    found.push({ promise: 'I3', facts: `the plays hold ${runs} runs, the score does not` });
  }
  return found.map((violation) => ({ ...violation, gameId }));
}

/** I1: every answer is in the log exactly once, as it was given. */
const answersKept: Check = ({ gameId, stored, recorder }) =>
  recorder
    .answers()
    .filter((answered) => answered.gameId === gameId)
    .filter(({ actionId, answer }) => {
      const kept = stored.filter((event) => event.actionId === actionId);
      const told = answer.events.map(({ version }) => version);
      return JSON.stringify(kept.map(({ version }) => version)) !== JSON.stringify(told);
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

/** I6: the dice of a game that is over are those of its secret. */
const diceFair: Check = ({ events, secret }) => {
  if (events.at(-1)?.type !== 'diceRevealed') return [];
  return verifyRolls(events, secret).fair
    ? []
    : [{ promise: 'I6', facts: 'the dice are not those of the secret' }];
};

const chainHolds: Check = ({ gameId, stored }) => {
  try {
    checkChain(gameId, { version: 0, hash: CHAIN_START }, stored);
    return [];
  } catch (error) {
    return [{ promise: 'I7', facts: String(error) }];
  }
};

/** I8: nobody was told the secret before the end. */
const secretKept: Check = ({ gameId, secret, recorder }) =>
  recorder
    .feedsOf(gameId)
    .flatMap(({ delivered }) => delivered)
    .filter(({ event }) => event.type !== 'diceRevealed' && JSON.stringify(event).includes(secret))
    .map(({ version }) => ({ promise: 'I8', facts: `the secret is in event ${version}` }));

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
  diceFair,
  chainHolds,
  secretKept,
  requestsEnded,
];
