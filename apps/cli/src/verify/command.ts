/** `pnpm verify GAME.json`: were the dice of this game fair? */

import { parseArgs } from 'node:util';
import {
  type FairnessFault,
  type GameCheck,
  type GameEvent,
  rulesHashOf,
  unreachable,
  verifyGame,
} from '@paper-dynasty/engine';
import { leagueById } from '@paper-dynasty/league-config';
import { readLog } from './read-log.ts';

const HELP = `pnpm verify GAME.json [--secret HEX] [--json]
    recomputes every face of a finished game from its log alone and plays the log through;
    leaves with 1 if a face differs, or an event that cannot stand where it does`;

const OPTIONS = {
  secret: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the command. Exit codes: 0 fair, 1 not fair, 2 cannot be checked. */
export const verify = async (args: readonly string[]): Promise<number> => {
  const read = readArgs(args);
  if (typeof read === 'string' || read.values.help || !read.positionals[0]) {
    console.error(typeof read === 'string' ? `${read}\n\n${HELP}` : HELP);
    return typeof read !== 'string' && read.values.help ? 0 : 2;
  }
  const log = await readLog(read.positionals[0]);
  if (!log.ok) {
    console.error(log.problem);
    return 2;
  }
  const secret = read.values.secret ?? revealedIn(log.events);
  if (secret === null) {
    console.error('The secret has not been revealed: the game is not over.');
    return 2;
  }
  const check = verifyGame(log.events, secret);
  const charts = chartsOf(log.events);
  const fair = check.fair && charts !== 'changed';
  const whole: Verdict = { ...check, fair, charts };
  console.log(read.values.json ? JSON.stringify(whole) : told(whole));
  return fair ? 0 : 1;
};

const readArgs = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
};

const revealedIn = (events: readonly GameEvent[]): string | null => {
  const last = events.findLast((event) => event.type === 'diceRevealed');
  return last?.type === 'diceRevealed' ? last.secret : null;
};

/** All that is told of a game, as `--json` prints it. */
interface Verdict extends GameCheck {
  readonly charts: ChartsCheck;
}

type ChartsCheck = 'as promised' | 'changed' | 'unknown';

/** Whether our own charts of that name are the ones the game promised; an old version's are not at hand. */
const chartsOf = ([start]: readonly GameEvent[]): ChartsCheck => {
  if (start?.type !== 'gameStarted' || !start.commitment) return 'unknown';
  const charts = leagueById(start.league)?.charts;
  if (!charts || charts.id !== start.rules.chartId) return 'unknown';
  const hash = rulesHashOf({ rules: start.rules, park: start.park, charts });
  return hash === start.commitment.rulesHash ? 'as promised' : 'changed';
};

const told = ({ fair, rolls, faults, charts, broken }: Verdict): string => {
  const unfair = rolls.filter((check) => !check.fair);
  return [
    `${rolls.length} rolls, ${rolls.length - unfair.length} as the secret makes them`,
    ...unfair.map(
      ({ version, roll, expected }) =>
        `version ${version}, roll ${roll.n} (${roll.purpose}): ${roll.faces.join(' ')} in the log, ${expected.join(' ')} expected`,
    ),
    ...faults.map(faultText),
    ...(broken === null ? [] : [broken]),
    `settings, park and charts: ${charts}`,
    fair ? 'FAIR' : 'NOT FAIR',
  ].join('\n');
};

const faultText = (fault: FairnessFault): string => {
  switch (fault.code) {
    case 'NO_START':
      return 'the log does not begin with the start of a game';
    case 'NO_COMMITMENT':
      return 'the game promised nothing: its dice cannot be checked';
    case 'BAD_SECRET':
      return 'the secret is not 64 hex digits';
    case 'COMMITMENT_BROKEN':
      return `the secret is not the one promised: ${fault.found}, promised ${fault.promised}`;
    case 'ROSTERS_CHANGED':
      return `the rosters are not the ones promised: ${fault.found}, promised ${fault.promised}`;
    case 'ROLLED_TOO_EARLY':
      return `version ${fault.version}: dice were thrown before both managers had stirred them`;
    case 'ROLL_MISSING':
      return `roll ${fault.n} is missing`;
    case 'ROLLED_OUT_OF_TURN':
      return `version ${fault.version}: roll ${fault.n} fell after a later one`;
    case 'ROLLED_AGAIN':
      return `version ${fault.version}: roll ${fault.n} was used again, and no decision had been taken back`;
    default:
      return unreachable(fault);
  }
};
