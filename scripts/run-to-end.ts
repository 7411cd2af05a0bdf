import { spawn } from 'node:child_process';
import { signalGroup } from './signal-group.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs a program that is to succeed; its output is shown only when it does not. */
export function runToEnd(command: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, command.args, {
      cwd: command.cwd,
      env: { ...process.env, ...command.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const interrupt = () => signalGroup(child, 'SIGTERM');
    command.signal?.addEventListener('abort', interrupt, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      command.signal?.removeEventListener('abort', interrupt);
      if (code === 0) return resolve();
      const line = [command.program, ...command.args].join(' ');
      reject(command.signal?.reason ?? new Error(`${line} failed:\n${output}`));
    });
  });
}
