import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface ProcessFacts {
  readonly parent: number;
  /** Differs between two processes that were given the same number. */
  readonly started: string;
  readonly command: string;
}

/** What the system knows of a process; undefined when there is none by that number. */
export function lookUpProcess(pid: number): ProcessFacts | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

/** proc(5): after the name in parentheses come state, parent, … and as 22nd the start time. */
function fromProc(pid: number): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { parent: Number(parent), started: rest[17] ?? '', command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): ProcessFacts | undefined {
  const ps = ['LC_ALL=C', 'ps', '-o', 'ppid=,lstart=,command=', '-p', String(pid)];
  const listed = spawnSync('env', ps, { encoding: 'utf8' });
  // "  412 Sat Nov 21 08:00:00 2026 node scripts/start.ts"
  const [parent, ...words] = (listed.stdout ?? '').trim().split(/\s+/);
  const [started, command] = [words.slice(0, DATE_WORDS), words.slice(DATE_WORDS)];
  if (!parent || started.length < DATE_WORDS) return undefined;
  return { parent: Number(parent), started: started.join(' '), command: command.join(' ') };
}

/** As in "Sat Nov 21 08:00:00 2026". */
const DATE_WORDS = 5;
