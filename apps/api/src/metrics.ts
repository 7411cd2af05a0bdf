import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of this server, as Prometheus reads them. */
export interface Metrics {
  readonly contentType: string;
  readonly text: () => Promise<string>;
  /** An action was answered, after so many seconds. */
  readonly action: (outcome: string, seconds: number) => void;
  /** So many appends shared a commit. */
  readonly batch: (size: number) => void;
  readonly quarantined: () => void;
  readonly gameRead: () => void;
}

/** What is counted when somebody asks. */
interface Watched {
  readonly games: () => number;
  readonly sockets: () => number;
  readonly watchers: () => number;
  readonly waiting: () => number;
  readonly waitingForConnection: () => number;
  readonly standstills: () => number;
}

/** The figures, and how to add to them what can only be looked at. */
export interface OpenMetrics extends Metrics {
  readonly watch: (watched: Watched) => void;
  readonly registry: Registry;
  /** Is waited for before the figures are told. */
  readonly lookFirst: (look: () => Promise<void>) => void;
}

const GAUGES: readonly (readonly [keyof Watched, Omit<Watching, 'value'>])[] = [
  ['games', { name: 'games_in_memory', help: 'Games in memory' }],
  ['sockets', { name: 'sockets', help: 'Open WebSockets' }],
  ['watchers', { name: 'watchers', help: 'Who follows a game here' }],
  ['waiting', { name: 'journal_waiting', help: 'Appends that wait' }],
  [
    'waitingForConnection',
    { name: 'pool_waiting', help: 'Who waits for a connection to the database' },
  ],
  [
    'standstills',
    { name: 'standstills', help: 'How often the event loop has stood still for a second' },
  ],
];

export function createMetrics(): OpenMetrics {
  const registry = new Registry();
  const registers = [registry];
  const looks: (() => Promise<void>)[] = [];
  collectDefaultMetrics({ register: registry });
  const actions = new Counter({
    name: 'paper_dynasty_actions_total',
    help: 'Actions answered, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'paper_dynasty_action_seconds',
    help: 'From the request to the answer of an action',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers,
  });
  const batches = new Histogram({
    name: 'paper_dynasty_journal_batch_size',
    help: 'Appends in one commit',
    buckets: [1, 2, 4, 8, 16, 32, 64],
    registers,
  });
  const quarantined = new Counter({
    name: 'paper_dynasty_games_quarantined_total',
    help: 'Games set apart because their log does not fold',
    registers,
  });
  const reads = new Counter({
    name: 'paper_dynasty_games_read_total',
    help: 'Games read from their logs, because they were not in memory',
    registers,
  });
  return {
    registry,
    contentType: registry.contentType,
    text: async () => {
      await Promise.all(looks.map((look) => look()));
      return registry.metrics();
    },
    lookFirst: (look) => looks.push(look),
    action: (outcome, seconds) => {
      actions.inc({ outcome });
      latency.observe(seconds);
    },
    batch: (size) => batches.observe(size),
    quarantined: () => quarantined.inc(),
    gameRead: () => reads.inc(),
    watch: (watched) => {
      for (const [what, { name, help }] of GAUGES) {
        gauge(registry, { name, help, value: watched[what] });
      }
    },
  };
}

interface Watching {
  readonly name: string;
  readonly help: string;
  readonly value: () => number;
}

const gauge = (registry: Registry, { name, help, value }: Watching): Gauge =>
  new Gauge({
    name: `paper_dynasty_${name}`,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
