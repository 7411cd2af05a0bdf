import { z } from 'zod';

/** A line of a server's log, as pino writes it: https://getpino.io, levels 10 to 60. */
const logLine = z.looseObject({
  level: z.int(),
  time: z.unknown(),
  msg: z.string().default(''),
  err: z.looseObject({ message: z.string(), stack: z.string().optional() }).optional(),
});

const WARNING = 40;
/** Of no use to a person at a terminal. */
const HIDDEN = ['pid', 'hostname', 'time', 'level', 'msg', 'err', 'v'];

/** A log line for machines, told in words; any other line as it is. */
export function readable(line: string): string {
  const entry = logLine.safeParse(parseJson(line)).data;
  if (!entry) return line;
  const facts = Object.entries(entry)
    .filter(([key]) => !HIDDEN.includes(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const mark = entry.level >= WARNING ? '! ' : '';
  const error = entry.err ? `\n${entry.err.stack ?? entry.err.message}` : '';
  return `${mark}${[entry.msg, ...facts].join('  ')}${error}`;
}

function parseJson(line: string): unknown {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}
