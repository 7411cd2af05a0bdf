/**
 * The inning as it would have gone without errors, passed balls, interference and the
 * automatic runner: where every runner would stand and how many would be out. @see rules §18
 */

import { isOutfield } from '../model/baseball.ts';
import type { PlayKind } from '../model/play.ts';
import type { CleanLeg } from './clean-play.ts';
import { wildPitch } from './credits.ts';
import { hitBases, isForced, moveFrom } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';

/** One journey around the bases, whoever runs it. */
export interface Trip {
  /** The number of the play on which he reached; null: placed by rule. */
  readonly origin: number | null;
}

/** A trip and what it would have done on a play. */
export interface Leg extends CleanLeg {
  readonly trip: Trip;
}

interface Place {
  /** 1-3 on that base, 4 home, 0 out. */
  base: number;
  /** False: he owes his place to a misplay or a rule, and his run is unearned. */
  clean: boolean;
}

/** One track of the reconstruction. */
export interface Shadow {
  outs: number;
  readonly places: Map<Trip, Place>;
  /** A dropped foul fly keeps the batter alive. */
  prolonged: boolean;
}

/** A track that starts from what is real. */
export const openShadow = (outs: number, bases: readonly (Trip | null)[]): Shadow => {
  const places = new Map<Trip, Place>();
  for (const [i, trip] of bases.entries()) {
    if (trip) places.set(trip, trip.origin === null ? UNCLEAN : { base: i + 1, clean: true });
  }
  return { outs, places, prolonged: false };
};

/** Not there at all on the track. */
const UNCLEAN: Place = { base: 0, clean: false };

/** As the track stands, this run is earned. */
export const isEarned = (shadow: Shadow, trip: Trip): boolean => {
  const place = shadow.places.get(trip);
  return place?.clean === true && place.base === 4;
};

/** Takes the track through one play. */
export const followPlay = (shadow: Shadow, play: ScoredPlay, legs: readonly Leg[]): void => {
  if (shadow.outs >= 3) return;
  if (play.event.kind === 'foulError') {
    shadow.prolonged = true;
    return;
  }
  const batter = legs.find((leg) => leg.from === 0);
  const turn = judgeTurn(shadow, play, { batter, legs });
  if (turn.runsCount) moveRunners(shadow, play, legs);
  for (const leg of legs) {
    const place = shadow.places.get(leg.trip);
    if (leg.to === 0 && place && place.base < 4) {
      shadow.places.set(leg.trip, leg.missed ? UNCLEAN : { base: 0, clean: place.clean });
    }
  }
  if (batter) {
    shadow.places.set(batter.trip, turn.batterClean ? { base: batter.to, clean: true } : UNCLEAN);
    shadow.prolonged = false;
  }
  shadow.outs += turn.outs;
};

interface Turn {
  /** Outs that this play costs on the track. */
  readonly outs: number;
  readonly batterClean: boolean;
  /** False: the third out of the track comes before anybody can score. */
  readonly runsCount: boolean;
}

const judgeTurn = (
  shadow: Shadow,
  play: ScoredPlay,
  { batter, legs }: { readonly batter: Leg | undefined; readonly legs: readonly Leg[] },
): Turn => {
  const gone = legs.filter((leg) => leg.from !== 0 && leg.to === 0);
  const absent = gone.filter((leg) => shadow.places.get(leg.trip)?.clean !== true);
  let outs = gone.length - absent.length + outsInTheirPlace(shadow, play, { gone, absent });
  let batterClean = batter !== undefined && !batter.missed && play.event.kind !== 'interference';
  if (batter?.to === 0) outs += 1;
  else if (batter && shadow.prolonged) {
    outs += 1;
    batterClean = false;
  } else if (batter && absent.length > 0 && outs === 0 && BY_CHOICE.includes(play.event.kind)) {
    // He took the place of a runner who should not have been there to be put out.
    outs = 1;
    batterClean = false;
  }
  const before = shadow.outs + (batter?.to === 0 ? 1 : 0) + forcedOuts(play, gone);
  const runsCount =
    !isPastThird(shadow) &&
    (shadow.outs === play.outs || hitBases(play.event.kind) > 0 || !batter || before < 3);
  return { outs, batterClean, runsCount };
};

/** A foul fly was dropped that would have been the third out: the half-inning has gone on since for no reason. */
const isPastThird = ({ prolonged, outs }: Shadow): boolean => prolonged && outs === 2;

/**
 * A grounder retired a runner who is not there on the track, at a base where somebody else
 * is: on the track the out is that man's.
 */
const outsInTheirPlace = (
  shadow: Shadow,
  play: ScoredPlay,
  { gone, absent }: { readonly gone: readonly Leg[]; readonly absent: readonly Leg[] },
): number => {
  if (play.event.ball?.kind !== 'ground') return 0;
  let outs = 0;
  for (const { from } of absent) {
    for (const [trip, place] of shadow.places) {
      if (place.base !== from || gone.some((leg) => leg.trip === trip)) continue;
      place.base = 0;
      outs += 1;
      break;
    }
  }
  return outs;
};

/** Runners forced out on a ground ball: no run counts with such a third out. */
const forcedOuts = ({ event, bases }: ScoredPlay, gone: readonly Leg[]): number =>
  event.ball?.kind === 'ground' ? gone.filter((leg) => isForced(bases, leg.from)).length : 0;

const BY_CHOICE: readonly PlayKind[] = ['out', 'fieldersChoice'];

const moveRunners = (shadow: Shadow, play: ScoredPlay, legs: readonly Leg[]): void => {
  if (FORCES.includes(play.event.kind)) {
    walkRunners(shadow, play, legs);
    return;
  }
  for (const [trip, place] of shadow.places) {
    if (place.base === 0 || place.base === 4) continue;
    const leg = legs.find((one) => one.trip === trip);
    if (leg?.to === 0) continue;
    const to = leg?.from === place.base ? leg.to : moveApart(play, { base: place.base, leg, legs });
    place.base = Math.min(4, to);
  }
};

/** Where a runner goes whose shadow is not where he is, or who is home already. */
const moveApart = (
  play: ScoredPlay,
  {
    base,
    leg,
    legs,
  }: { readonly base: number; readonly leg: Leg | undefined; readonly legs: readonly Leg[] },
): number => {
  const { kind } = play.event;
  const hit = hitBases(kind);
  if (hit > 0) {
    const scores = base === 2 && (!leg || leg.to === 4) && !isInfieldHit(play);
    return base + (scores ? hit + 1 : Math.max(hit, leg ? leg.to - leg.from : 0));
  }
  if (leg) return BY_THEMSELVES.includes(kind) ? base + leg.to - leg.from : base;
  // He goes where the man who really stands on his base goes.
  const same = legs.find((one) => one.from === base && one.to !== 0);
  return same ? Math.max(base, same.to) : base;
};

const isInfieldHit = ({ event }: ScoredPlay): boolean =>
  event.ball?.location !== undefined && !isOutfield(event.ball.location);

const BY_THEMSELVES: readonly PlayKind[] = ['wildPitch', 'balk', 'stolenBase'];
const FORCES: readonly PlayKind[] = ['walk', 'intentionalWalk', 'hitByPitch'];

/** Forced on the shadow bases; further only by a steal, a wild pitch or their own daring. */
const walkRunners = (shadow: Shadow, play: ScoredPlay, legs: readonly Leg[]): void => {
  const further = legs.filter(
    ({ from, to, trip }) =>
      from !== 0 &&
      shadow.places.get(trip)?.base === from &&
      (moveFrom(play.event, from)?.cause === 'steal' ||
        wildPitch(play) === 1 ||
        to > (isForced(play.bases, from) ? from + 1 : from)),
  );
  forceRunners(shadow, 1);
  for (const { trip, to } of further) {
    const place = shadow.places.get(trip);
    if (place && to > place.base) place.base = to;
  }
};

/** Whoever stands on `base` has to make room. */
const forceRunners = (shadow: Shadow, base: number): void => {
  if (base > 3) return;
  for (const place of shadow.places.values()) {
    if (place.base !== base) continue;
    forceRunners(shadow, base + 1);
    place.base = base + 1;
  }
};
