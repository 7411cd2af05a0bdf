/** `pnpm simulate`: a matchup, a season, or average cards. */

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Misuse } from '../league-table.ts';
import { averageCommand } from './average-command.ts';

const HELP = `pnpm simulate --league pd --away BOS --home NYA --games 1000 --seed 1 [--json]
    two teams meet; --away-style and --home-style: balanced (default), yolo, safe
pnpm simulate --average --half-innings 200000 [--seed 1] [--json]
    league-average cards against the calibration targets
pnpm simulate --league pd --season 2019 [--games 162] [--seed 1] [--json]
    every team of the league plays its season
The result is on standard output; with --json its last line is one object.`;

const OPTIONS = {
  league: { type: 'string', default: 'pd' },
  away: { type: 'string' },
  home: { type: 'string' },
  'away-style': { type: 'string', default: 'balanced' },
  'home-style': { type: 'string', default: 'balanced' },
  games: { type: 'string' },
  seed: { type: 'string', default: '1' },
  average: { type: 'boolean', default: false },
  'half-innings': { type: 'string', default: '200000' },
  season: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const count = z.coerce.number().int().min(1).max(100_000_000);
const style = z.enum(['balanced', 'yolo', 'safe']);
const settings = z.object({
  league: z.string(),
  away: z.string().optional(),
  home: z.string().optional(),
  'away-style': style,
  'home-style': style,
  games: count.optional(),
  seed: z.coerce.number().int(),
  average: z.boolean(),
  'half-innings': count,
  season: z.string().optional(),
  json: z.boolean(),
  help: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

/** Runs the command. Returns its exit code: 2 for what it cannot understand. */
export const simulate = async (args: readonly string[]): Promise<number> => {
  const read = readSettings(args);
  if (typeof read === 'string') {
    console.error(`${read}\n\n${HELP}`);
    return 2;
  }
  if (read.help) {
    console.log(HELP);
    return 0;
  }
  try {
    return await run(read);
  } catch (problem) {
    if (!(problem instanceof Misuse)) throw problem;
    console.error(problem.message);
    return 2;
  }
};

const run = async (read: Settings): Promise<number> => {
  if (read.average) return averageCommand(read);
  if (read.season !== undefined) return (await import('./season-command.ts')).seasonCommand(read);
  if (read.away !== undefined && read.home !== undefined)
    return (await import('./matchup-command.ts')).matchupCommand(read);
  console.error(HELP);
  return 2;
};

/** The settings, or what is wrong with them. */
const readSettings = (args: readonly string[]): Settings | string => {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const parsed = settings.safeParse(values);
    if (parsed.success) return parsed.data;
    return parsed.error.issues
      .map(({ path, message }) => `--${path.join('.')}: ${message}`)
      .join('\n');
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
};
