import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type { CollectedTest } from './collected-tests.ts';
import { forgetAll } from './forgetful.ts';
import { loadTests } from './load-tests.ts';
import { testFilesFor } from './test-files.ts';

/** Where the instrumented engine looks which mutant is alive, and counts what it passes. */
const instrumented: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: instrumented });

/**
 * Runs the engine's tests for Stryker in one process that loads them once: a mutant costs what the
 * tests that reach it cost, and not another start of everything. What could be left of one mutant
 * for the next is forgotten, or noticed: the test that failed has to pass again without the mutant,
 * else everything is loaded afresh and the mutant tried again.
 */
class InProcessRunner implements TestRunner {
  #tests: ReadonlyMap<string, CollectedTest> | null = null;
  readonly #took = new Map<string, number>();

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const test of (await this.#loaded()).values()) {
      // A test that is told what another one has found out would not be seen to reach it.
      forgetAll();
      instrumented.currentTestId = test.id;
      tests.push(await this.#try(test));
      delete instrumented.currentTestId;
    }
    const { mutantCoverage } = instrumented;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const ran = await this.#against(options);
    if (await this.#isClean(ran)) return ran;
    this.#tests = null;
    const again = await this.#against(options);
    if (await this.#isClean(again)) return again;
    this.#tests = null;
    if (await this.#isClean(again)) return again;
    throw new Error(`fails without a mutant: ${JSON.stringify(again)}`);
  }

  async #loaded(): Promise<ReadonlyMap<string, CollectedTest>> {
    this.#tests ??= new Map(
      (await loadTests(testFilesFor(process.env.MUTATE ?? ''))).map((test) => [test.id, test]),
    );
    return this.#tests;
  }

  async #try({ id, run }: CollectedTest): Promise<TestResult> {
    const began = performance.now();
    const done = (): { id: string; name: string; timeSpentMs: number } => {
      const timeSpentMs = performance.now() - began;
      this.#took.set(id, timeSpentMs);
      return { id, name: id, timeSpentMs };
    };
    try {
      await run();
      return { ...done(), status: TestStatus.Success };
    } catch (error) {
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { ...done(), status: TestStatus.Failed, failureMessage };
    }
  }

  /** The tests that reach the mutant, the quickest first, until one fails. */
  async #against(options: MutantRunOptions): Promise<MutantRunResult> {
    const loaded = await this.#loaded();
    forgetAll();
    const took = (id: string): number => this.#took.get(id) ?? 0;
    const ids = [...(options.testFilter ?? loaded.keys())].sort((a, b) => took(a) - took(b));
    instrumented.activeMutant = options.activeMutant.id;
    instrumented.hitCount = 0;
    if (options.hitLimit !== undefined) instrumented.hitLimit = options.hitLimit;
    const tests: TestResult[] = [];
    for (const id of ids) {
      const test = loaded.get(id);
      if (!test) throw new Error(`no test ${id}`);
      const result = await this.#try(test);
      tests.push(result);
      if (result.status === TestStatus.Failed && !options.disableBail) break;
    }
    const { hitCount } = instrumented;
    delete instrumented.activeMutant;
    delete instrumented.hitCount;
    delete instrumented.hitLimit;
    const done: CompleteDryRunResult = { status: DryRunStatus.Complete, tests };
    return toMutantRunResult(determineHitLimitReached(hitCount, options.hitLimit) ?? done);
  }

  /** Whether what noticed the mutant finds nothing without it. */
  async #isClean(ran: MutantRunResult): Promise<boolean> {
    if (!('killedBy' in ran)) return true;
    const loaded = await this.#loaded();
    forgetAll();
    for (const id of ran.killedBy) {
      const test = loaded.get(id);
      if (test && (await this.#try(test)).status === TestStatus.Failed) return false;
    }
    return true;
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];
