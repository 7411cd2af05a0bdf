/** One test of a file, as it was written down when the file was loaded. */
export interface CollectedTest {
  /** File, suites and title, with a number where rows of a table share a title. */
  readonly id: string;
  readonly run: () => unknown;
}

type Row = (...args: readonly unknown[]) => unknown;
type Written = (title: string, ...rest: readonly unknown[]) => void;

let into: CollectedTest[] = [];
let path: readonly string[] = [];
let known = new Map<string, number>();

/** Everything written down from now on belongs to this file. */
export const collectFrom = (file: string, tests: CollectedTest[]): void => {
  into = tests;
  path = [file];
  known = new Map();
};

const note = (title: string, run: () => unknown): void => {
  const name = [...path, title].join(' > ');
  const before = known.get(name) ?? 0;
  known.set(name, before + 1);
  into.push({ id: before === 0 ? name : `${name} #${before + 1}`, run });
};

const nest = (title: string, run: () => unknown): void => {
  const outside = path;
  path = [...outside, title];
  run();
  path = outside;
};

const bodyOf = (rest: readonly unknown[]): Row => {
  const body = rest.find((one) => typeof one === 'function');
  if (!body) throw new Error(`${path.join(' > ')}: a test without a body`);
  return body as Row;
};

const argumentsOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** As `it` and `describe` of Vitest, as far as the engine's tests use them. */
const writing = (write: (title: string, run: () => unknown) => void) =>
  Object.assign(
    (title: string, ...rest: readonly unknown[]): void => write(title, () => bodyOf(rest)()),
    {
      each:
        (rows: readonly unknown[]): Written =>
        (title, ...rest) => {
          for (const row of rows) write(title, () => bodyOf(rest)(...argumentsOf(row)));
        },
    },
  );

export const test = writing(note);
export const describe = writing(nest);
