export { freePort, isFree } from './free-port.ts';
export { AlreadyRunning, type Holder, type Lock, takeLock } from './lock.ts';
export { lookUpProcess, type ProcessFacts } from './processes.ts';
export { runningUrl } from './running.ts';
export { type PostgresOptions, type PostgresServer, startPostgres } from './server.ts';
