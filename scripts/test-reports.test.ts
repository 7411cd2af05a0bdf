import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './settings.ts';
import { BrowserReport, VitestReport } from './test-reports.ts';

describe('a report of Vitest', () => {
  const file = { name: join(ROOT, 'packages/x.test.ts'), status: 'failed', message: '' };
  const report = (...testResults: unknown[]) =>
    VitestReport.parse({ numPassedTests: 3, numFailedTests: 1, testResults });

  test('names the tests that failed or wavered, and what they said without colours', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a single', failureMessages: [] },
      { status: 'passed', fullName: 'a walk', failureMessages: ['too slow\n    at x.ts:1'] },
      {
        status: 'failed',
        fullName: 'a double',
        failureMessages: ['\u001b[31mno\u001b[39m\n  run'],
      },
    ];
    expect(report({ ...file, assertionResults })).toEqual({
      passed: 3,
      failed: 1,
      failures: ['packages/x.test.ts › a double: no run'],
      wavered: ['packages/x.test.ts › a walk: too slow'],
    });
  });

  test('names a file that did not load', () => {
    expect(report({ ...file, message: 'no such module', assertionResults: [] }).failures).toEqual([
      'packages/x.test.ts: no such module',
    ]);
  });
});

describe('a report of Playwright', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'y.e2e.test.ts',
    tests: [{ status, results: [{}, { error: { message: 'no such button' } }] }],
  });

  test('names the tests that failed at every try or at the first, in the groups they are in', () => {
    const inner = { title: 'sba', specs: [spec('a walk', 'unexpected'), spec('a hit', 'flaky')] };
    const suites = [{ title: 'y.e2e.test.ts', specs: [], suites: [inner] }];
    const stats = { expected: 5, flaky: 1, unexpected: 1 };
    expect(BrowserReport.parse({ stats, suites })).toEqual({
      passed: 6,
      failed: 1,
      failures: ['e2e/y.e2e.test.ts › sba › a walk: no such button'],
      wavered: ['e2e/y.e2e.test.ts › sba › a hit: no such button'],
    });
  });
});
