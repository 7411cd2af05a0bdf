import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How to run a program of PostgreSQL, which refuses to run as root. */
export interface Runner {
  /** The command line that runs `program` with `args`. */
  readonly command: (program: string, args: readonly string[]) => readonly [string, ...string[]];
  /** The system user that must own the data, where it is not the caller. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

const works = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** The kernel interrupts the program when its owner dies, even by kill -9. Linux only. */
const DIES_WITH_OWNER = ['setpriv', '--pdeathsig', 'INT'];

/**
 * Root becomes an ordinary user inside a user namespace of one: files stay root's, so a checkout in
 * a folder that only root may enter works. Where namespaces are refused, the `postgres` user serves.
 */
export function unprivilegedRunner(probe: string): Runner {
  const tied = works('setpriv', '--pdeathsig', 'INT', 'true') ? DIES_WITH_OWNER : [];
  if (process.getuid?.() !== 0) return prefixedBy(...tied);

  const namespace = ['unshare', '--user', '--map-user=1', '--map-group=1'];
  if (works('unshare', ...namespace.slice(1), 'true')) return prefixedBy(...namespace, ...tied);

  const user = systemUser('postgres');
  if (user && works('setpriv', ...becoming(user), probe, '--version')) {
    return { ...prefixedBy('setpriv', ...becoming(user), '--pdeathsig', 'INT'), owner: user };
  }
  throw new Error(
    [
      'PostgreSQL does not run as root, and this machine allows neither a user namespace (unshare --user)',
      user
        ? `nor lets the user "postgres" read ${probe}: move the checkout to a folder that user can enter.`
        : 'nor has it a user "postgres" to run as.',
      'Start Paper Dynasty as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
    ].join('\n'),
  );
}

function prefixedBy(...prefix: string[]): Runner {
  return {
    command: (program, args) => {
      const [first = program, ...rest] = [...prefix, program, ...args];
      return [first, ...rest];
    },
  };
}

const becoming = (user: { uid: number; gid: number }) => [
  `--reuid=${user.uid}`,
  `--regid=${user.gid}`,
  '--clear-groups',
];

function systemUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
