import { lookUpProcess } from '@paper-dynasty/postgres';

const LAUNCHER = /\b(npm|npx|pnpm|yarn|corepack)\b/;
const NPX = /\b(npm exec|npx)\b/;
const POLL_MS = 500;

interface Ancestor {
  readonly pid: number;
  readonly started: string;
  readonly command: string;
}

/**
 * Calls `gone` when one of the programs that launched us (npx, pnpm and their shells) has ended: a
 * signal that reaches only `npx` would leave us behind. Returns what ends the watch.
 */
export function watchLaunchers(gone: () => void): () => void {
  const ancestors = findAncestors();
  const launchers = launchersAmong(ancestors);
  const timer = setInterval(() => {
    if (!lostNpx(ancestors) && launchers.every(isAlive)) return;
    clearInterval(timer);
    gone();
  }, POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function findAncestors(): Ancestor[] {
  const ancestors: Ancestor[] = [];
  let pid = process.ppid;
  for (let facts = lookUpProcess(pid); facts; facts = lookUpProcess(pid)) {
    ancestors.push({ pid, started: facts.started, command: facts.command });
    pid = facts.parent;
  }
  return ancestors;
}

/** Up to the topmost one that is a package manager; a shell above it is a person's. */
function launchersAmong(ancestors: readonly Ancestor[]): readonly Ancestor[] {
  return ancestors.slice(0, ancestors.findLastIndex(({ command }) => LAUNCHER.test(command)) + 1);
}

/** It was stopped before we ran, say while pnpm still fetched packages for the first start. */
function lostNpx(ancestors: readonly Ancestor[]): boolean {
  const byNpx = process.env.npm_execpath?.includes('_npx') ?? false;
  return byNpx && ancestors.length > 0 && !ancestors.some(({ command }) => NPX.test(command));
}

const isAlive = ({ pid, started }: Ancestor) => lookUpProcess(pid)?.started === started;
