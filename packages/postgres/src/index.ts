export { freePort } from './free-port.ts';
export { AlreadyRunning, type Holder, takeLock } from './lock.ts';
export { lookUpProcess, type ProcessFacts } from './processes.ts';
export { runningUrl } from './running.ts';
export { type PostgresOptions, type PostgresServer, startPostgres } from './server.ts';
