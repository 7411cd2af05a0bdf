/** What is true of every game, whoever plays it and however badly. @see rules §22 */

import { benchOf } from '../decide/bench.ts';
import { evolve } from '../evolve/evolve.ts';
import { BrokenLog, replay } from '../evolve/replay.ts';
import { openGame } from '../game.ts';
import { BASES, type BySide, battingSide, SIDES, type Side } from '../model/baseball.ts';
import type { GameEvent } from '../model/event.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { boxScore, type TeamBox } from '../scoring/box-score.ts';
import { type LineScore, lineScore } from '../scoring/line-score.ts';
import type { GameRecord } from '../scoring/record.ts';
import type { PlayedGame, Step } from './random-game.ts';
import { recordOf } from './record-of.ts';
import { brokenByTeam } from './team-laws.ts';

/** Laws that this step breaks, in words; none in a correct engine. */
export const brokenByStep = ({ before, events, after }: Step): readonly string[] => [
  ...brokenByState(after),
  ...check(
    after.version === before.version + events.length,
    'an event counts the version up by one',
  ),
  ...check(after.rolls >= before.rolls, 'a roll is never taken back'),
  ...events.flatMap((event) => (event.type === 'playMade' ? brokenByPlay(before, event) : [])),
];

const check = (holds: boolean, law: string): readonly string[] => (holds ? [] : [law]);

const brokenByState = (state: GameState): readonly string[] => {
  const { outs, phase, bases, score: runs, line } = state;
  const onBase = bases.flatMap((runner) => (runner ? [runner.id] : []));
  const playing = phase.type !== 'over';
  return [
    ...check(!playing || outs <= 2, 'with three out the half is over'),
    ...check(new Set(onBase).size === onBase.length, 'nobody stands on two bases'),
    ...check(!playing || !onBase.includes(state.batter), 'the batter is not on base'),
    ...SIDES.flatMap((side) => [
      ...check(sum(line[side]) === runs[side], `${side}'s line adds up to its score`),
      ...brokenByTeam(state.teams[side]),
    ]),
  ];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Nobody passes the man before him, nobody shares a base, at most three are put out. */
const brokenByPlay = (before: GameState, play: PlayMade): readonly string[] => {
  const ends = [...BASES].reverse().flatMap((base) => {
    if (!before.bases[base - 1]) return [];
    return [play.moves.find((move) => move.from === base)?.to ?? base];
  });
  const inOrder = [...ends, ...(play.batterTo === null ? [] : [play.batterTo])];
  const safe = inOrder.filter((to) => to !== 0);
  const passed = safe.some((to, i) => i > 0 && to > (safe[i - 1] ?? 4));
  const shared = safe.some((to, i) => to !== 4 && safe.indexOf(to) !== i);
  const outs = inOrder.filter((to) => to === 0).length;
  return [
    ...check(!passed, 'no runner passes another'),
    ...check(!shared, 'no base holds two runners'),
    ...check(before.outs + outs <= 3, 'at most three outs a half'),
    ...check(play.putouts.length <= outs, 'no put-out without an out'),
    ...check(
      play.moves.every(({ from }) => before.bases[from - 1] !== null),
      'only runners move',
    ),
    ...check(!playsOnHurt(before, play), 'nobody plays on hurt while somebody is left to come in'),
  ];
};

/** Whoever is walked intentionally is on his way before his own manager has the word. */
const playsOnHurt = (before: GameState, { batter, kind }: PlayMade): boolean =>
  SIDES.some((side) => {
    const team = before.teams[side];
    const atBat = [batter, ...before.bases.map((runner) => runner?.id)];
    const fields = side !== battingSide(before.half);
    const needed = fields ? Object.values(team.field) : kind === 'intentionalWalk' ? [] : atBat;
    return team.hurt.some((id) => needed.includes(id)) && benchOf(team).length > 0;
  });

/** Laws that a whole game breaks. */
export const brokenByGame = ({ events, state }: PlayedGame): readonly string[] => {
  const record = recordOf(events);
  const box = boxScore(record);
  const line = lineScore(record);
  return [
    ...check(foldsTo(events, state), 'folding the events gives the state'),
    ...check(same(JSON.parse(JSON.stringify(events)), events), 'a log survives being written down'),
    ...check(state.phase.type === 'over', 'every game ends'),
    ...brokenByHalves(events),
    ...check(!batsWhenAhead(events), 'home does not bat when it has won'),
    ...SIDES.flatMap((side) => brokenByBox(box[side], { side, line, record })),
    ...brokenBySides(box, { line, placed: placedRunners(events) }),
  ];
};

const foldsTo = (events: readonly GameEvent[], state: GameState): boolean => {
  try {
    return same(replay(events), state);
  } catch (error) {
    if (error instanceof BrokenLog) return false;
    throw error;
  }
};

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

interface HalfCount {
  batters: number;
  placed: number;
  runs: number;
  outs: number;
}

/** Batters and placed runners = runs + left on base + outs, in every half. */
const brokenByHalves = ([start, ...rest]: readonly GameEvent[]): readonly string[] => {
  if (start?.type !== 'gameStarted') return ['a log begins with gameStarted'];
  const broken: string[] = [];
  let state = openGame(start);
  let count: HalfCount | null = null;
  for (const event of rest) {
    if (count && (event.type === 'halfStarted' || event.type === 'gameEnded'))
      broken.push(...brokenByHalf(count, state, event.type === 'halfStarted'));
    if (event.type === 'halfStarted')
      count = { batters: 0, placed: event.placed ? 1 : 0, runs: 0, outs: 0 };
    if (count && event.type === 'playMade') add(count, event);
    state = evolve(state, event);
  }
  return broken;
};

const add = (count: HalfCount, { batterTo, moves }: PlayMade): void => {
  if (batterTo !== null) count.batters++;
  for (const to of [batterTo, ...moves.map((move) => move.to)]) {
    if (to === 0) count.outs++;
    if (to === 4) count.runs++;
  }
};

const brokenByHalf = (count: HalfCount, state: GameState, complete: boolean): readonly string[] => {
  const left = state.bases.filter((runner) => runner !== null).length;
  const came = count.batters + count.placed;
  return [
    ...check(came === count.runs + left + count.outs, 'batters = runs + left on base + outs'),
    ...check(!complete || count.outs === 3, 'a half has three outs'),
  ];
};

const batsWhenAhead = ([start, ...rest]: readonly GameEvent[]): boolean => {
  if (start?.type !== 'gameStarted') return false;
  let state = openGame(start);
  return rest.some((event) => {
    const { away, home } = state.score;
    const won =
      event.type === 'halfStarted' &&
      event.half === 'bottom' &&
      event.inning >= state.rules.innings &&
      home > away;
    state = evolve(state, event);
    return won;
  });
};

interface Beside {
  readonly side: Side;
  readonly line: LineScore;
  readonly record: GameRecord;
}

const brokenByBox = (
  { battingTotals: b, pitching, batting }: TeamBox,
  { side, line, record }: Beside,
): readonly string[] => {
  const singles = b.hit - b.double - b.triple - b.homerun;
  const earned = sum(pitching.map((one) => one.eRun));
  const allowed = sum(pitching.map((one) => one.run));
  return [
    ...check(
      b.pa === b.ab + b.bb + b.hbp + b.sh + b.sf + b.ci,
      `${side}: PA = AB + BB + HBP + SH + SF + CI`,
    ),
    ...check(singles >= 0, `${side}: hits are singles, doubles, triples and home runs`),
    ...check(b.run === line[side].runs, `${side}: runs of the box are those of the line`),
    ...check(b.run === record.state.score[side], `${side}: runs of the box are the score`),
    ...check(b.rbi <= b.run, `${side}: no more batted in than scored`),
    ...check(
      b.ibb <= b.bb && b.so <= b.ab,
      `${side}: intentional walks are walks, strikeouts at-bats`,
    ),
    ...check(earned <= allowed, `${side}: no more earned runs than runs`),
    ...check(
      new Set(batting.map((one) => one.player)).size === batting.length,
      `${side}: one line a man`,
    ),
  ];
};

/** Runners that each side was given by rule. */
const placedRunners = (events: readonly GameEvent[]): BySide<number> => {
  const placed = { away: 0, home: 0 };
  for (const event of events)
    if (event.type === 'halfStarted' && event.placed) placed[battingSide(event.half)]++;
  return placed;
};

/** What one side's batters did, the other's pitchers and fielders allowed. */
const brokenBySides = (
  box: BySide<TeamBox>,
  { line, placed }: { readonly line: LineScore; readonly placed: BySide<number> },
): readonly string[] =>
  SIDES.flatMap((side) => {
    const other = side === 'away' ? 'home' : 'away';
    const b = box[side].battingTotals;
    const p = box[other].pitching;
    const outs = sum(p.map((one) => one.outs));
    return [
      ...check(b.run === sum(p.map((one) => one.run)), `${side}: runs scored are runs allowed`),
      ...check(b.hit === sum(p.map((one) => one.hit)), `${side}: hits are hits allowed`),
      ...check(b.so === sum(p.map((one) => one.so)), `${side}: strikeouts are strikeouts`),
      ...check(b.bb === sum(p.map((one) => one.bb)), `${side}: walks are walks allowed`),
      ...check(
        b.pa === sum(p.map((one) => one.bf)),
        `${side}: plate appearances are batters faced`,
      ),
      ...check(
        b.pa + placed[side] === b.run + line[side].leftOnBase + outs,
        `${side}: the box proves: PA (and placed runners) = R + LOB + outs of the other side`,
      ),
      ...check(
        box[other].fieldingTotals.putout === outs,
        `${other}: every out is put out by somebody`,
      ),
    ];
  });
