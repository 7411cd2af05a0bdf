/** `pnpm bench`: how fast, beside what the machine can do. */

import { parseArgs } from 'node:util';
import type { BenchRow } from './row.ts';

const HELP = `pnpm bench [--area engine|server|dice|choices] [--json]
    measures; with --json one row a line. server: minutes, on a PostgreSQL of its own
    --area server [--rows durable,games,latency,crowd]: only these
    --area dice [--dice 10000000] [--secret HEX]: are the dice fair? chi-square, runs, serial correlation, gaps`;

const OPTIONS = {
  area: { type: 'string', default: 'engine' },
  dice: { type: 'string', default: '1000000' },
  secret: { type: 'string' },
  rows: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the command. Exit code 2 for what it cannot understand. */
export const bench = async (args: readonly string[]): Promise<number> => {
  const values = readArgs(args);
  if (typeof values === 'string' || values.help) {
    console.error(typeof values === 'string' ? `${values}\n\n${HELP}` : HELP);
    return typeof values === 'string' ? 2 : 0;
  }
  switch (values.area) {
    case 'engine':
      print((await import('./engine.ts')).engineRows(), values.json);
      return 0;
    case 'server':
      return benchServer(values);
    case 'choices':
      return (await import('./choices.ts')).weighChoices(values.json);
    case 'dice':
      return (await import('./dice.ts')).examine(values);
    default:
      console.error(`no area ${values.area}\n\n${HELP}`);
      return 2;
  }
};

async function benchServer({ rows, json }: { readonly rows?: string; readonly json: boolean }) {
  const { SERVER_ROWS, serverRows } = await import('#bench-server');
  const wanted = rows === undefined ? SERVER_ROWS : rows.split(',');
  const strange = wanted.filter((one) => !SERVER_ROWS.some((name) => name === one));
  if (strange.length > 0) {
    console.error(`no rows ${strange.join(', ')}\n\n${HELP}`);
    return 2;
  }
  const known = SERVER_ROWS.filter((name) => wanted.some((one) => one === name));
  for await (const row of serverRows(new Set(known))) print([row], json);
  return 0;
}

const readArgs = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
};

const print = (rows: readonly BenchRow[], json: boolean): void => {
  for (const row of rows) console.log(json ? JSON.stringify(row) : line(row));
};

const line = ({ area, name, value, unit, ratio, must, aim, spread }: BenchRow): string => {
  const against = ratio === null ? '' : `, ${ratio.toFixed(2)} times its floor`;
  const wanted = must === null ? '' : ` (must ${must}, aim ${aim ?? '-'})`;
  return `${area}: ${name}: ${value.toFixed(2)} ${unit}${against}${wanted}, spread ${(100 * spread).toFixed(0)} %`;
};
