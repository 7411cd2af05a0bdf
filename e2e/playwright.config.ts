import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.test.ts',
  // Pictures are compared by `pnpm looks` alone: another Chromium draws letters a shade differently.
  testIgnore: process.env.LOOKS ? [] : ['looks.e2e.test.ts'],
  globalSetup: './installation.ts',
  outputDir: '../test-results/browser',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  // No dice are scripted here: games differ from run to run. What fails once is told as flaky, with its trace.
  retries: process.env.CI ? 1 : 0,
  // Two cores carry everything at once: a database, an API, two sites and the browsers.
  expect: {
    timeout: 20_000,
    // Letters may differ by a shade from one Chromium to the next; a word or a colour may not.
    toHaveScreenshot: { maxDiffPixelRatio: 0.002 },
  },
  // One set of pictures: see looks.e2e.test.ts.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_ARGS },
    trace: 'retain-on-failure',
  },
});
