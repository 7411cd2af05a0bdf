/** Loaded first in every server: when the channel to the supervisor closes, the supervisor is gone. */
const LAST_MOMENT_MS = 10_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
});
