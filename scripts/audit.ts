import { type Audit, auditLockfile } from './lockfile-audit.ts';

/** Part of `pnpm check`: red when a package of the lockfile has a known hole, and only then. */
const audit = await auditLockfile();
console.log(wordsOf(audit));
process.exitCode = audit.type === 'vulnerable' ? 1 : 0;

function wordsOf(found: Audit): string {
  switch (found.type) {
    case 'clean':
      return `None of ${found.packages} packages has a known hole.`;
    case 'vulnerable':
      return found.holes.join('\n');
    case 'nobodyToAsk':
      return `Nobody could be asked about known holes: ${found.why}`;
  }
}
