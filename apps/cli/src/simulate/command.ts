/** `pnpm simulate`: a matchup, a season, or average cards. */

import { Misuse } from '../league-table.ts';
import { averageCommand } from './average-command.ts';
import { readSettings, type Settings } from './settings.ts';

const HELP = `pnpm simulate --league pd --away BOS --home NYA --games 1000 --seed 1 [--json]
    two teams meet; --away-style and --home-style: balanced (default), yolo, safe
pnpm simulate --average --half-innings 200000 [--seed 1] [--json]
    league-average cards against the calibration targets; --chart: read on the quick chart
pnpm simulate --managers [--games 1000] [--seed 1] [--json]
    the AI's characters against each other and against random play; games of each pair
pnpm simulate --league pd --season 2019 [--games 162] [--seasons 5] [--seed 1] [--json]
    every team of the league plays its season, several times over; figures are of one season
The result is on standard output; with --json its last line is one object.`;

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
  if (read.managers) return (await import('./managers-command.ts')).managersCommand(read);
  if (read.season !== undefined) return (await import('./season-command.ts')).seasonCommand(read);
  if (read.away !== undefined && read.home !== undefined)
    return (await import('./matchup-command.ts')).matchupCommand(read);
  console.error(HELP);
  return 2;
};
