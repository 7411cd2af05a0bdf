import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { ROOT } from './settings.ts';

/** What one runner came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** A line for each test that failed: its file, its name, and what it said, without where. */
  readonly failures: readonly string[];
  /** The same for each that passed only at its second try: a fault of the test or of the product. */
  readonly wavered: readonly string[];
}

const LONGEST = 400;

/** Enough of what a test said to see what it was about; its runner has told all of it before. */
const gist = (said = ''): string =>
  (stripVTControlCharacters(said).split('\n    at ')[0] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);

const VitestTest = z.object({
  status: z.string(),
  fullName: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});
const VitestFile = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string().optional(),
  assertionResults: z.array(VitestTest),
});

type VitestFile = z.infer<typeof VitestFile>;

const told = (name: string, { fullName, failureMessages }: z.infer<typeof VitestTest>) =>
  `${relative(ROOT, name)} › ${fullName}: ${gist(failureMessages?.[0])}`;

function vitestFailures({ name, status, message, assertionResults }: VitestFile) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) {
    return status === 'failed' ? [`${relative(ROOT, name)}: ${gist(message)}`] : [];
  }
  return failed.map((test) => told(name, test));
}

const vitestWavered = ({ name, assertionResults }: VitestFile) =>
  assertionResults
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length)
    .map((test) => told(name, test));

/** The report of Vitest's `json` reporter. */
export const VitestReport: z.ZodType<Tally> = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    testResults: z.array(VitestFile),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    failures: testResults.flatMap(vitestFailures),
    wavered: testResults.flatMap(vitestWavered),
  }));

const BrowserResult = z.object({ error: z.object({ message: z.string().optional() }).optional() });
const BrowserSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(BrowserResult) })),
});
const BrowserSuite = z.object({
  title: z.string(),
  specs: z.array(BrowserSpec),
  get suites() {
    return z.array(BrowserSuite).optional();
  },
});

type BrowserSuite = z.infer<typeof BrowserSuite>;

/** A line for each test of a suite that came to `status`, with what it said when it last failed. */
function browserTold(status: 'unexpected' | 'flaky', suite: BrowserSuite): string[] {
  const { title, specs, suites = [] } = suite;
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === status)
      .map(({ results }) => {
        const said = gist(results.findLast(({ error }) => error)?.error?.message);
        const where = title === spec.file ? spec.file : `${spec.file} › ${title}`;
        return `e2e/${where} › ${spec.title}: ${said}`;
      }),
  );
  return [...own, ...suites.flatMap((inner) => browserTold(status, inner))];
}

/** The report of Playwright's `json` reporter; a test that passed at a further try has passed. */
export const BrowserReport: z.ZodType<Tally> = z
  .object({
    stats: z.object({ expected: z.int(), flaky: z.int(), unexpected: z.int() }),
    suites: z.array(BrowserSuite),
  })
  .transform(({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: suites.flatMap((suite) => browserTold('unexpected', suite)),
    wavered: suites.flatMap((suite) => browserTold('flaky', suite)),
  }));
