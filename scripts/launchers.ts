import { lookUpProcess } from '@paper-dynasty/postgres';

const LAUNCHER = /\b(npm|npx|pnpm|yarn|corepack)\b/;
const POLL_MS = 500;

/**
 * Calls `gone` when one of the programs that launched us (npx, pnpm and their shells) has ended: a
 * signal that reaches only `npx` would leave us behind. Returns what ends the watch.
 */
export function watchLaunchers(gone: () => void): () => void {
  const launchers = findLaunchers();
  const timer = setInterval(() => {
    if (launchers.every(({ pid, started }) => lookUpProcess(pid)?.started === started)) return;
    clearInterval(timer);
    gone();
  }, POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Our ancestors up to the topmost one that is a package manager; a shell above it is a person's. */
function findLaunchers(): { pid: number; started: string }[] {
  const ancestors: { pid: number; started: string; isLauncher: boolean }[] = [];
  let pid = process.ppid;
  for (let facts = lookUpProcess(pid); facts && pid > 1; facts = lookUpProcess(pid)) {
    ancestors.push({ pid, started: facts.started, isLauncher: LAUNCHER.test(facts.command) });
    pid = facts.parent;
  }
  return ancestors.slice(0, ancestors.findLastIndex(({ isLauncher }) => isLauncher) + 1);
}
