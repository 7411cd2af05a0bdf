import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Feed, givenInstallation, newId } from '@paper-dynasty/api/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations, type Violation } from './checker.ts';
import { findLeftovers, holdingsOf } from './leftovers.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { openTable } from './table.ts';
import { expectNone } from './verdict.ts';

const here = givenInstallation();

/** What the people of a game that was played to its end were told. */
const truth = createRecorder();
let gameId: string;

beforeAll(async () => {
  const table = await openTable({ url: here().server.url, recorder: truth });
  const { version } = await table.play();
  await table.settle(version);
  table.leave();
  ({ gameId } = table);
});

/** Which promises the checker says were broken, if this is what people were told. */
async function broken(recorder: Recorder = truth): Promise<readonly string[]> {
  const found = await findViolations(here().databaseUrl, recorder);
  return found.map(({ promise }) => promise);
}

test('where everything was told and kept as it was, nothing is found', async () => {
  expect(truth.answers().length).toBeGreaterThan(0);
  expect(truth.feedsOf(gameId)).toHaveLength(2);
  expect(await broken()).toEqual([]);
});

test('a trial in which nothing was tried proves nothing', () => {
  expect(() => expectNone('F00', 0, [])).toThrow('nothing was tried');
});

/** The same people, the first of whom saw something else. */
function seen(otherwise: (feed: Feed) => Partial<Feed>): Recorder {
  const [first, ...others] = truth.feedsOf(gameId);
  if (!first) throw new Error('nobody watched');
  return { ...truth, feedsOf: () => [{ ...first, ...otherwise(first) }, ...others] };
}

/** The same people, one of whose answers was another. */
function answered(otherwise: (one: ReturnType<Recorder['answers']>[number]) => object): Recorder {
  const [first, ...others] = truth.answers();
  if (!first) throw new Error('nobody was answered');
  return { ...truth, answers: () => [{ ...first, ...otherwise(first) }, ...others] };
}

const request = (end: 'late' | null): Recorder => ({
  ...truth,
  requestsOf: () => [{ gameId, actionId: newId(), at: 0, end, ms: 0 }],
});

const secretOf = async (): Promise<string> => {
  const [row] = await here().connection.sql`
    select secret from game_secrets where game_id = ${gameId}`;
  return row?.secret;
};

type Lie = readonly [what: string, Violation['promise'], () => Recorder | Promise<Recorder>];

const LIES: readonly Lie[] = [
  ['an answer is not in the log', 'I1', () => answered(() => ({ actionId: newId() }))],
  [
    'an answer is there otherwise than it was told',
    'I1',
    () => answered(({ answer }) => ({ answer: { ...answer, events: answer.events.slice(1) } })),
  ],
  [
    'a screen shows what never was',
    'I3',
    () =>
      seen((feed) => {
        const state = feed.state();
        return { state: () => state && { ...state, score: { away: 99, home: 0 } } };
      }),
  ],
  [
    'a watcher was told what is not in the log',
    'I4',
    () =>
      seen(({ delivered }) => ({
        delivered: delivered.map((one) =>
          one.version === 3 ? { ...one, event: { type: 'gameResumed' } } : one,
        ),
      })),
  ],
  [
    'a watcher was told something twice',
    'I5',
    () =>
      seen(({ delivered }) => ({ delivered: [...delivered.slice(0, 3), ...delivered.slice(2)] })),
  ],
  [
    'a watcher was told something too early',
    'I5',
    () => seen(({ delivered }) => ({ delivered: delivered.toReversed() })),
  ],
  [
    'a watcher missed something',
    'I5',
    () => seen(({ delivered }) => ({ delivered: delivered.toSpliced(4, 1) })),
  ],
  [
    'the secret was told before the end',
    'I8',
    async () => {
      const secret = await secretOf();
      return { ...truth, heard: (text) => text === secret };
    },
  ],
  ['a request was never heard of again', 'I9', () => request(null)],
  ['a request was given up', 'I9', () => request('late')],
];

describe('it is found when', () => {
  test.each(LIES)('%s (%s)', async (_, promise, lie) => {
    expect(await broken(await lie())).toContain(promise);
  });
});

test('a secret that anybody hears is remembered, unless it comes with the end', () => {
  const [secret, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const recorder = createRecorder();
  recorder.hear(`{"type":"diceRevealed","secret":"${secret}"}`);
  recorder.hear(`{"state":"… ${other} …"}`);
  expect([recorder.heard(secret), recorder.heard(other)]).toEqual([false, true]);
});

const TABLES = ['game_events', 'games', 'game_secrets', 'lineups', 'plays', 'runs', 'decisions'];

/** What somebody who owns the database may do to it, triggers or not. */
const HARM: readonly (readonly [what: string, Violation['promise'], sql: string])[] = [
  ['the log has a hole', 'I2', 'delete from game_events where version = 5'],
  ['a play counts another hit', 'I3', 'update plays set hit = hit + 1 where play_number = 2'],
  ['a play is gone', 'I3', 'delete from plays where play_number = 3'],
  ['the score is another', 'I3', 'update games set away_score = away_score + 1'],
  ['a man plays elsewhere', 'I3', "update lineups set position = 'DH' where position = 'SS'"],
  ['nobody won', 'I3', 'update decisions set win = 0'],
  ['the dice are another secret’s', 'I6', "update game_secrets set secret = repeat('a', 64)"],
  [
    'a link of the chain is another',
    'I7',
    "update game_events set hash = repeat('a', 64) where version = 4",
  ],
];

/** As somebody may who owns the database: the triggers that guard a log do not stop him. */
const asOwner = (work: readonly string[]) =>
  here().connection.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const statement of work) await tx.unsafe(statement);
  });

describe('it is found when in the database', () => {
  beforeAll(() => asOwner(TABLES.map((table) => `create table kept_${table} as table ${table}`)));

  test.each(HARM)('%s (%s)', async (_, promise, sql) => {
    await asOwner([sql]);
    const found = await broken();
    await asOwner(
      TABLES.flatMap((table) => [
        `delete from ${table}`,
        `insert into ${table} table kept_${table}`,
      ]),
    );
    expect(found).toContain(promise);
    expect(await broken()).toEqual([]);
  });
});

/** What a server says that holds nothing but itself. */
const AT_REST = {
  process_open_fds: 30,
  'nodejs_active_resources{type="TCPSocketWrap"}': 3,
  'nodejs_active_resources{type="Timeout"}': 100,
  paper_dynasty_sockets: 0,
  paper_dynasty_watchers: 0,
};

const KEPT: readonly (readonly [what: string, figure: keyof typeof AT_REST])[] = [
  ['files', 'process_open_fds'],
  ['timers', 'nodejs_active_resources{type="Timeout"}'],
  ['sockets', 'paper_dynasty_sockets'],
  ['watchers', 'paper_dynasty_watchers'],
];
/** More than the timers of connections to the database that come and go meanwhile. */
const FAR_TOO_MANY = 1_000;

describe('when everybody has gone it is found that a server (I10)', () => {
  let figures: Readonly<Record<string, number>> = AT_REST;
  const teller = createServer((_, answer) => {
    const lines = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
    answer.end(lines.join('\n'));
  });
  const place = () => {
    const { port } = teller.address() as AddressInfo;
    return {
      server: { opsUrl: `http://127.0.0.1:${port}` },
      databaseUrl: here().databaseUrl,
    };
  };
  beforeAll(() => new Promise<void>((listening) => teller.listen(0, '127.0.0.1', listening)));
  afterAll(() => new Promise((closed) => teller.close(closed)));

  test.each(KEPT)('still holds %s', async (what, figure) => {
    figures = AT_REST;
    const before = await holdingsOf(place());
    expect(await findLeftovers(place(), before)).toEqual([]);
    figures = { ...AT_REST, [figure]: AT_REST[figure] + FAR_TOO_MANY };
    const found = await findLeftovers(place(), before, 0);
    expect(found.map(({ promise }) => promise)).toEqual(['I10']);
    expect(found[0]?.facts).toContain(` ${what} are held`);
  });
});
