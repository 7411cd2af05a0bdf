/**
 * What one play adds to whose line: the single definition of every counted statistic.
 * Box scores and season figures are sums of these. @see rules §17
 */

import type { FieldPosition } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { RunnerMove } from '../model/play.ts';
import { isDoublePlay, isGidp, isTriplePlay, isWildPitch, sacrifice } from './judgement.ts';
import { hitBases, outsMade } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';
import { runsBattedIn } from './runs-batted-in.ts';

/** `ci`: first base by interference; `roe`: by an error. */
export const NO_BATTING = {
  pa: 0,
  ab: 0,
  run: 0,
  hit: 0,
  double: 0,
  triple: 0,
  homerun: 0,
  rbi: 0,
  bb: 0,
  ibb: 0,
  so: 0,
  hbp: 0,
  sh: 0,
  sf: 0,
  ci: 0,
  roe: 0,
  gidp: 0,
  sb: 0,
  cs: 0,
};
/** A column of a batter's line. */
export type BattingCount = keyof typeof NO_BATTING;
/** A batter's line. */
export type BattingCounts = { readonly [C in BattingCount]: number };

/** A pitcher's line before he has thrown a pitch; `outs` are thirds of innings. */
export const NO_PITCHING = {
  outs: 0,
  bf: 0,
  hit: 0,
  run: 0,
  eRun: 0,
  double: 0,
  triple: 0,
  homerun: 0,
  bb: 0,
  ibb: 0,
  so: 0,
  hbp: 0,
  sh: 0,
  sf: 0,
  wildPitch: 0,
  balk: 0,
  inherited: 0,
  inheritedScored: 0,
};
/** A column of a pitcher's line. */
export type PitchingCount = keyof typeof NO_PITCHING;
/** A pitcher's line. */
export type PitchingCounts = { readonly [C in PitchingCount]: number };

/** A fielder's line before the first ball; `outs` were made while he stood there. */
export const NO_FIELDING = {
  outs: 0,
  putout: 0,
  assist: 0,
  error: 0,
  doublePlay: 0,
  triplePlay: 0,
  passedBall: 0,
  interference: 0,
};
/** A column of a fielder's line. */
export type FieldingCount = keyof typeof NO_FIELDING;
/** A fielder's line. */
export type FieldingCounts = { readonly [C in FieldingCount]: number };

/** What the batter's turn counts as; `pa` is 0 while he is still up. */
export interface PlateAppearanceCounts {
  readonly pa: 0 | 1;
  readonly ab: 0 | 1;
  readonly hit: 0 | 1;
  readonly double: 0 | 1;
  readonly triple: 0 | 1;
  readonly homerun: 0 | 1;
  readonly rbi: number;
  readonly bb: 0 | 1;
  readonly ibb: 0 | 1;
  readonly so: 0 | 1;
  readonly hbp: 0 | 1;
  readonly sh: 0 | 1;
  readonly sf: 0 | 1;
  readonly ci: 0 | 1;
  readonly roe: 0 | 1;
  readonly gidp: 0 | 1;
}

const one = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** @see rules §17; PA = AB + BB + HBP + SH + SF + CI (§22.4) */
export const plateAppearance = (play: ScoredPlay): PlateAppearanceCounts => {
  const { kind, batterTo } = play.event;
  const pa = one(batterTo !== null);
  const sacrificed = pa ? sacrifice(play) : 'none';
  const free = FREE_PASSES.includes(kind) || sacrificed !== 'none';
  const bases = hitBases(kind);
  return {
    pa,
    ab: one(pa === 1 && !free),
    hit: one(bases > 0),
    double: one(bases === 2),
    triple: one(bases === 3),
    homerun: one(bases === 4),
    rbi: pa ? runsBattedIn(play) : 0,
    bb: one(kind === 'walk' || kind === 'intentionalWalk'),
    ibb: one(kind === 'intentionalWalk'),
    so: one(kind === 'strikeout'),
    hbp: one(kind === 'hitByPitch'),
    sh: one(sacrificed === 'bunt'),
    sf: one(sacrificed === 'fly'),
    ci: one(kind === 'interference'),
    roe: one(kind === 'error' && batterTo !== null && batterTo > 0),
    gidp: one(pa === 1 && isGidp(play)),
  };
};

const FREE_PASSES: readonly string[] = ['walk', 'intentionalWalk', 'hitByPitch', 'interference'];

/** Stolen base: also when an error carried him further. */
export const isSteal = (move: RunnerMove): boolean => move.cause === 'steal';

/** Caught stealing: also picked off while going, and saved only by an error. */
export const isCaughtStealing = (move: RunnerMove): boolean =>
  move.cause === 'caughtStealing' || move.cause === 'pickedOffStealing';

/** Put out by a pick-off. */
export const isPickedOff = (move: RunnerMove): boolean =>
  move.to === 0 && (move.cause === 'pickOff' || move.cause === 'pickedOffStealing');

/** Charged to the pitcher, also on strike three and ball four. */
export const wildPitch = (play: ScoredPlay): 0 | 1 => one(isWildPitch(play));
/** Charged to the catcher. */
export const passedBall = ({ event }: ScoredPlay): 0 | 1 =>
  one(event.kind === 'passedBall' || event.rulings?.passedBall === true);
/** Charged to the pitcher. */
export const balk = ({ event }: ScoredPlay): 0 | 1 => one(event.kind === 'balk');

/** What a fielder did on a play; his innings are counted apart. */
export interface FieldingCredit {
  readonly player: LineupId;
  readonly position: FieldPosition;
  readonly counts: Readonly<Partial<FieldingCounts>>;
}

/** Putouts, assists, errors and double plays of a play, one entry a fielder. @see rules §17 */
export const fieldingCredits = (play: ScoredPlay): readonly FieldingCredit[] => {
  const { event, fielders } = play;
  const byPosition = new Map<FieldPosition, Partial<Record<FieldingCount, number>>>();
  const add = (position: FieldPosition, count: FieldingCount): void => {
    const counts = byPosition.get(position) ?? {};
    counts[count] = (counts[count] ?? 0) + 1;
    byPosition.set(position, counts);
  };
  for (const position of event.putouts) add(position, 'putout');
  for (const position of event.assists) add(position, 'assist');
  const turned = turnedBy(play);
  if (turned) for (const position of [...byPosition.keys()]) add(position, turned);
  for (const { position } of event.errors) add(position, 'error');
  if (event.kind === 'interference' && event.errors[0]?.position === 'C') add('C', 'interference');
  if (passedBall(play)) add('C', 'passedBall');
  return [...byPosition].map(([position, counts]) => ({
    player: fielders[position],
    position,
    counts,
  }));
};

const turnedBy = (play: ScoredPlay): 'doublePlay' | 'triplePlay' | null => {
  if (outsMade(play.event) < 2) return null;
  if (isTriplePlay(play)) return 'triplePlay';
  return isDoublePlay(play) ? 'doublePlay' : null;
};
