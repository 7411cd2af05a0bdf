import type { ChildProcess } from 'node:child_process';

/** Signals a child that leads a process group (spawned detached) and all it has started. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
