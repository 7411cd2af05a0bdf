/** `pnpm scorebook FILE`: real games through the engine's scorer. */

import { parseArgs } from 'node:util';
import { boxScoreText, type LineupId } from '@paper-dynasty/engine';
import { scoredGame } from './box-to-json.ts';
import { compareGame } from './compare-game.ts';
import { type Fault, faultText } from './fault.ts';
import { type MatchRates, matchRates } from './match-rates.ts';
import { officialSchema } from './official-results.ts';
import { type FileLine, readGames } from './read-games.ts';
import { type Scored, scoreGame } from './score-game.ts';
import type { Reading } from './to-play.ts';

const HELP = `pnpm scorebook FILE.jsonl[.gz] [--json | --check] [--facts-only] [--misses]
    scores the real games of a file from what happened in them
    (nothing)      prints a box score a game
    --json         prints one JSON line a game
    --check        holds every figure against the official results and prints the match rates
    --misses       with --check: lists every difference
    --facts-only   uses no scorer's rulings: sacrifices, double plays and runs batted in are judged from the facts`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  misses: { type: 'boolean', default: false },
  'facts-only': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the command. Exit codes: 0 all games scored, 1 some refused, 2 the command cannot run. */
export const scorebook = async (args: readonly string[]): Promise<number> => {
  const read = readArgs(args);
  if (typeof read === 'string' || read.values.help || !read.positionals[0]) {
    console.error(typeof read === 'string' ? `${read}\n\n${HELP}` : HELP);
    return typeof read !== 'string' && read.values.help ? 0 : 2;
  }
  const { values, positionals } = read;
  const reading: Reading = values['facts-only'] ? 'facts-only' : 'with-rulings';
  const rates = values.check ? matchRates() : null;
  const tell: Tell = rates ? checking(rates) : values.json ? tellJson : tellBox;
  try {
    const counts = await scoreFile(positionals[0] ?? '', { reading, tell, json: values.json });
    if (rates) tellRates(rates, counts, values.misses);
    return counts.refused > 0 ? 1 : 0;
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem));
    return 2;
  }
};

const readArgs = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
};

type ReadableLine = Extract<FileLine, { ok: true }>;
type ScoredRecord = Extract<Scored, { ok: true }>;
type Tell = (line: ReadableLine, scored: ScoredRecord) => void;

interface Counts {
  games: number;
  refused: number;
}

/** Scores game after game; a game that is refused is named, and the others go on. */
const scoreFile = async (path: string, { reading, tell, json }: Work): Promise<Counts> => {
  const counts: Counts = { games: 0, refused: 0 };
  for await (const line of readGames(path)) {
    counts.games += 1;
    const scored = line.ok ? scoreGame(line.game, reading) : line;
    if (line.ok && scored.ok && 'record' in scored) tell(line, scored);
    if (scored.ok) continue;
    counts.refused += 1;
    tellRefusal(line, scored.fault, json);
  }
  return counts;
};

interface Work {
  readonly reading: Reading;
  readonly tell: Tell;
  readonly json: boolean;
}

/** In words for people; with `--json` as a line of its own too. */
const tellRefusal = (line: FileLine, fault: Fault, json: boolean): void => {
  const gameId = line.ok ? line.game.gameId : line.gameId;
  console.error(`${gameId ?? `line ${line.line}`}: refused: ${faultText(fault)}`);
  if (json) {
    const { event, code } = fault;
    const error = { line: line.line, event, code, problem: faultText(fault) };
    console.log(JSON.stringify({ gameId, error }));
  }
};

const nameOf =
  ({ people }: ScoredRecord) =>
  (player: LineupId): string =>
    people.names.get(player) ?? `${player}`;

const tellJson: Tell = (_, scored) => {
  console.log(JSON.stringify(scoredGame(scored.record, nameOf(scored))));
};

const tellBox: Tell = (_, scored) => {
  console.log(`${scored.record.state.id}\n\n${boxScoreText(scored.record)}\n`);
};

const checking =
  (rates: MatchRates): Tell =>
  (line, scored) => {
    const official = officialSchema.safeParse(line.raw);
    if (!official.success) {
      console.error(`${line.game.gameId}: no official results to compare with`);
      return;
    }
    const ours = scoredGame(scored.record, nameOf(scored));
    rates.add(line.game.gameId, compareGame(official.data, ours, scored.record));
  };

const tellRates = (rates: MatchRates, counts: Counts, misses: boolean): void => {
  console.log(`${counts.games} games, ${counts.refused} refused\n`);
  console.log(rates.table());
  if (misses) console.log(`\n${rates.misses().join('\n')}`);
};
