export { findViolations, type Violation } from './checker.ts';
export { startProxy, type Weather, type Wiretap } from './proxy.ts';
export { createRecorder, type Recorder } from './recorder.ts';
export { openTable, type Table, type TableOptions } from './table.ts';
