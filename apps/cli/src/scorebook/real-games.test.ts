import { readFileSync } from 'node:fs';
import type { GameRecord, ScoredPlay } from '@paper-dynasty/engine';
import {
  advances,
  basesAfter,
  hitBases,
  isCaughtStealing,
  lineScore,
  outsMade,
  plateAppearance,
  runsScored,
} from '@paper-dynasty/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoredGame } from './box-to-json.ts';
import { type Comparison, compareGame } from './compare-game.ts';
import { officialSchema } from './official-results.ts';
import { readGames } from './read-games.ts';
import { SAMPLE_2015, SAMPLE_2020, TAGS_2015 } from './real-games.ts';
import { scoreGame } from './score-game.ts';
import type { Reading } from './to-play.ts';

interface Held {
  readonly record: GameRecord;
  readonly comparisons: readonly Comparison[];
}

const hold = async (path: string, reading: Reading): Promise<Map<string, Held>> => {
  const held = new Map<string, Held>();
  for await (const line of readGames(path)) {
    if (!line.ok) throw new Error(`line ${line.line} is no game`);
    const scored = scoreGame(line.game, reading);
    if (!scored.ok) throw new Error(`${line.game.gameId} is refused: ${scored.fault.code}`);
    const ours = scoredGame(scored.record, (player) => scored.people.names.get(player) ?? '');
    const comparisons = compareGame(officialSchema.parse(line.raw), ours, scored.record);
    held.set(line.game.gameId, { record: scored.record, comparisons });
  }
  return held;
};

/** Figures that a judgement of 2015 decides: a reconstruction, a most effective reliever. */
const JUDGED = /^(team ER|team teamER|pitching ER)$/;
/**
 * Inherited runners as the source counts them: a pitcher who takes a place in the order
 * relieves himself, and the automatic runner of a half is charged to the man before.
 */
const SOURCE_SLIPS = [
  'pitching IR: CHA201508050 away boxbb001',
  'pitching IR: BAL202008010 away drako001',
];

const differences = (gameId: string, { comparisons }: Held): readonly string[] =>
  comparisons
    .filter((one) => !one.same && !JUDGED.test(one.measure))
    .map((one) => `${one.measure}: ${gameId} ${one.where}`)
    .filter((slip) => !SOURCE_SLIPS.includes(slip));

const rate = (games: ReadonlyMap<string, Held>, measures: RegExp): number => {
  const all = [...games.values()]
    .flatMap(({ comparisons }) => comparisons)
    .filter((one) => measures.test(one.measure));
  return all.filter((one) => one.same).length / all.length;
};

type Tags = Readonly<Record<string, readonly (readonly [string, number?, string?])[]>>;
const TAGS: Tags = JSON.parse(readFileSync(TAGS_2015, 'utf8'));

const tagged = (tag: string): Tags[string] => TAGS[tag] ?? [];

let sample = new Map<string, Held>();
let sample2020 = new Map<string, Held>();
beforeAll(async () => {
  sample = await hold(SAMPLE_2015, 'with-rulings');
  sample2020 = await hold(SAMPLE_2020, 'with-rulings');
});
const game = (id: string): Held => {
  const held = sample.get(id);
  if (!held) throw new Error(`${id} is not in the sample`);
  return held;
};

describe('two hundred games of 2015', () => {
  it('are all there', () => {
    expect(sample.size).toBe(200);
  });

  it.each(Object.keys(TAGS))('%s: every figure of its games is the official one', (tag) => {
    const games = [...new Set(tagged(tag).map(([id]) => id))];
    expect(games.length).toBeGreaterThan(0);
    expect(games.flatMap((id) => differences(id, game(id)))).toEqual([]);
  });

  it('agree in every other figure as well', () => {
    expect([...sample].flatMap(([id, held]) => differences(id, held))).toEqual([]);
  });

  it('agree on earned runs in 98.5 % of the pitchers’ lines and more', () => {
    expect(rate(sample, /^pitching ER$/)).toBeGreaterThan(0.985);
  });
});

describe('the sample of 2020, with seven innings and the automatic runner', () => {
  it('agrees in every figure', () => {
    expect(sample2020.size).toBe(24);
    expect([...sample2020].flatMap(([id, held]) => differences(id, held))).toEqual([]);
  });

  it('agrees on earned runs and winners too', () => {
    expect(rate(sample2020, /^pitching ER$/)).toBeGreaterThan(0.985);
    expect(rate(sample2020, /^game win$/)).toBe(1);
  });
});

describe('facts alone', () => {
  let facts = new Map<string, Held>();
  beforeAll(async () => {
    facts = await hold(SAMPLE_2015, 'facts-only');
  });

  it.each([
    // Rare situations are common in this sample; over the season it is 99.8 %.
    ['SF', 0.98],
    ['GIDP', 0.99],
    ['DP', 0.99],
    ['AB', 0.99],
    ['RBI', 0.98],
    ['runs', 1],
    ['outs', 1],
  ])('%s is judged right on %d of such plays and more', (figure, least) => {
    expect(rate(facts, new RegExp(`^play ${figure}$`))).toBeGreaterThanOrEqual(least);
  });

  it('leave everything that is no judgement as it is', () => {
    const measures =
      /^game (linescore|outs|inningsPlayed|loss)$|^team (R|H|E|LOB|2B|3B|HR|HBP|BB|IBB|SO|SB|CS|PO|A|BK)$/;
    expect(rate(facts, measures)).toBe(1);
  });
});

/** What the tagged event of a rare situation has to look like in the engine's own words. */
const SIGNS: Readonly<Record<string, (play: ScoredPlay, record: GameRecord) => boolean>> = {
  BB_charged_to_removed_pitcher: ({ event, pitcher }) =>
    event.charges?.pitcher !== undefined && event.charges.pitcher !== pitcher,
  CS_safe_on_error: ({ event }) =>
    event.moves.some((move) => move.cause === 'caughtStealing' && move.to > 0),
  FC_all_safe: ({ event }) => event.kind === 'fieldersChoice' && outsMade(event) === 0,
  GIDP_run_no_RBI: (play) =>
    plateAppearance(play).gidp === 1 &&
    runsScored(play.event) > 0 &&
    plateAppearance(play).rbi === 0,
  GIDP_run_scores: (play) => plateAppearance(play).gidp === 1 && runsScored(play.event) > 0,
  K_charged_to_removed_batter: ({ event }) => event.charges?.batter !== undefined,
  SF_double_play: (play) => plateAppearance(play).sf === 1 && outsMade(play.event) === 2,
  SF_two_runs: (play) => plateAppearance(play).sf === 1 && runsScored(play.event) === 2,
  SH_all_safe_FC: (play) => plateAppearance(play).sh === 1 && outsMade(play.event) === 0,
  SH_reach_on_error: (play) => plateAppearance(play).sh === 1 && plateAppearance(play).roe === 1,
  SH_run_scores_squeeze: (play) => plateAppearance(play).sh === 1 && runsScored(play.event) > 0,
  balk_run_scores: ({ event }) => event.kind === 'balk' && runsScored(event) > 0,
  bases_loaded_hit_by_pitch: (play) =>
    play.event.kind === 'hitByPitch' && plateAppearance(play).rbi === 1,
  bases_loaded_walk: (play) => plateAppearance(play).bb === 1 && runsScored(play.event) === 1,
  caught_stealing_home: ({ event }) =>
    event.moves.some((move) => move.from === 3 && isCaughtStealing(move)),
  defensive_indifference: ({ event }) => event.moves.some((move) => move.cause === 'indifference'),
  double_steal: ({ event }) => event.moves.filter((move) => move.cause === 'steal').length === 2,
  dropped_third_strike_reaches: (play) =>
    plateAppearance(play).so === 1 && (play.event.batterTo ?? 0) > 0,
  dropped_third_strike_thrown_out: ({ event }) =>
    event.kind === 'strikeout' && event.batterTo === 0 && event.assists.length > 0,
  error_on_foul_fly: ({ event }) => event.kind === 'foulError' && event.batterTo === null,
  grand_slam: ({ event }) => event.kind === 'homeRun' && runsScored(event) === 4,
  hit_batter_thrown_out_stretching: ({ event }) => hitBases(event.kind) > 0 && event.batterTo === 0,
  interference_run_scores: ({ event }) => event.kind === 'interference' && runsScored(event) > 0,
  other_advance: ({ event }) => event.kind === 'otherAdvance',
  passed_ball_run_scores: ({ event }) => event.kind === 'passedBall' && runsScored(event) > 0,
  pickoff_caught_stealing: ({ event }) =>
    event.moves.some((move) => move.cause === 'pickedOffStealing'),
  pickoff_no_out: ({ event }) => event.kind === 'pickOff' && outsMade(event) === 0,
  run_scores_on_third_out_play: ({ event, outs }) =>
    outs + outsMade(event) === 3 && runsScored(event) > 0,
  steal_of_home: ({ event }) =>
    event.moves.some((move) => move.from === 3 && move.cause === 'steal' && move.to === 4),
  strikeout_double_play: ({ event }) => event.kind === 'strikeout' && outsMade(event) === 2,
  strikeout_plus_SB: ({ event }) =>
    event.kind === 'strikeout' && event.moves.some((move) => move.cause === 'steal'),
  triple_play: ({ event }) => outsMade(event) === 3,
  two_or_more_errors_on_play: ({ event }) => event.errors.length > 1,
  walkoff_any: (play, record) => play.half === 'bottom' && record.ended?.ending === 'walk-off',
  walkoff_grand_slam: ({ event }, record) =>
    runsScored(event) === 4 && record.ended?.ending === 'walk-off',
  wild_pitch_run_scores: ({ event }) => event.kind === 'wildPitch' && runsScored(event) > 0,
  hit_run_without_RBI: (play) =>
    hitBases(play.event.kind) > 0 && runsScored(play.event) > plateAppearance(play).rbi,
  RBI_on_error: (play) => play.event.kind === 'error' && plateAppearance(play).rbi > 0,
  SF_runner_scores_from_second: (play) =>
    plateAppearance(play).sf === 1 && advances(play).some((leg) => leg.from === 2 && leg.to === 4),
};

describe('a rare situation looks in our words as it did on the field', () => {
  it.each(Object.keys(SIGNS))('%s', (tag) => {
    const places = tagged(tag).filter(([, n]) => n !== undefined);
    expect(places.length).toBeGreaterThan(0);
    for (const [id, n = 0] of places) {
      const { record } = game(id);
      const play = record.plays[n - 1];
      expect(play && SIGNS[tag]?.(play, record), `${id} event ${n}`).toBe(true);
    }
  });

  it('team_LOB_17plus', () => {
    for (const [id] of tagged('team_LOB_17plus')) {
      const { away, home } = lineScore(game(id).record);
      expect(Math.max(away.leftOnBase, home.leftOnBase)).toBeGreaterThanOrEqual(17);
    }
  });

  it('walkoff_hit_multi_run leaves nobody to count twice', () => {
    for (const [id, n = 0] of tagged('walkoff_hit_multi_run')) {
      const play = game(id).record.plays[n - 1];
      if (!play) throw new Error(`${id} has no event ${n}`);
      expect(runsScored(play.event)).toBeGreaterThan(1);
      expect(basesAfter(play)).toBeLessThan(8);
    }
  });
});
