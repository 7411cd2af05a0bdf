/** Places where a fault test may make this process fail. */
export const FAILPOINTS = [
  'recv',
  'validated',
  'dice-drawn',
  'before-insert',
  'commit-under-way',
  'after-commit-before-ack',
  'after-commit-before-broadcast',
  'after-ack',
  'mid-broadcast',
  'mid-snapshot',
  'mid-drain',
] as const;
export type FailpointName = (typeof FAILPOINTS)[number];

const ACTIONS = ['kill', 'throw', 'block'] as const;
type Action = (typeof ACTIONS)[number];

interface Armed {
  readonly name: FailpointName;
  readonly action: Action;
  /** How often the place is passed before it fails. */
  left: number;
}

/** How long `block` holds up everything. */
const BLOCK_MS = 3_000;

/** What is sent in this turn of the event loop has left by then. */
const SOON_MS = 2;

let armed: Armed | undefined;

/** `name:nth:action`, e.g. `before-insert:3:kill`. For tests: production refuses the setting. */
export const FAILPOINT_PATTERN = new RegExp(
  `^(${FAILPOINTS.join('|')}):([1-9][0-9]{0,5}):(${ACTIONS.join('|')})$`,
);

export function armFailpoint(spec: string): void {
  const [name, nth, action] = spec.split(':');
  const known = FAILPOINTS.find((one) => one === name);
  const doing = ACTIONS.find((one) => one === action);
  if (!known || !doing) throw new Error(`no such failpoint: ${spec}`);
  armed = { name: known, action: doing, left: Number(nth) };
}

/** Fails here if a test has asked for it. */
export function failpoint(name: FailpointName): void {
  if (!armed || armed.name !== name) return;
  armed.left -= 1;
  if (armed.left === 0) fail(armed);
}

/** The same a moment later, once what was begun has left this process: a query, for instance. */
export function failpointSoon(name: FailpointName): void {
  if (armed?.name === name) setTimeout(() => failpoint(name), SOON_MS);
}

function fail({ name, action }: Armed): void {
  switch (action) {
    case 'kill':
      process.kill(process.pid, 'SIGKILL');
      return;
    case 'throw':
      throw new Error(`failpoint ${name}`);
    case 'block':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BLOCK_MS);
  }
}
