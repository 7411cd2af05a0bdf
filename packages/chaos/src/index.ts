export { findViolations, type Violation } from './checker.ts';
export { type Proxy, startProxy, type Weather } from './proxy.ts';
export { createRecorder, type Recorder } from './recorder.ts';
export { openTable, type Table, type TableOptions } from './table.ts';
